import { cardKey } from './view'
import type { Combination, Recommendation } from '../recommend/recommendation'

/** Tells two results apart: what is shown, in which order, and what is confirmed. */
export function signature({ outcome, verify, otherWays, trade }: Recommendation): string {
  const marks = (combinations: Combination[]) => combinations.map((one) => [cardKey(one), one.rank, one.confirmed])
  return JSON.stringify([outcome, marks(verify), marks(otherWays), trade.map(({ keeps, options }) => [keeps, marks(options)])])
}
