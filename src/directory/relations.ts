import { groupBy } from './groupBy'
import type { Basis, Directory, Line, Plan } from './model'

/** A doctor can be seen in a plan: through a group, or directly. */
export type Relation = {
  plan: string
  /** Null: Original Medicare has none. */
  network: string | null
  /** Null: listed directly in the network, or the group is not known. */
  group: string | null
  doctor: string
  basis: Basis
}

/**
 * Every plan × network × group × doctor of the directory's plan year, each once, by plan, network, group, doctor
 * and basis in the order of their characters, null first. Made one plan × network at a time: there can be millions.
 *
 * Of any type of plan: also in a PPO it is worth knowing through which group a doctor is listed.
 * A row without `lines` is taken for the plan's line and keeps the basis it states; the rules of the guide are
 * stricter and count such a practice as unknown.
 */
export function* relations(directory: Directory): Generator<Relation> {
  const contracts = groupBy(directory.contracts, ({ network }) => network)
  const practices = groupBy(directory.practices, ({ group }) => group)
  const listings = groupBy(directory.listings, ({ network }) => network)

  const plans = directory.plans.filter(({ planYear }) => planYear === directory.planYear)
  for (const plan of plans.sort((a, b) => compare(a.id, b.id))) {
    if (plan.type === 'ORIGINAL') {
      const doctors = directory.doctors.filter(({ takesOriginalMedicare }) => takesOriginalMedicare)
      yield* each(plan, null, null, doctors.map(({ id }) => ({ doctor: id, basis: 'listed' })))
      continue
    }
    for (const network of [...new Set(plan.networks)].sort(compare)) {
      yield* each(plan, network, null, forLine(listings.get(network), plan.line))
      for (const group of groupsOf(plan, network)) {
        const seen = practices.get(group)?.filter(({ networks }) => networks.length === 0 || networks.includes(network))
        yield* each(plan, network, group, forLine(seen, plan.line))
      }
    }
  }

  /** Groups with a contract for the network, in the plan's line and year. */
  function groupsOf(plan: Plan, network: string): string[] {
    const fitting = contracts.get(network)?.filter(({ line, planYear }) => line === plan.line && planYear === plan.planYear)
    return [...new Set(fitting?.map(({ group }) => group))].sort(compare)
  }
}

type Seen = { doctor: string; basis: Basis }

function* each(plan: Plan, network: string | null, group: string | null, rows: Seen[]): Generator<Relation> {
  const sorted = rows.sort((a, b) => compare(a.doctor, b.doctor) || compare(a.basis, b.basis))
  for (const [at, { doctor, basis }] of sorted.entries()) {
    const before = sorted[at - 1]
    if (before?.doctor !== doctor || before.basis !== basis) yield { plan: plan.id, network, group, doctor, basis }
  }
}

function forLine<T extends { lines: Line[] }>(rows: T[] = [], line: Line): T[] {
  return rows.filter(({ lines }) => lines.length === 0 || lines.includes(line))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
