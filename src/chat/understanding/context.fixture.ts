import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { boxWordsSchema } from '../../content/boxWords'
import { readMarkdown } from '../../content/read'
import { nothingWeighed } from '../../guide/conditions'
import { questionIds, questions } from '../../guide/questions'
import type { Explainer, QuestionCopy } from '../../content/schema'
import type { Answers, QuestionId } from '../../recommend/answers'
import type { Context } from './context'

const content = join(import.meta.dirname, '../../../content/en')
/** The words of the box. */
export const english = v.parse(boxWordsSchema, (parse(readFileSync(join(content, 'words.yaml'), 'utf8')) as { box: unknown }).box)
/** Each question as it is asked. */
export const copies = Object.fromEntries(questionIds.map((id) => [id, readMarkdown(join(content, `questions/${id}.md`)) as unknown as QuestionCopy]))
const explainers = readdirSync(join(content, 'explainers')).map((file) => {
  const { title, asks } = readMarkdown(join(content, 'explainers', file)) as unknown as Explainer
  return { id: basename(file, '.md'), title, asks }
})

/** What was said before. */
export const answers: Answers = {
  coverage: 'medicare',
  doctors: [
    { doctor: 'd1', keep: 'must', current: true },
    { doctor: 'd2', keep: 'must', current: true },
    { name: 'Rosa Lee', keep: 'nice', current: false },
  ],
}
/** The doctors of `answers`, as they are offered. */
export const names = [
  { value: 'd1', label: 'Dr. Ana Vega' },
  { value: 'd2', label: 'Dr. Ana Smith' },
  { value: 'Rosa Lee', label: 'Rosa Lee' },
]
const counties = [
  { value: '06037', label: 'Los Angeles' },
  { value: '06029', label: 'Kern' },
]
const hospitals = [
  { value: 'h1', label: 'Marigold Street Hospital' },
  { value: 'h2', label: 'Lamplight Bay Medical Center' },
]
/** What the directory says of `answers`. */
export const weighed = { ...nothingWeighed, counties: ['06037', '06029'], hospitals: ['h1', 'h2'] }

/** The guide at a question, in English, when the explainers have come. */
export function contextAt(question: QuestionId | 'result'): Context {
  if (question === 'result') return { ...english, question, answers, explainers }
  const { options = {}, typed } = copies[question]!
  const offered = (questions[question].options?.(answers, weighed) ?? Object.keys(options)).map((value) => ({ value, label: options[value] ?? value }))
  const own = { county: counties, hospital: [...hospitals, ...offered.slice(-1)], mainDoctor: [...names, ...offered.slice(-1)], treatment: [...offered, ...names] }
  return { ...english, question, answers, options: own[question as keyof typeof own] ?? offered, typed, explainers }
}
