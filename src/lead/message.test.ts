import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import { products } from '../agency/products'
import { asSent, compose, consentIds, type AnswerLine, type Granted } from './compose'
import { emptyDraft, most, requestIds, type Draft } from './draft'
import { answerIds, messageSchema, type Message } from './message'
import { findMistakes } from './mistakes'
import { messageJsonSchema } from './plugin'

const sentence = (longest: number) => fc.string({ maxLength: longest, unit: 'grapheme' }).filter((text) => text.length <= longest)
const draft: fc.Arbitrary<Draft> = fc.record({
  products: fc.subarray([...products]),
  name: sentence(most.name),
  phone: fc.oneof(fc.constantFrom('', '626-555-0177', '+52 55 1234 5678', '(626) 555-0177 ext. 4'), sentence(most.phone)),
  email: fc.oneof(fc.constantFrom('', 'ann@example.com'), fc.emailAddress(), sentence(most.email)),
  when: sentence(most.when),
  language: fc.constantFrom('en', 'es', ''),
  message: sentence(most.message),
  removed: fc.subarray([...requestIds, ...answerIds]),
})
const answers: fc.Arbitrary<AnswerLine[]> = fc.uniqueArray(fc.record({ id: fc.constantFrom(...answerIds), label: fc.string(), told: fc.array(fc.string({ maxLength: 600 }), { maxLength: 30 }) }), { selector: ({ id }) => id })
const envelope = { page: { kind: 'site' as const, origin: 'https://guide.example.com' }, locale: 'en', recipient: 'Marisol Bay Insurance Services' }
const stamp = { id: '6f1c1f0e-6a35-4a7e-9d1e-0a3c3f4a5b6c', at: '2026-11-21T20:00:00.000Z' }
const granted = (ids: readonly (keyof Granted)[]): Granted => Object.fromEntries(ids.map((id) => [id, { version: '1', text: id, at: stamp.at }]))

it('holds what the preview shows and nothing that was taken out or not allowed, and can always be read', { timeout: 60_000 }, () => {
  let sent = 0
  fc.assert(
    fc.property(draft, answers, fc.subarray([...consentIds]), (typed, given, ticked) => {
      const lines = asSent(given)
      if (Object.keys(findMistakes(typed, lines, ticked)).length > 0) return
      sent++
      const message = compose(typed, lines, granted(ticked), envelope, stamp)
      expect(v.parse(messageSchema, message)).toEqual(message)
      for (const id of typed.removed) expect({ ...message.request, ...message.answers }).not.toHaveProperty(id)
      expect(Object.keys(message.consents).toSorted()).toEqual([...ticked].sort())
      const left = Object.fromEntries(lines.filter(({ id }) => !typed.removed.includes(id)).map(({ id, told }) => [id, told]))
      expect(message.answers).toEqual(ticked.includes('answers') ? left : undefined)
    }),
    { numRuns: 6000, seed: 7 },
  )
  expect(sent).toBeGreaterThan(50)
})

it('leaves out what nobody sees, and keeps every letter of any script', () => {
  const typed = { ...emptyDraft('en'), products: ['medigap' as const], name: ' \u202eRosa\u0000 Zoë 保险 👩‍👩‍👧 ', email: 'ann@example.com', message: 'One.\n\tTwo.\u0007 \ud83d' }
  const [line] = asSent([{ id: 'doctors', label: '', told: ['\u0007', `${'x'.repeat(399)}👍`] }])
  const { request, answers: told } = compose(typed, [line!], granted(['contact', 'answers']), envelope, stamp)
  expect([request.name, request.message, told!.doctors]).toEqual(['Rosa Zoë 保险 👩‍👩‍👧', 'One.\n\tTwo.', ['x'.repeat(399)]])
})

it('tells the answers in the order of the topics an agent goes through', () => {
  expect(asSent((['weeksAway', 'coverage', 'doctors'] as const).map((id) => ({ id, label: id, told: [id] }))).map(({ id }) => id)).toEqual(['coverage', 'doctors', 'weeksAway'])
  expect(asSent([{ id: 'combinations', label: '', told: Array.from({ length: 30 }, (_, line) => `${line}`) }])[0]!.told, 'as many lines as a message may hold').toHaveLength(24)
})

it('has no place for a treatment', () => {
  const message = compose({ ...emptyDraft('en'), products: ['medigap'], name: 'Ann', email: 'ann@example.com' }, [], granted(['contact']), envelope, stamp)
  expect(v.is(messageSchema, message)).toBe(true)
  const consents = granted(['contact', 'answers'])
  expect(v.is(messageSchema, { ...message, consents, answers: { coverage: ['Medicare'] } })).toBe(true)
  expect(v.is(messageSchema, { ...message, consents, answers: { coverage: ['Medicare'], treatment: ['yes'] } })).toBe(false)
})

it.each<[string, (message: Message) => unknown]>([
  ['another version', (message) => ({ ...message, schema: 2 })],
  ['neither phone nor email', (message) => ({ ...message, request: { products: ['medigap'], name: 'Ann' } })],
  ['nothing to talk about', (message) => ({ ...message, request: { ...message.request, products: [] } })],
  ['no permission', (message) => ({ ...message, consents: {} })],
  ['answers without their permission', (message) => ({ ...message, answers: { coverage: ['Medicare'] } })],
  ['a path in place of a key', (message) => ({ ...message, id: '../../etc/passwd' })],
])('refuses %s', (_, change) => {
  const message = compose({ ...emptyDraft('en'), products: ['medigap'], name: 'Ann', email: 'ann@example.com' }, [], granted(['contact']), envelope, stamp)
  expect(v.is(messageSchema, message)).toBe(true)
  expect(v.is(messageSchema, change(message))).toBe(false)
})

it('is described by a JSON Schema that names every part and allows no other', () => {
  const schema = messageJsonSchema()
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.additionalProperties).toBe(false)
  expect(schema.required).toEqual(['schema', 'id', 'at', 'page', 'locale', 'recipient', 'request', 'consents'])
  expect(Object.keys((schema.properties!.answers as { properties: object }).properties)).toEqual([...answerIds])
})
