import { changedOn, isActive, keyOf, keysOf, outside, telecomOf } from './fhir'
import { pairsOf, type Contracts } from './planNetContracts'
import { find, meant, networksOfRole, newPatientsOf, type NewPatients, type Office, type Organization } from './planNetKnown'
import { originOf, type Joined } from './planNetOrganizations'
import type { Accepting, Basis } from '../model'
import type { Draft, Entry } from './draft'
import type { Resource } from './fhirFiles'

export type Roles = {
  read: (role: Resource) => void
  /** Pairs of a plan and a group that the role of a doctor proves. */
  listedPairs: Set<string>
  /** How many roles name a group that no network is known of. */
  withoutContract: number
}

/** Such a role counts only where its doctor has no other in the group, so it is read after all others. */
export function namesNoNetwork(role: Resource): boolean {
  return networksOfRole(role.body, role.key).length === 0
}

/**
 * Makes practices and listings of PractitionerRoles: with group and network a practice that is listed, with a network alone a listing,
 * with a group alone a practice that only the contracts of the group speak for.
 * @param start The day that their period has to cover, YYYY-MM-DD.
 */
export function readRoles(joined: Joined, contracts: Contracts, draft: Draft, start: string): Roles {
  const { known, networks, groups, doctors } = joined
  /** Doctor and group of the roles that name their networks. */
  const listedIn = new Set<string>()
  const roles: Roles = { read: (role) => draft.take('PractitionerRole', role.where, (entry) => read(role, entry)), listedPairs: new Set(), withoutContract: 0 }
  return roles

  function read(role: Resource, entry: Entry): void {
    const { body, key } = role
    if (!isActive(body)) return entry.setAside('The role is no longer active.', 'Ask the insurer whether it should be.')
    const when = outside(body.period, start)
    if (when !== null) return entry.setAside(`The role is ${when} when the plan year starts, or today.`, 'Ask the insurer for the one in force.')
    const doctor = doctorIn(role, entry)
    if (doctor === undefined) return
    const at = keyOf(body.organization, key, 'Organization')
    const organization = find(known, known.organizations, at)
    if (organization?.isActive === false) return entry.setAside('The role is at an organization that is no longer active.', 'Ask the insurer whether it should be.', null, at)
    if (at !== null && !organization) entry.note('The role names an organization that is not in the files, so the group is not known.', 'Add the organization to the files.', 'group_id', at)
    const group = organization && groups.get(organization.key)
    if (namesNoNetwork(role)) viaGroup(role, entry, doctor, group)
    else inNetworks(role, entry, doctor, group)
  }

  function doctorIn({ body, key }: Resource, entry: Entry): string | undefined {
    const named = keyOf(body.practitioner, key, 'Practitioner')
    const doctor = find(known, doctors, named)
    if (named === null) entry.setAside('The role names no practitioner.', 'Ask the insurer who it is.')
    else if (doctor === undefined && find(known, known.practitioners, named)) entry.setAside('The role is of a practitioner who is set aside.', 'See what is said of the practitioner.', null, named)
    else if (doctor === undefined) entry.setAside('The role names a practitioner who is not in the files.', 'Add the practitioner to the files.', null, named)
    return doctor
  }

  function inNetworks(role: Resource, entry: Entry, doctor: string, group: Organization | undefined): void {
    const named: string[] = []
    for (const written of networksOfRole(role.body, role.key)) {
      const network = networks.get(meant(known.aliases, written))
      if (network === undefined) entry.note('The role names a network that is not in use.', 'Add the network to the files.', 'networks', written)
      else named.push(network)
    }
    if (named.length === 0) return entry.setAside('The role names only networks that are not in use.', 'Add the networks to the files.')
    const isPut = putRows(joined, role, entry, { doctor, group, networks: named, basis: 'listed' })
    if (!isPut || !group) return
    listedIn.add(`${doctor}\n${group.id}`)
    for (const network of named) {
      contracts.put(entry, network, group.id, originOf(dated(role)))
      for (const pair of pairsOf(joined, network, group.id)) roles.listedPairs.add(pair)
    }
  }

  function viaGroup(role: Resource, entry: Entry, doctor: string, group: Organization | undefined): void {
    if (!group) return entry.setAside('The role names neither a network nor a medical group.', 'Ask the insurer for its network-reference.')
    if (listedIn.has(`${doctor}\n${group.id}`)) return entry.setAside('The role names no network, but others of its doctor in this group do.', 'Ignore it, or ask the insurer for its network-reference.')
    const affiliated = contracts.affiliated(group)
    if (affiliated.length === 0) roles.withoutContract++
    for (const network of affiliated) contracts.put(entry, network, group.id, originOf(dated(role)))
    putRows(joined, role, entry, { doctor, group, networks: affiliated, basis: 'contract' })
  }
}

