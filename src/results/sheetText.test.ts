import { expect, it } from 'vitest'
import { callsFor } from './calls'
import { noteKey } from './heard'
import { resultsIn, spanish, words } from './testing.fixture'
import { sheetText } from './sheetText'
import { toldLine } from './told'
import { everyone, people } from '../test/people'
import { town, townWith } from '../test/directory'
import { must, quiet, said, today } from '../test/person'

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

it('has the last word of a call over an earlier one and over a note', () => {
  const call = { ...said('office', 'yes', 'ibarra', 'juniper-prime', 'juniper'), name: 'Ana', reference: 'R-7' }
  const evidence = [{ ...call, says: 'no' as const, date: '2026-11-18', name: 'Bo' }, call]
  const { view, recommendation } = resultOf({ ...people.bothDoctorsInOneGroup, evidence })
  const [first] = callsFor(view, recommendation)
  const noted = (line: string) => noteKey(first!.key, line)
  const notes = { [noted('name')]: 'Cy', [noted('date')]: '2026-11-01', [noted('reference')]: 'R-1' }
  const linesOf = (one: typeof view) => sheetText(one, recommendation).split('\n\n').find((part) => part.startsWith(`1. ${first!.name}`))!.replaceAll('\u00a0', ' ')
  expect(linesOf({ ...view, notes })).toContain('Date: 20 Nov 2026  Person: Ana  Reference no.: R-7')
  expect(linesOf({ ...view, notes })).toContain('[x] Yes')
  expect(linesOf({ ...view, notes, evidence: [] })).toContain('Date: 1 Nov 2026  Person: Cy  Reference no.: R-1')
})

it('has an answer that is only noted', () => {
  const { view, recommendation } = resultOf(people.bothDoctorsInOneGroup)
  const notes = { [noteKey('office ibarra', 'existing')]: 'no' }
  expect(sheetText({ ...view, notes }, recommendation)).toMatch(/\[ \] Yes \[x\] No \[ \]/)
})

it('says for which year, place and day it is, whose it is, and what to name in the end', () => {
  const headOf = (person: Parameters<typeof resultOf>[0], directory = town()) => {
    const { view, recommendation } = resultsIn(directory, today).resultOf(person)
    const text = sheetText(view, recommendation, 'Agency.').replaceAll('\u00a0', ' ')
    return { text, foot: text.split('\n\n').at(-1)! }
  }
  const { text, foot } = headOf({ answers: { ...quiet, zip: '00043', county: 'thornby', doctors: [must('novak')], mainDoctor: 'novak' } })
  expect(text.split('\n\n')[0]).toMatchInlineSnapshot(`
    "Call sheet: Plan + Group Guide
    For: Medicare, plan year 2027
    Where: 00043, Thornby County
    To verify: Thornby Valley IPA, with Thornby Senior (HMO)
    Lists of: 22 Oct 2026. Printed 21 Nov 2026"
  `)
  expect(foot).toContain(`Agency.\n${words.sheet.footSample}`)
  expect(headOf(people.bothDoctorsInOneGroup, townWith(() => ({ sample: false }))).foot).toContain(`Agency.\n${words.sheet.foot}`)
  expect(headOf(people.bothDoctorsInOneGroup).text).toContain('name Dr. Ibarra and Juniper Medical Group')
  expect(headOf({ answers: { ...quiet, doctors: [must('achebe')] } }).text, 'of two groups').toContain(`${words.sheet.afterText}\n\n`)
})

it('says in one line what was told', () => {
  const { view } = resultOf({ answers: { ...quiet, timing: 'moved', doctors: [must('ibarra')] } })
  expect(toldLine(view, {}).replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`"medicare, 00041, moved, 1 doctor"`)
})

it('speaks the language of the page', () => {
  const { view, recommendation } = resultsIn(town(), today, spanish.results).resultOf(people.bothDoctorsInOneGroup)
  expect(sheetText(view, recommendation)).toMatch(/^Hoja de llamadas: /)
})
