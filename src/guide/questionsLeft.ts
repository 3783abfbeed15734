import { conditions, needsWeighing, nothingWeighed } from './conditions'
import type { Weighed } from '../recommend/weigh'
import { questionIds, questions } from './questions'
import type { Answers, QuestionId } from '../recommend/answers'

/**
 * About how many questions are still to come, the one shown included. Never goes up on the way forward.
 *
 * A question that may or may not be asked counts as half; the number shown is the least there has been on
 * the way here, so that a question that turns out to be needed does not push the end away.
 */
export function questionsLeft(answers: Answers, weighed: Weighed | null, at: QuestionId): number {
  let least = Infinity
  let sofar: Answers = {}
  for (const id of questionIds.slice(0, questionIds.indexOf(at) + 1)) {
    least = Math.min(least, estimate(sofar, weighed, id))
    sofar = { ...sofar, [id]: answers[id] }
  }
  return Math.max(1, least)
}

function estimate(answers: Answers, weighed: Weighed | null, from: QuestionId): number {
  const rest = questionIds.slice(questionIds.indexOf(from)).filter((id) => id !== 'checkAnswers')
  return Math.ceil(rest.map((id) => likelihood(id, answers, weighed)).reduce((sum, part) => sum + part, 0))
}

function likelihood(id: QuestionId, answers: Answers, weighed: Weighed | null): number {
  const { asked } = questions[id]
  if (asked === 'always') return 1
  if (asked === 'zipHasTwoCounties') return 0
  if (needsWeighing(asked)) return weighed && answers.doctors ? Number(conditions[asked](answers, weighed)) : 0.5
  if (asked === 'namesDoctors' && answers.doctors === undefined) return 0.5
  if (asked === 'inMedicare' && answers.coverage === undefined) return 0.5
  return Number(conditions[asked](answers, weighed ?? nothingWeighed))
}
