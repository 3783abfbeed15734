import type { Answers } from '../recommend/answers'
import type { QuestionCopy } from '../content/schema'

/** The words of a question, as fits who the answers are for. */
export function worded(copy: QuestionCopy, whoFor: Answers['whoFor']): QuestionCopy {
  if (whoFor !== 'someone-else') return copy
  return {
    ...copy,
    title: copy.titleOther ?? copy.title,
    why: copy.whyOther ?? copy.why,
    options: copy.options && { ...copy.options, ...copy.optionsOther },
    words: copy.words && { ...copy.words, ...othersOf(copy.words) },
  }
}

/** `hintOther` in the place of `hint`. */
function othersOf(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).flatMap(([name, text]) => (name.endsWith('Other') ? [[name.slice(0, -5), text]] : [])))
}
