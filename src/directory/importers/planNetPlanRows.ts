import { fold } from '../../text/fold'
import { counted } from '../check'
import { groupBy } from '../groupBy'
import { find, meant } from './planNetKnown'
import { idOf } from './planNetDoctors'
import { above, originOf, webAddressOf, type Joined, type Origin } from './planNetOrganizations'
import { plansOf, type PlanSaid } from './planNetPlans'
import type { Draft, Entry } from './draft'

/** A plan in the state of its newest year. */
type PlanInForce = PlanSaid & { year: number }

/** Puts plans, and finds plans for the networks that none names. @param today YYYY-MM-DD. */
export function putPlans(joined: Joined, draft: Draft, today: string): void {
  const read = [...joined.known.plans.values()].map((resource) => ({ resource, said: plansOf(resource, today) }))
  const all = read.flatMap(({ said }) => ('plans' in said ? said.plans : []))
  for (const { year } of all) if (year !== null) draft.sawYear(year)
  const newest = newestOf(all, draft.planYear())
  joinByNameOrParent(joined, [...newest.values()], draft)

  let isYearTold = false
  for (const { resource, said } of read) {
    draft.take('InsurancePlan', resource.where, (entry) => {
      if (!('plans' in said)) return entry.setAside(said.reason, said.advice, null, said.value)
      const inForce = said.plans.filter(({ id, year }) => (year ?? draft.planYear()) === newest.get(id)?.year)
      if (inForce.length === 0) return entry.setAside('The same plan stands here for a later year.', 'Import each year by itself if you need both.', 'plan_id', said.plans[0]?.id)
      for (const note of said.notes) entry.note(...note)
      if (!isYearTold && inForce.some(({ year }) => year === null)) {
        isYearTold = true
        entry.note(`Plans here name no year of their own: ${draft.planYear()} is taken for all of them.`, 'Give --plan-year if it is another.', 'plan_year')
      }
      for (const { id } of inForce) putPlan(joined, newest.get(id)!, entry, originOf(resource))
    })
  }
}

function putPlan(joined: Joined, plan: PlanInForce, entry: Entry, origin: Origin): void {
  const { id, name, track, line, type, snp, year, phone, website, owner, ownerName } = plan
  const networks = networkIds(joined, plan.networks, entry, origin)
  if (plan.networks.length === 0) entry.note('The plan names no network.', 'Ask the insurer for it, and write it in plans.csv.', 'network_ids')
  const issuer = find(joined.known, joined.known.organizations, owner)?.name || ownerName
  const isPut = entry.put('plans', { id, name, issuer, networks, track, line, type, snp, planYear: year, phone, website: webAddressOf(website), ...origin })
  if (!isPut) return
  if (issuer !== '') joined.issuers.add(issuer)
  for (const network of networks) {
    const plans = joined.plans.get(network) ?? new Map()
    joined.plans.set(network, plans.set(id, { line, year }))
  }
}

/** Of the same id, the latest year; of the same year, the networks of all. */
function newestOf(plans: PlanSaid[], yearUnsaid: number): Map<string, PlanInForce> {
  const newest = new Map<string, PlanInForce>()
  for (const plan of plans) {
    const year = plan.year ?? yearUnsaid
    const before = newest.get(plan.id)
    if (!before || before.year < year) newest.set(plan.id, { ...plan, networks: [...plan.networks], year })
    else if (before.year === year) before.networks = [...new Set([...before.networks, ...plan.networks])]
  }
  return newest
}

/** The ids of a plan's networks. One that is not in the files is a network all the same: the plan says so. */
function networkIds({ known, networks }: Joined, keys: string[], entry: Entry, origin: Origin): string[] {
  const ids = keys.map((written) => {
    const key = meant(known.aliases, written)
    if (networks.has(key)) return networks.get(key)
    if (known.organizations.has(key)) return entry.note('The plan names a network that is not used.', 'See what is said of that organization.', 'network_ids', key)
    entry.note('The plan names a network that is not among the organizations. It is used, without its name.', 'Add the organization to the files.', 'network_ids', key)
    const id = idOf(key)
    if (entry.put('networks', { id, issuer: '', ...origin })) networks.set(key, id)
    return networks.get(key)
  })
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/**
 * Some insurers (UnitedHealthcare) let roles name a part of the network that the plan names, or a network that bears the plan's name.
 * Such a network is added to the plans of its own Medicare id, else of its own name, else of the nearest network that it is part of.
 */
function joinByNameOrParent({ known, networks }: Joined, plans: PlanInForce[], draft: Draft): void {
  const uses = plans.flatMap((plan) => plan.networks.map((written) => ({ plan, network: meant(known.aliases, written) })))
  const users = groupBy(uses, ({ network }) => network)
  const byName = groupBy(plans, ({ name }) => fold(name))
  const joined: string[] = []
  const unused: string[] = []
  for (const written of known.networksNamed) {
    const key = meant(known.aliases, written)
    const network = known.organizations.get(key)
    if (!network || !networks.has(key) || users.has(key)) continue
    const ofId = plans.filter(({ id }) => network.medicareIds.includes(id))
    const ofName = network.name === '' ? [] : (byName.get(fold(network.name)) ?? [])
    const ofParent = (above(known, network).map(({ key: parent }) => users.get(parent)).find(Boolean) ?? []).map(({ plan }) => plan)
    const found = [ofId, ofName, ofParent].find((some) => some.length > 0)
    for (const plan of found ?? []) plan.networks.push(key)
    const told = found ? joined : unused
    told.push(network.name || network.id)
  }
  if (joined.length > 0) draft.leaveOpen(`${counted(joined.length, 'network')} that no plan names ${joined.length === 1 ? 'was' : 'were'} added to the plans of the same name, or of the network above: ${firstFew(joined)}. Verify them in plans.csv.`)
  if (unused.length > 0) draft.leaveOpen(`No plan uses ${counted(unused.length, 'network')} of those that roles and affiliations name: ${firstFew(unused)}. Add ${unused.length === 1 ? 'it' : 'them'} to network_ids in plans.csv once you know the plans.`)
}

/** The first few: an insurer can have hundreds. */
function firstFew(names: string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ')
}
