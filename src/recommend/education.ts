import type { Combination, Recommendation } from './recommendation'
import type { PlanType } from '../directory/model'

/**
 * The same recommendation with no plan named: combinations of one group are one, with the plan types
 * to ask for. Where no group stands between, each plan type stands for itself.
 */
export function withoutPlanNames(recommendation: Recommendation, typeOf: ReadonlyMap<Combination, PlanType>): Recommendation {
  const merge = (combinations: Combination[]) => mergeByGroup(combinations, typeOf)
  return {
    ...recommendation,
    verify: rankAgain(merge(recommendation.verify)),
    otherWays: merge(recommendation.otherWays),
    trade: recommendation.trade.map(({ keeps, options }) => ({ keeps, options: merge(options) })),
  }
}

function mergeByGroup(combinations: Combination[], typeOf: ReadonlyMap<Combination, PlanType>): Combination[] {
  const merged = new Map<string, Combination>()
  for (const one of combinations) {
    const type = typeOf.get(one)!
    const key = one.group === null ? `type ${type}` : `group ${one.group}`
    const nameless = { ...one, plan: null, network: null, planTypes: [type] }
    const same = merged.get(key)
    merged.set(key, same ? withPlanOf(same, nameless) : nameless)
  }
  return [...merged.values()]
}

/** What the better of two plans does for the doctors, with the cautions of both. */
function withPlanOf(better: Combination, other: Combination): Combination {
  return {
    ...better,
    warnings: [...new Set([...better.warnings, ...other.warnings])],
    asOf: better.asOf < other.asOf ? better.asOf : other.asOf,
    sources: [...new Set([...better.sources, ...other.sources])].sort(),
    confirmed: better.confirmed && other.confirmed,
    planTypes: [...new Set([...(better.planTypes ?? []), ...(other.planTypes ?? [])])].sort(),
  }
}

/** Ranks are counted again: 1, 1, 3. */
function rankAgain(combinations: Combination[]): Combination[] {
  return combinations.map((one) => ({ ...one, rank: 1 + combinations.filter((other) => other.rank! < one.rank!).length }))
}
