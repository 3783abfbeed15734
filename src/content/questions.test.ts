import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import * as v from 'valibot'
import { chatWordsSchema } from './chatWords'
import { readingGrade } from './reading'
import { questionSchema } from './schema'

const yesNoUnsure = ['yes', 'no', 'not-sure']

/** Every question and its fixed answers; those that depend on the visitor's ZIP or doctors are not in a file. */
const answers: Record<string, string[]> = {
  coverage: ['medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal', 'not-sure'],
  hasMedicare: yesNoUnsure,
  hasMediCal: yesNoUnsure,
  hasJobCover: yesNoUnsure,
  zip: [],
  county: [],
  timing: ['turning-65', 'have-part-b', 'have-plan', 'new-job', 'losing-cover', 'moved', 'doctor-leaving', 'looking'],
  doctors: [],
  mainDoctor: ['none'],
  treatment: ['yes', 'no', 'rather-not-say'],
  hospital: ['none'],
  weeksAway: ['0', '4', '8', '12', '26'],
  specialists: ['through-main-doctor', 'directly', 'not-sure'],
  budget: ['lowest', 'balanced', 'freedom', 'not-sure'],
  needs: [],
  medicines: ['yes', 'no', 'rather-not-say'],
  checkAnswers: ['done'],
}

const folder = join(import.meta.dirname, '../../content/en')
const questions = Object.keys(answers).map((id) => ({ id, ...read(`questions/${id}.md`) }))

test('there is one file for each question and no other', () => {
  const files = readdirSync(join(folder, 'questions')).map((file) => file.replace(/\.md$/, ''))
  expect(files.toSorted()).toEqual(Object.keys(answers).toSorted())
})

test.each(questions)('$id has a label for each answer and no other', ({ id, options = {} }) => {
  expect(Object.keys(options).toSorted()).toEqual(answers[id]?.toSorted())
})

test.each(questions)('$id rewords and shortens only answers it has', ({ id, optionsOther = {}, told = {} }) => {
  const known = [...(answers[id] ?? []), 'none']
  for (const value of [...Object.keys(optionsOther), ...Object.keys(told)]) expect(known).toContain(value)
})

test.each(questions)('what can be typed for $id means one answer only', ({ typed = {} }) => {
  const words = Object.values(typed).flat()
  expect(words).toEqual([...new Set(words)])
})

test.each(questions)('$id says what to do about a mistake, beginning with a verb', ({ error }) => {
  expect(error).toMatch(/^(Choose|Enter|Add|Change) /)
})

test('every explainer offered exists', () => {
  const offered = questions.flatMap(({ explainer }) => (explainer ? [`${explainer}.md`] : []))
  expect(readdirSync(join(folder, 'explainers'))).toEqual(expect.arrayContaining(offered))
})

test.each(questions)('$id can be read in sixth grade', ({ title, why, body }) => {
  expect(readingGrade([title, why, body].join('\n\n'))).toBeLessThanOrEqual(6)
})

test.each(questions)('$id promises nothing', (question) => {
  // What a visitor may type is never shown.
  expect(JSON.stringify({ ...question, typed: undefined })).not.toMatch(/\b(best|top|covered(?! California)|guarantee[ds]?|should enroll|in network)\b|!/i)
})

test('the words of the conversation are all there, and no other', () => {
  const words = parseYaml(readFileSync(join(folder, 'words.yaml'), 'utf8')) as { chat: unknown }
  expect(v.safeParse(chatWordsSchema, words.chat).issues).toBeUndefined()
})

function read(file: string) {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, file), 'utf8')) ?? []
  return v.parse(questionSchema, { ...(parseYaml(matter) as object), body })
}
