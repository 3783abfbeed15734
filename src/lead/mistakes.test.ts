import { expect, it } from 'vitest'
import { emptyDraft, type Draft } from './draft'
import { findMistakes } from './mistakes'

const whole: Draft = { ...emptyDraft('en'), products: ['medigap'], name: 'Rosa Delgado', phone: '626-555-0177' }
const answers = [{ id: 'doctors' as const, label: 'Doctors', told: ['Dr. Tran'] }]

it('finds none in a request that can be answered', () => {
  expect(findMistakes(whole, answers, ['contact'])).toEqual({})
  expect(findMistakes({ ...whole, phone: '', email: 'rosa@example.com' }, answers, ['contact'])).toEqual({})
})

it('says everything that is missing at once, in the order of the form', () => {
  expect(Object.entries(findMistakes(emptyDraft('en'), [], []))).toEqual([
    ['products', 'products'],
    ['name', 'name'],
    ['phone', 'reach'],
    ['consent contact', 'contact'],
  ])
})

it.each<[string, Partial<Draft>, object]>([
  ['a name', { removed: ['name'] }, { 'line name': 'nameBack' }],
  ['the one way to be reached', { removed: ['phone'] }, { 'line phone': 'reachBack' }],
  ['what to talk about', { removed: ['products'] }, { 'line products': 'productsBack' }],
  ['one of two ways to be reached', { email: 'rosa@example.com', removed: ['phone'] }, {}],
  ['a message', { message: 'Hello', removed: ['message'] }, {}],
])('knows what may be taken out of the preview: %s', (_, change, mistakes) => {
  expect(findMistakes({ ...whole, ...change }, answers, ['contact'])).toEqual(mistakes)
})

it.each(['555-0177', '123', 'call me', '22345678901', '123-45-6789', '4111 1111 1111 1111', '000-000-0000', '123-456-7890', '+123-45-6789', '626-055-0177', '+52 12 345', '+52 55 1234 5678 9012 34'])('takes no phone number in %j', (phone) => {
  expect(findMistakes({ ...whole, phone }, answers, ['contact'])).toEqual({ phone: 'phone' })
})

it.each(['6265550177', '1 (626) 555-0177', '626.555.0177 x12', '626–555–0177', '626/555/0177', '+1 626 555 0177', '+52 55 1234 5678'])('takes the phone number %j', (phone) => {
  expect(findMistakes({ ...whole, phone }, answers, ['contact'])).toEqual({})
})

it.each(['name', 'when', 'message'] as const)('refuses a Medicare number in the field %s', (field) => {
  expect(findMistakes({ ...whole, [field]: 'It is 1EG4-TE5-MK73.' }, answers, ['contact'])).toEqual({ [field]: 'privateNumber' })
})

it('asks for a phone number where texts are allowed, and for answers where they are', () => {
  const byEmail = { ...whole, phone: '', email: 'rosa@example.com', removed: ['doctors' as const] }
  expect(findMistakes(byEmail, answers, ['contact', 'texts', 'answers'])).toEqual({ 'consent answers': 'answersGone', 'consent texts': 'phoneForTexts' })
  const phoneTaken = { ...whole, email: 'rosa@example.com', removed: ['phone' as const, 'doctors' as const] }
  expect(findMistakes(phoneTaken, [...answers, { id: 'zip', label: 'ZIP', told: ['91101'] }], ['contact', 'texts', 'answers'])).toEqual({ 'consent texts': 'phoneForTexts' })
})

it.each(['\u200b', '\u202e', '🙂', '- -'])('takes no name in %j', (name) => {
  expect(findMistakes({ ...whole, name }, answers, ['contact'])).toEqual({ name: 'name' })
})

it.each(["o'brien@example.com", 'ann+plans@mail.example.co.uk'])('takes the email %s', (email) => {
  expect(findMistakes({ ...whole, email }, answers, ['contact'])).toEqual({})
})

it.each(['ann@example', 'ann example.com', 'Ann <ann@example.com>', 'ann@example.com.', 'a@b.c'])('takes no email in %j', (email) => {
  expect(findMistakes({ ...whole, email }, answers, ['contact'])).toEqual({ email: 'email' })
})
