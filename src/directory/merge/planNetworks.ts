import { groupBy } from '../groupBy'
import { mark } from './classes'
import type { Sourced } from './sources'
import type { Plan } from '../model'

/** What plans tell of the networks of several sources. */
export type PlanNetworks = {
  /** Ids of the plans that use the network, as this source says. */
  plansOf: (from: number, network: string) => string[]
  /** Two networks of two sources have one in common when they are one. */
  linksOf: (from: number, network: string) => string[]
  /** The plans that join the network to one of another source. */
  joiningPlans: (from: number, network: string) => string[]
}

export function planNetworks(plans: Sourced<Plan>[]): PlanNetworks {
  const told = plans.filter(({ row }) => row.networks.length > 0)
  const uses = groupBy(told.flatMap(({ row, from }) => row.networks.map((network) => ({ network: mark(String(from), network), plan: row.id }))), ({ network }) => network)
  const plansOf = (from: number, network: string) => (uses.get(mark(String(from), network)) ?? []).map(({ plan }) => plan)
  const byPlan = groupBy(told, ({ row }) => row.id)
  const pairs = new Map<string, { ends: [Sourced<Plan>, Sourced<Plan>]; plans: string[] }>()
  for (const [plan, rows] of byPlan) {
    if (rows.some(({ row }) => row.line !== rows[0]!.row.line || row.track !== rows[0]!.row.track)) continue
    const single = rows.filter(({ row }) => row.networks.length === 1)
    for (const [at, one] of single.entries()) {
      for (const other of single.slice(at + 1)) {
        const link = mark(endOf(one), endOf(other))
        const pair = pairs.get(link)
        if (pair) pair.plans.push(plan)
        else pairs.set(link, { ends: [one, other], plans: [plan] })
      }
    }
  }
  const joins = [...pairs].flatMap(([link, { ends, plans: joining }]) => (areInTheSamePlans(...ends) ? ends.map((end) => ({ end: endOf(end), link, joining })) : []))
  const links = groupBy(joins, ({ end }) => end)
  const linksOf = (from: number, network: string) => links.get(mark(String(from), network)) ?? []
  return {
    plansOf,
    linksOf: (from, network) => linksOf(from, network).map(({ link }) => link),
    joiningPlans: (from, network) => linksOf(from, network).flatMap(({ joining }) => joining),
  }

  /** As far as both sources name the networks of a plan, it has both or neither. */
  function areInTheSamePlans(one: Sourced<Plan>, other: Sourced<Plan>): boolean {
    const [mine = '', its = ''] = [one.row.networks[0], other.row.networks[0]]
    return [...plansOf(one.from, mine), ...plansOf(other.from, its)].every((plan) => {
      const networksIn = (from: number) => byPlan.get(plan)!.find((found) => found.from === from)?.row.networks
      const [ofOne, ofOther] = [networksIn(one.from), networksIn(other.from)]
      return !ofOne || !ofOther || ofOne.includes(mine) === ofOther.includes(its)
    })
  }
}

/** The network of a plan that has just the one. */
function endOf({ row, from }: Sourced<Plan>): string {
  return mark(String(from), row.networks[0]!)
}
