import { joinAlike } from './alike'
import { mergeDoctors } from './doctors'
import { mergeGroups } from './groups'
import { mergeHospitals } from './hospitals'
import { mergeNetworks } from './networks'
import { mergePlaces } from './places'
import { mergePlans, plansInUse } from './plans'
import { mergeListings, mergePractices } from './seen'
import { joined, rowsOf, standingAlone } from './sources'
import type { NewId } from './ids'
import type { Ledger } from './report'
import type { Directory } from '../model'

/** What the ids of each source have become. */
export type NewIds = Record<'hospitals' | 'networks' | 'groups' | 'doctors', NewId>

/**
 * Several directories as one. In which order they come decides only whose ids and names stand, never what is listed.
 * A fact on which they disagree becomes unknown. All at once and not in pairs: of three sources two may agree, and the third may not.
 */
export function mergeDirectories(given: Directory[], ledger: Ledger): { directory: Directory; newIds: NewIds } {
  const all = given.map(standingAlone)
  const plans = plansInUse(all, ledger)
  const { hospitals, newId: hospital } = mergeHospitals(all, ledger)
  const { networks, newId: network } = mergeNetworks(all, plans, ledger)
  const { groups, newId: group } = mergeGroups(all, hospital, ledger)
  const { doctors, newId: doctor } = mergeDoctors(all, ledger)
  const networksOf = (from: number, ids: string[]) => [...new Set(ids.map((id) => network(from, id)))]

  const contracts = rowsOf(all, 'contracts').map(({ row, from }) => ({ from, row: { ...row, network: network(from, row.network), group: group(from, row.group) } }))
  const practices = rowsOf(all, 'practices').map(({ row, from }) => ({
    from,
    row: { ...row, doctor: doctor(from, row.doctor), group: group(from, row.group), networks: networksOf(from, row.networks) },
  }))
  const listings = rowsOf(all, 'listings').map(({ row, from }) => ({ from, row: { ...row, doctor: doctor(from, row.doctor), network: network(from, row.network) } }))
  const ratings = rowsOf(all, 'ratings').map(({ row, from }) => ({ from, row: { ...row, group: group(from, row.group) } }))

  const directory = {
    name: joined(all.map(({ name }) => name)),
    sample: all.some(({ sample }) => sample),
    planYear: Math.max(...all.map(({ planYear }) => planYear)),
    asOf: all.map(({ asOf }) => asOf).sort().at(-1)!,
    staleAfterDays: Math.min(...all.map(({ staleAfterDays }) => staleAfterDays)),
    source: joined(all.map(({ source }) => source)),
    hospitals,
    networks,
    groups,
    plans: mergePlans(plans, network, ledger),
    contracts: joinAlike('contracts', contracts, ledger),
    doctors,
    practices: mergePractices(practices, ledger),
    listings: mergeListings(listings, ledger),
    places: mergePlaces(all, ledger),
    ratings: joinAlike('ratings', ratings, ledger),
  }
  return { directory, newIds: { hospitals: hospital, networks: network, groups: group, doctors: doctor } }
}
