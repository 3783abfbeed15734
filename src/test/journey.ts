import type { Person } from './person'
import type { Answers, QuestionId } from '../recommend/answers'

/** What the person says to a question: theirs, or that the answers are right. Undefined: they skip. */
export function answerOf({ answers }: Person, id: QuestionId): Answers[QuestionId] {
  return id === 'checkAnswers' ? 'done' : answers[id]
}

/** Other answers to try: each option of a choice, and a few of what is open. */
export function answersToTry(id: QuestionId, options: readonly string[] | undefined, { doctors = [] }: Answers): Answers[QuestionId][] {
  if (options) return [...options] as Answers[QuestionId][]
  if (id === 'zip') return ['00041', '00043', '00051', '99950']
  if (id === 'doctors') return [[], [{ doctor: 'achebe', keep: 'must', current: true }], [{ name: 'Dr Quill', keep: 'nice', current: false }], doctors]
  if (id === 'treatment') return [{ answer: 'no', doctors: [] }, { answer: 'yes', doctors: doctors.slice(0, 1).map((one) => one.doctor ?? one.name) }]
  if (id === 'weeksAway') return [0, 12]
  return [{ language: 'en', wheelchair: false, near: false }, { language: 'vi', wheelchair: true, near: true }]
}
