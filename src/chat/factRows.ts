import { questionIds } from '../guide/questions'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Fact } from './Facts'
import { told, type Telling } from './told'
import { worded } from './worded'

/** Shown from the start, as the frame of what is to come. */
const always: QuestionId[] = ['coverage', 'zip', 'timing', 'doctors']
/** Said with another answer: the county stands with the ZIP. */
const unsaid = new Set<QuestionId>(['county', 'checkAnswers'])

/** What is known so far, a row for each question asked or sure to be. */
export function factsSoFar(
  asked: QuestionId[],
  answers: Answers,
  telling: Telling,
  onChange: (id: QuestionId) => (() => void) | undefined,
  whoFor: Answers['whoFor'],
): Fact[] {
  const rows = questionIds.filter((id) => !unsaid.has(id) && (always.includes(id) || (asked.includes(id) && answers[id] !== undefined)))
  return rows.map((id) => ({
    id,
    label: worded(telling.questions[id]!, whoFor).label,
    value: told(id, answers, telling),
    onChange: answers[id] === undefined ? undefined : onChange(id),
  }))
}
