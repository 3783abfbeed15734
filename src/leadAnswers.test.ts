// @vitest-environment node
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLanguage } from './content/read'
import { asSent } from './lead/compose'
import { leadAnswers } from './leadAnswers'
import { recommend } from './recommend/recommend'
import { look } from './results/view'
import { town } from './test/directory'
import { everyone, people } from './test/people'
import { must, nice, quiet, today, typed } from './test/person'
import type { Answers } from './recommend/answers'

const { chat, lead, results } = readLanguage(join(import.meta.dirname, '../content'), 'en')

/** What may be told, by id. `found` is the result of these answers, or of others. */
function toldOf(answers: Answers, found = answers): Record<string, string[]> {
  const view = look({ directory: town(), answers: found, today, words: results })
  const telling = { questions: chat.questions, lookup: undefined, language: 'en' }
  const lines = leadAnswers(answers, telling, view, recommend(town(), found, [], today), { lead, chat: chat.words })
  return Object.fromEntries(lines.map(({ id, told }) => [id, told]))
}

it.each(everyone)('tells the same of %s, whatever is said of a treatment', (_, { answers }) => {
  const doctors = (answers.doctors ?? []).flatMap(({ doctor }) => doctor ?? [])
  expect(toldOf({ ...answers, treatment: { answer: 'yes', doctors } }, answers)).toEqual(toldOf({ ...answers, treatment: { answer: 'no', doctors: [] } }, answers))
})

it('names each doctor once, with how much they matter and whether they are seen now', () => {
  const answers: Answers = { ...quiet, doctors: [must('ibarra'), { ...nice('achebe'), current: false }, typed('Zzyzx Unheardof')] }
  expect(toldOf(answers).doctors).toEqual(['Dr.\u00a0Elena Ibarra: must keep, seen now', 'Dr.\u00a0Obi Achebe: nice to keep', 'Zzyzx Unheardof: must keep, seen now'])
  expect(toldOf(quiet).doctors).toHaveLength(1)
})

it('names the combinations that the result says are worth checking', () => {
  expect(toldOf(people.bothDoctorsInOneGroup.answers).combinations).toEqual(['Juniper Medical Group, with Juniper Prime (HMO)'])
})

it.each(everyone)('leaves out what %s was not asked, and fits into a message', (_, { answers }) => {
  const told = toldOf(answers)
  expect(Object.keys(told).filter((id) => id !== 'combinations' && answers[id as keyof Answers] === undefined)).toEqual([])
  const lines = Object.entries(told).map(([id, texts]) => ({ id: id as 'zip', label: id, told: texts }))
  expect(Object.fromEntries(asSent(lines).map(({ id, told: sent }) => [id, sent]))).toEqual(told)
})
