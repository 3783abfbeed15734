import { expect, it } from 'vitest'
import { contextOf, titleAt } from './contextOf'
import { nothingWeighed } from '../guide/conditions'
import { written } from './understanding/context.fixture'
import type { Answers } from '../recommend/answers'

const { chat } = written.en
const answers: Answers = { doctors: [{ name: 'Bo Tran', keep: 'must', current: true }] }
const optionsAt = (question: 'treatment' | 'mainDoctor') => contextOf(question, answers, nothingWeighed, chat, undefined).options!.map(({ value }) => value)

it('offers the doctors of the list where one of them can be the answer', () => {
  expect(optionsAt('treatment')).toEqual(['yes', 'no', 'rather-not-say', 'Bo Tran'])
  expect(optionsAt('mainDoctor')).toEqual(['Bo Tran', 'none'])
})

it('has the words for whom it is, and what else can be typed', () => {
  const { title, typed } = contextOf('coverage', { whoFor: 'someone-else' }, nothingWeighed, chat, undefined)
  expect(title).toBe(chat.questions.coverage!.titleOther)
  expect(titleAt('coverage', { whoFor: 'someone-else' }, chat)).toBe(title)
  expect(typed).toBe(chat.questions.coverage!.typed)
})
