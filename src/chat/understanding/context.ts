import type { Answers, QuestionId } from '../../recommend/answers'
import type { BoxWords } from '../../content/boxWords'
import type { Found } from '../../search/find'

/** What a text can be an answer to, and the words of the visitor's language. */
export type Context = BoxWords & {
  question: QuestionId | 'result'
  answers: Answers
  /** The question as it is shown: its own words tell nothing in an answer to it. */
  title?: string
  /** What can be chosen now, in the order shown. At `treatment` the person's doctors too, by their keys. */
  options?: { value: string; label: string }[]
  /** Other ways to type an answer, by its value: the question's content file. */
  typed?: Record<string, string[]>
  /** Finds explainers, best first. Left out while the search loads: then a text that looks like a question is `unplaced`; ask again with it. */
  find?: (text: string) => Found[]
}

export type AnswerValue = NonNullable<Answers[QuestionId]>
