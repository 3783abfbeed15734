import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from './context.fixture'

/** A question as somebody types it, and the explainers that answer it: one, or two that answer it as well. */
export type Question = { text: string; right: string[] }

/** `tuned` was looked at while the search was made, `heldOut` was not; `later` and `fresh` were written when all else was done, `later` in the most roundabout words, and neither is ever looked at. */
export type Part = 'tuned' | 'heldOut' | 'later' | 'fresh' | 'none' | 'noneHeldOut'

/** The questions of `asked/<language>.<part>.txt`, one a line. Those of `none` have no answer here. */
export function questionsIn(code: Code, part: Part): Question[] {
  const lines = readFileSync(join(import.meta.dirname, `asked/${code}.${part}.txt`), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [text = '', right] = line.split(' = ')
    return { text, right: right?.split(', ') ?? [] }
  })
}

/** How many in a hundred have a right explainer first, and among the first three. */
export function figures(questions: Question[], offered: (text: string) => string[]): { first: number; three: number } {
  const places = questions.map(({ text, right }) => offered(text).slice(0, 3).findIndex((id) => right.includes(id)))
  const share = (most: number) => (100 * places.filter((place) => place >= 0 && place < most).length) / questions.length
  return { first: share(1), three: share(3) }
}
