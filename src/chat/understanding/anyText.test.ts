import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionIds, questions } from '../../guide/questions'
import { understand, type Understood } from '../understand'
import { answers, contextAt, names, weighed, written } from './context.fixture'
import type { QuestionId } from '../../recommend/answers'

it('takes any text at any question, and its answer fits', () => {
  const chats = Object.values(written).map(({ chat }) => chat)
  const phrases = [...chats.flatMap(({ box, questions: copies }) => [...Object.values(box.commands).flat(), ...Object.values(copies).flatMap(({ typed = {} }) => Object.values(typed).flat())]), ...names.map(({ label }) => label)]
  const piece = fc.oneof(fc.constantFrom(...phrases), fc.constantFrom('2', '94110', 'weeks', 'half', 'and', ',', '?', '\u202e', '🩺', '\ud800', '__proto__', 'constructor'), fc.string())
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(piece, { maxLength: 8 }).map((all) => all.join(' ')))
  const place = fc.constantFrom<(QuestionId | 'result')[]>(...questionIds, 'result')
  fc.assert(
    fc.property(text, place, fc.constantFrom('en' as const, 'es' as const), (typed, question, code) => fits(understand(typed, contextAt(question, code)), question)),
    { numRuns: 150 },
  )
  expect(fits(understand('x'.repeat(10_000), contextAt('doctors')), 'doctors')).toBe(true)
}, 30_000)

function fits(meant: Understood, question: QuestionId | 'result'): boolean {
  if (meant.kind === 'doctors') return question === 'doctors' && meant.names.length > 0 && meant.names.length <= 6
  if (meant.kind !== 'answer') return true
  return question !== 'result' && questions[question].fits(meant.value, answers, weighed)
}

it.each([
  ['words', 'dr smith and '.repeat(1000)],
  ['one word', 'x'.repeat(10_000)],
  ['signs', '(.*)+?'.repeat(2000)],
])('takes 10,000 characters of %s in a blink', (_, text) => {
  const before = performance.now()
  for (const question of ['coverage', 'doctors', 'weeksAway'] as const) understand(text, contextAt(question))
  expect(performance.now() - before).toBeLessThan(3000)
})
