import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCase } from '../test/any/anyCase'
import { naiveRecommend, type NaiveRecommendation } from '../test/naive/naiveRecommend'
import { recommend } from './recommend'
import type { Combination } from './recommendation'

it('agrees with a second implementation, all pairs straight from the rules, over thousands of random directories', () => {
  fc.assert(
    fc.property(anyCase, ({ directory, answers, evidence, today }) => {
      const ours = comparable(recommend(directory, answers, evidence, today))
      expect(ours).toBe(comparable(naiveRecommend(directory, answers, evidence, today)))
    }),
    { numRuns: 3000, seed: 20261121 },
  )
}, 120_000)

/** What must be the same: sets as sets, and no order inside a tie. */
function comparable({ outcome, lane, verify, otherWays, trade, notShown, warnings }: NaiveRecommendation): string {
  const same = {
    outcome,
    lane,
    verify: asSet(verify),
    otherWays: asSet(otherWays),
    trade: trade.map(({ keeps, options }) => JSON.stringify([[...keeps].sort(), asSet(options)])).sort(),
    notShown,
    warnings: [...warnings].sort(),
  }
  // As text: thousands of deep comparisons are slow.
  return JSON.stringify(same, null, 2)
}

function asSet(combinations: Combination[]): string[] {
  return combinations
    .map(({ rank, plan, network, group, lane, doctors, reasons, warnings, planYear, asOf, sources, confirmed }) =>
      JSON.stringify({
        rank,
        plan,
        network,
        group,
        lane,
        planYear,
        asOf,
        confirmed,
        doctors: Object.entries(doctors).map(String).sort(),
        reasons: [...reasons].sort(),
        warnings: [...warnings].sort(),
        sources: [...sources].sort(),
      }),
    )
    .sort()
}
