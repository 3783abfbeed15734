import { useState } from 'react'
import { headline } from './headline'
import { signature } from './signature'
import { useStaying } from './useStaying'
import type { Evidence } from '../recommend/answers'
import type { Recommendation } from '../recommend/recommendation'
import type { View } from './view'

/** What came of an answer from a call: undefined where none was given, '' where the result is as it was. */
export type News = { text: string; hasChanged: boolean } | undefined

/**
 * Follows the result while answers from calls are filled in, far below its heading: what changed is said beside the sheet.
 *
 * @returns `newsAt`, for the call or form that was answered last; `take`, to give the answers on; `see`, when they have been seen.
 */
export function useNews(view: View, recommendation: Recommendation, onEvidence: ((evidence: Evidence[]) => void) | undefined) {
  const { sheet } = view.words
  const now = { mark: signature(recommendation), says: headline(view, recommendation) }
  const [last, setLast] = useState<{ where: string; before: typeof now }>()
  const stay = useStaying()
  const text = () => {
    if (!last || last.before.mark === now.mark) return sheet.same
    return last.before.says === now.says ? sheet.changedBelow : `${sheet.changed} ${now.says}`
  }
  return {
    newsAt: (where: string): News => (last?.where === where ? { text: text(), hasChanged: last.before.mark !== now.mark } : undefined),
    take: onEvidence && ((where: string, pressed: Element, evidence: Evidence[]) => {
      stay(pressed)
      setLast({ where, before: last?.before ?? now })
      onEvidence(evidence)
    }),
    see: () => setLast(undefined),
  }
}
