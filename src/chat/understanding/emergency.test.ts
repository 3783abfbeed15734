import { expect, it } from 'vitest'
import { contextAt, written, type Code } from './context.fixture'
import { emergencyIn } from './emergency'
import { call, said } from './meant.fixture'

const codes = Object.keys(written) as Code[]

it.each(codes)('hears every cry for help of either language on the page in %s', (code) => {
  const { crisis, emergency } = written[code].chat.box.emergency
  for (const phrase of crisis) expect(said(phrase, contextAt('doctors', code)), phrase).toEqual(call('988'))
  for (const phrase of emergency) expect(said(phrase, contextAt('doctors', code)), phrase).toEqual(call('911'))
  for (const phrase of ['chest pain', 'dolor de pecho']) expect(emergency).toContain(phrase)
})

it('hears a life in danger before a crisis, in whatever order, and late in a long text', () => {
  const heard = (text: string) => said(text, contextAt('zip'))
  expect(heard('I want to kill myself, and I have chest pain')).toEqual(call('911'))
  expect(heard(`${'and then '.repeat(250)} chest pain`)).toEqual(call('911'))
})

it.each(codes)('takes no question and no answer of the guide in %s for one', (code) => {
  const { chat, explainers } = written[code]
  const questions = Object.values(explainers).flatMap(({ title, asks }) => [title, ...asks])
  const answers = Object.values(chat.questions).flatMap(({ options = {}, typed = {} }) => [...Object.values(options), ...Object.values(typed).flat()])
  expect([...questions, ...answers].filter((text) => emergencyIn(text, chat.box.emergency))).toEqual([])
})

it.each([
  ['es', 'quiero dormir cerca del hospital'],
  ['es', 'quiero vivir más cerca'],
  ['es', 'voy a tratarme con la doctora Vega'],
  ['es', 'me operaron el año pasado'],
  ['en', 'I want to live closer'],
] as const)('in %s, %j is no emergency', (code, text) => {
  expect(emergencyIn(text, written[code].chat.box.emergency)).toBeNull()
})
