import { nothingWeighed } from '../guide/conditions'
import { questionIds, questions } from '../guide/questions'
import type { Answers, QuestionId } from '../recommend/answers'

/** The buttons of forms that are more than a row of them. */
const buttons: { [Id in QuestionId]?: string[] } = {
  treatment: ['yes', 'no', 'rather-not-say'],
  weeksAway: ['0', '4', '8', '12', '26'],
}

/** Every question and the answers that its file has to label; those that depend on the visitor's ZIP or doctors are not in a file. */
export const questionAnswers: Record<string, string[]> = Object.fromEntries(questionIds.map((id) => [id, buttons[id] ?? choicesOf(id)]))

/** Whatever the kind of coverage. */
function choicesOf(id: QuestionId): string[] {
  const kinds = questions.coverage.options!({}, nothingWeighed) as NonNullable<Answers['coverage']>[]
  return [...new Set(kinds.flatMap((coverage) => questions[id].options?.({ coverage }, nothingWeighed) ?? []))]
}
