import { setUp } from './board'
import type { Answers, Evidence } from './answers'
import type { Candidate } from './candidates'
import type { Directory, IsoDate } from '../directory/model'

/** The pairs that the result counts as `notShown` and does not name, in neutral order. Pure, like `recommend`; costs no more. */
export function leftOut(directory: Directory, answers: Answers, evidence: Evidence[], today: IsoDate): Candidate[] {
  const { judge, person } = setUp(directory, answers, evidence, today)
  return judge(person.wish).leftOut
}
