import * as fc from 'fast-check'
import { anyDoctor, anyListing, anyPractice } from './anyDoctor'
import { anyGroup } from './anyGroup'
import { anyPlaces } from './anyPlaces'
import { anyContract, anyNetwork, anyOtherContract, anyPlan } from './anyPlan'
import { doctorIds, groupIds, networkIds, planIds, planYear } from './ids'
import { weighted } from './weighted'
import type { Contract, Directory, IsoDate, Track } from '../../directory/model'

/** 2 to 6 plans, up to 4 networks, 1 to 5 groups, 1 to 4 doctors, 2 issuers; most of it of one track. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .record({
    track: weighted<Track>([4, 'medicare'], [2, 'marketplace'], [1, 'employer'], [2, 'medi-cal']),
    isDense: fc.boolean(),
    asOf: weighted<IsoDate>([4, '2026-11-01'], [1, '2026-02-01']),
    staleAfterDays: weighted([4, 90], [1, 30]),
    plans: rows(planIds, anyPlan, { first: 2, sparse: 0.6, dense: 0.75 }),
    networks: rows(networkIds, anyNetwork, { first: 1, sparse: 0.4, dense: 0.6 }),
    groups: rows(groupIds, anyGroup, { first: 1, sparse: 0.5, dense: 0.7 }),
    doctors: rows(doctorIds, anyDoctor, { first: 1, sparse: 0.7, dense: 0.7 }),
    contracts: rows(pairsOf(networkIds, groupIds), anyContract, { sparse: 0.65, dense: 0.9 }),
    otherContracts: rows(pairsOf(networkIds, groupIds), anyOtherContract, { sparse: 0.1, dense: 0.2 }),
    practices: rows(pairsOf(doctorIds, groupIds), anyPractice, { sparse: 0.4, dense: 0.75 }),
    listings: rows(pairsOf(doctorIds, networkIds), anyListing, { sparse: 0.3, dense: 0.6 }),
    morePractices: rows(pairsOf(doctorIds, groupIds), anyPractice, { sparse: 0, dense: 0.1 }),
    moreListings: rows(pairsOf(doctorIds, networkIds), anyListing, { sparse: 0, dense: 0.1 }),
    places: anyPlaces(),
  })
  .map(({ track, isDense, asOf, staleAfterDays, places, ...drawn }) => {
    const isIn = (row: Row<unknown>) => row.in === 'always' || (row.in === 'dense' && isDense)
    const present = <T>(all: Row<T>[]) => all.filter(isIn).map((row) => row.value(track))
    const networks = present(drawn.networks)
    const groups = present(drawn.groups)
    const doctors = present(drawn.doctors)
    const isThere = (row: { network?: string; group?: string; doctor?: string }) =>
      [networks, groups, doctors].every((all, at) => {
        const id = [row.network, row.group, row.doctor][at]
        return id === undefined || all.some((one) => one.id === id)
      })
    const some = (ids: string[]) => ids.filter((network) => isThere({ network }))
    const contracts = [...present(drawn.contracts), ...present(drawn.otherContracts)].filter(isThere)
    const isSame = (a: Contract, b: Contract) => a.network === b.network && a.group === b.group && a.line === b.line
    return {
      name: 'Random',
      sample: true,
      planYear,
      asOf,
      staleAfterDays,
      source: 's0',
      plans: present(drawn.plans).map((plan) => ({ ...plan, networks: some(plan.networks) })),
      networks,
      groups,
      // One row for a network, group and line.
      contracts: contracts.filter((row, at) => contracts.findIndex((other) => isSame(row, other)) === at),
      doctors,
      practices: [...present(drawn.practices), ...present(drawn.morePractices)]
        .filter(isThere)
        .map((row) => ({ ...row, networks: some(row.networks) })),
      listings: [...present(drawn.listings), ...present(drawn.moreListings)].filter(isThere),
      hospitals: ['h1', 'h2'].map((id) => ({ id, name: id, zip: '1' })),
      places,
      ratings: [],
    }
  })

/** A row that may be left out; what it says may depend on the track most of the directory is of. */
type Row<T> = { in: 'never' | 'dense' | 'always'; value: (track: Track) => T }

/** One row for each; the `first` few are always there, the others by chance: in a sparse directory, in a dense one. */
function rows<Of, T>(
  all: Of[],
  any: (one: Of) => fc.Arbitrary<(track: Track) => T>,
  { first = 0, sparse, dense }: { first?: number; sparse: number; dense: number },
): fc.Arbitrary<Row<T>[]> {
  const chance = weighted<Row<T>['in']>([100 - 100 * dense, 'never'], [100 * (dense - sparse), 'dense'], [100 * sparse, 'always'])
  return fc.tuple(
    ...all.map((one, at) => fc.record({ in: at < first ? fc.constant('always' as const) : chance, value: any(one) })),
  )
}

function pairsOf(left: string[], right: string[]): [string, string][] {
  return left.flatMap((one) => right.map((other): [string, string] => [one, other]))
}
