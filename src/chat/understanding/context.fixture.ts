import { join } from 'node:path'
import { findableIn } from '../../content/findable'
import { readLanguage } from '../../content/read'
import { nothingWeighed } from '../../guide/conditions'
import { questions } from '../../guide/questions'
import type { Answers, QuestionId } from '../../recommend/answers'
import { finderOf } from '../../search/find'
import { makeIndex } from '../../search/makeIndex'
import { formsOf, stemOf } from '../../search/stems'
import type { Context } from './context'

const content = join(import.meta.dirname, '../../../content')
/** What is written, by language. */
export const written = { en: readLanguage(content, 'en'), es: readLanguage(content, 'es') }
export type Code = keyof typeof written

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

/** The search of each language, as the page has it. */
export const finders = { en: finderIn('en'), es: finderIn('es') }

function finderIn(code: Code) {
  const stem = stemOf(code)
  return finderOf(makeIndex(findableIn(written[code]), stem, formsOf(code)), stem)
}

/** The guide at a question, when the explainers have come. */
export function contextAt(question: QuestionId | 'result', code: Code = 'en'): Context {
  const { box, questions: copies } = written[code].chat
  if (question === 'result') return { ...box, question, answers, find: finders[code] }
  const { title, options = {}, typed } = copies[question]!
  const offered = (questions[question].options?.(answers, weighed) ?? Object.keys(options)).map((value) => ({ value, label: options[value] ?? value }))
  const own = { county: counties, hospital: [...hospitals, ...offered.slice(-1)], mainDoctor: [...names, ...offered.slice(-1)], treatment: [...offered, ...names] }
  return { ...box, question, answers, title, options: own[question as keyof typeof own] ?? offered, typed, find: finders[code] }
}