type Seen = { doctor: string; group: Organization | undefined; networks: string[]; basis: Basis }

/** A row for each office, and for networks that differ in line or in whether new patients are taken. @returns whether one stands. */
function putRows(joined: Joined, role: Resource, entry: Entry, { doctor, group, networks, basis }: Seen): boolean {
  const { body } = role
  let isPut = false
  const { known } = joined
  const services = keysOf(body.healthcareService, role.key, 'HealthcareService').flatMap((key) => find(known, known.services, key)?.newPatients ?? [])
  for (const office of officesOf(joined, role, entry)) {
    const said = [newPatientsOf(role), services, office?.newPatients ?? []]
    const seenAt = { doctor, zip: office?.zip, address: office?.address, phone: telecomOf(body, 'phone') || office?.phone, basis, ...originOf(dated(role)) }
    if (!group) {
      for (const network of networks) isPut = entry.put('listings', { ...seenAt, network, lines: linesOf(joined, network), accepting: acceptingFor(joined, network, said) }) || isPut
      continue
    }
    const alike = new Map<string, { lines: string[]; accepting: Accepting; networks: string[] }>()
    for (const network of networks.length > 0 ? networks : [null]) {
      const [lines, accepting] = [network === null ? [] : linesOf(joined, network), acceptingFor(joined, network, said)]
      const row = alike.get(`${accepting} ${lines.join()}`) ?? { lines, accepting, networks: [] }
      alike.set(`${accepting} ${lines.join()}`, { ...row, networks: network === null ? [] : [...row.networks, network] })
    }
    for (const row of alike.values()) isPut = entry.put('practices', { ...seenAt, ...row, group: group.id }) || isPut
  }
  return isPut
}

/** Null stands for an office that the role does not name. */
function officesOf({ known }: Joined, { body, key }: Resource, entry: Entry): (Office | null)[] {
  const offices: Office[] = []
  for (const named of keysOf(body.location, key, 'Location')) {
    const office = find(known, known.locations, named)
    if (!office) entry.note('The role names a location that is not in the files.', 'Add the location to the files.', 'address', named)
    else if (office.isActive) offices.push(office)
    else entry.note('The role names a location that is no longer active.', 'Ask the insurer where the doctor is now.', 'address', named)
  }
  return offices.length > 0 ? offices : [null]
}

/** The lines of the network's plans; none when they are not known. */
function linesOf({ plans }: Joined, network: string): string[] {
  return [...new Set([...(plans.get(network)?.values() ?? [])].map(({ line }) => line))].sort()
}

/** What the first source says that says something: for this network, else in general. @param said By the role, its services, the office. */
function acceptingFor({ known, networks }: Joined, network: string | null, said: NewPatients[]): Accepting {
  for (const list of said) {
    const own = list.filter((one) => one.network !== null && networks.get(meant(known.aliases, one.network)) === network)
    const codes = new Set((own.length > 0 ? own : list.filter((one) => one.network === null)).map(({ code }) => code))
    const [code] = codes
    // Two answers, as for children and for others, are none.
    if (code !== undefined) return codes.size === 1 ? code : 'unknown'
  }
  return 'unknown'
}

function dated({ where, body }: Resource) {
  return { where, asOf: changedOn(body) }
}
