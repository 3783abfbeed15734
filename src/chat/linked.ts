import type { Answers } from '../recommend/answers'
import { questionIds } from '../guide/questions'
import type { Given } from '../guide/replay'

/** What a link with answers brought: nothing to be read; answers, while the person has others; or answers that are used now, `mine` put by. */
export type Linked = { is: 'unreadable' } | { is: 'offered'; given: Given } | { is: 'used'; given: Given; mine: Given | null }

/**
 * Answers from a link take the place of none; where there are others, the person is asked.
 * @param brought Null: the link could not be read.
 */
export function linkedFrom(brought: Given | null, own: Answers): Linked {
  if (!brought) return { is: 'unreadable' }
  return hasAnswers(own) ? { is: 'offered', given: brought } : { is: 'used', given: brought, mine: null }
}

function hasAnswers(answers: Answers): boolean {
  return questionIds.some((id) => answers[id] !== undefined)
}
