import { expect, it } from 'vitest'
import { callsFor } from './calls'
import { resultsIn, spanish, words } from './testing.fixture'
import { sheetText } from './sheetText'
import { everyone, people } from '../test/people'
import { town } from '../test/directory'
import { today } from '../test/person'

const { resultOf } = resultsIn(town(), today)
const textOf = (person: (typeof everyone)[number][1]) => {
  const { view, recommendation } = resultOf(person)
  return sheetText(view, recommendation, 'Agency.')
}

it.each(everyone)('has every call of %s with its number and questions', (_, person) => {
  const { view, recommendation } = resultOf(person)
  const text = textOf(person)
  const calls = callsFor(view, recommendation)
  calls.forEach((call, place) => expect(text).toContain(`\n${place + 1}. ${call.name}: ${call.phone || call.noPhone}\n`))
  for (const question of calls.flatMap(({ questions }) => questions)) expect(text).toContain(question.text)
  expect(text).not.toMatch(/[{}]|undefined|null|NaN|\n{3}/)
})

it('has what was answered, by whom and when, and lines to write on for the rest', () => {
  const text = textOf(people.officeAndPlanDisagree)
  expect(text).toMatch(new RegExp(`\\[x\\] ${words.sheet.yes}`))
  expect(text).toMatch(new RegExp(`\\[x\\] ${words.sheet.no}`))
  expect(text).toContain('________')
  expect(textOf(people.bothDoctorsInOneGroup)).not.toContain('[x]')
})

it('speaks the language of the page', () => {
  const { view, recommendation } = resultsIn(town(), today, spanish.results).resultOf(people.bothDoctorsInOneGroup)
  expect(sheetText(view, recommendation)).toMatch(/^Hoja de llamadas: /)
})
