// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { forbidden } from '../content/forbidden'
import { everyone, people } from '../test/people'
import { today } from '../test/person'
import { town } from '../test/directory'
import { resultsIn, spanish } from './testing.fixture'

const { resultOf, show } = resultsIn(town(), today, spanish.results)
afterEach(cleanup)

/** Words of English sentences. The directory's own names may have them. */
const english = /\b(the|your|you|is|are|with|and|list|lists|doctors|group|call|ask)\b/i

it.each(everyone)('%s is told in Spanish, whole, without English and without promises', (_, person) => {
  const { container } = show(person, 'named', { questionCopy: spanish.chat.questions })
  for (const button of container.querySelectorAll('.show-more, [aria-expanded="false"]')) fireEvent.click(button)
  const { plans, groups, hospitals, networks } = town()
  const named = [...plans, ...groups, ...hospitals, ...networks].map(({ name }) => name).toSorted((a, b) => b.length - a.length)
  const said = [...container.querySelectorAll('h2, h3, h4, p, li, legend, button, summary, th, caption')].map(({ textContent }) => textContent)
  const text = named.reduce((all, name) => all.replaceAll(name, 'X'), said.join('\n'))
  expect(text).not.toMatch(/[{}]|undefined|\bnull\b|NaN/)
  expect(text.split('\n').filter((line) => english.test(line))).toEqual([])
  expect(forbidden.es!.exec(text)?.[0]).toBeUndefined()
  expect(text).not.toMatch(/[:,] ?\./)
})

it('names doctors without a title, lists them with "e" before an "i", and writes dates as in Spanish', () => {
  const { view } = resultOf(people.doctorsInTwoGroups)
  const [ibarra = '', halvorsen = ''] = view.doctors
  expect(view.say.list([view.names.short(ibarra), view.names.short(halvorsen)])).toBe('Elena Ibarra e Ingrid Halvorsen')
  expect(view.say.either(['Ridge', 'Oak'])).toBe('Ridge u Oak')
  expect(view.say.date('2026-01-02')).toBe('2\u00a0ene\u00a02026')
})
