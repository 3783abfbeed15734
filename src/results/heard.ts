import { groupKey, planKey } from '../recommend/evidence'
import type { Candidate } from '../recommend/candidates'
import type { Evidence } from '../recommend/answers'

/** The call was about this combination. */
export function isAbout(call: Pick<Evidence, 'plan' | 'group'>, { plan, group }: Candidate): boolean {
  return planKey(call.plan) === plan.id && groupKey(call.group) === group
}

/** What the same speaker said of the same doctor in the same combination. */
export function isSameQuestion(
  a: Pick<Evidence, 'plan' | 'group' | 'doctor' | 'by'>,
  b: Pick<Evidence, 'plan' | 'group' | 'doctor' | 'by'>,
): boolean {
  return a.by === b.by && a.doctor === b.doctor && planKey(a.plan) === planKey(b.plan) && groupKey(a.group) === groupKey(b.group)
}

/** Where the notes of a call stand, by its line: a question's key, or what is said of the call itself. */
export function noteKey(call: string, line: string): string {
  return `${call} | ${line}`
}
