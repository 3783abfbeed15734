import { languagesOf } from './languages'
import { organizationCase } from './nameCase'
import { wrongNpi } from './npi'
import { find, meant, type Known, type Organization } from './planNetKnown'
import { specialtyRow } from './planNetDoctors'
import type { Draft, Where } from './draft'
import type { IsoDate, Line } from '../model'

/** What is in the directory before the roles are read. Keys are those that references lead to, by `meant`. */
export type Joined = {
  known: Known
  /** Ids in the directory. */
  networks: Map<string, string>
  groups: Map<string, Organization>
  doctors: Map<string, string>
  /** Those of a network, by the id of the network and their own. */
  plans: Map<string, Map<string, PlanOfNetwork>>
  issuers: Set<string>
}
type PlanOfNetwork = { line: Line; year: number }

export function nothingJoined(known: Known): Joined {
  return { known, networks: new Map(), groups: new Map(), doctors: new Map(), plans: new Map(), issuers: new Set() }
}

/** What a row says of where it is from. */
export type Origin = { source: string; asOf: IsoDate | '' }

export function originOf({ where, asOf }: { where: Where; asOf: IsoDate | '' }): Origin {
  return { source: `HL7 Plan-Net, ${where.file}`, asOf }
}

/** Puts networks and groups. */
export function putOrganizations({ known, networks, groups }: Joined, draft: Draft): void {
  const named = new Set([...known.networksNamed].map((key) => meant(known.aliases, key)))
  const offices = officesOf(known)
  for (const organization of known.organizations.values()) {
    const { key, id, name, isNetwork, isGroup, isActive, phone, website, where } = organization
    draft.take('Organization', where, (entry) => {
      if (!isActive) return entry.setAside('The organization is no longer active.', 'Ask the insurer whether it should be.')
      const origin = originOf(organization)
      if ((isNetwork || named.has(key)) && entry.put('networks', { id, name, issuer: ownerOf(known, organization), ...origin })) networks.set(key, id)
      const zips = [...new Set([...organization.zips, ...(offices.get(key) ?? [])])].filter((zip) => /^\d{5}$/.test(zip))
      if (isGroup && entry.put('groups', { id, name: organizationCase(name), zips, phone, website: webAddressOf(website), ...origin })) groups.set(key, organization)
      // A payer or a facility: plans and roles refer to it.
      if (!isNetwork && !isGroup && !named.has(key)) entry.keep()
    })
  }
}

/** ZIP codes of the locations that an organization runs. */
function officesOf(known: Known): Map<string, string[]> {
  const zips = new Map<string, string[]>()
  for (const { owner, zip, isActive } of known.locations.values()) {
    if (owner === null || !isActive) continue
    const key = meant(known.aliases, owner)
    zips.set(key, [...(zips.get(key) ?? []), zip])
  }
  return zips
}

/** Who stands above a network and is no network itself. */
function ownerOf(known: Known, organization: Organization): string {
  return above(known, organization).find(({ isNetwork }) => !isNetwork)?.name ?? ''
}

/** The organizations that one is part of, nearest first. */
export function above(known: Known, organization: Organization): Organization[] {
  const found: Organization[] = []
  for (let next = find(known, known.organizations, organization.partOf); next && next !== organization && !found.includes(next); ) {
    found.push(next)
    next = find(known, known.organizations, next.partOf)
  }
  return found
}

export function webAddressOf(written: string): string {
  return /^https?:\/\/\S+$/i.test(written) ? written : ''
}

/** Puts doctors. */
export function putDoctors({ known, doctors }: Joined, draft: Draft): void {
  const names = new Map<string, string>()
  for (const practitioner of known.practitioners.values()) {
    const { keys, row, isActive, notNpi, languages, specialty } = practitioner
    draft.take('Practitioner', practitioner.where, (entry) => {
      if (!isActive) return entry.setAside('The practitioner is no longer active.', 'Ask the insurer whether they should be.')
      if (row.lastName === '') return entry.setAside('The practitioner has no name.', 'Ask the insurer for it.')
      if (notNpi !== null) entry.note(...wrongNpi, 'npi', notNpi)
      const before = names.get(row.id)
      if (before !== undefined && before !== row.lastName) entry.note('Two practitioners bear this NPI and different last names. They are taken for one.', 'Look which name is right.', 'npi', row.id)
      else names.set(row.id, row.lastName)
      const ofRole = keys.map((key) => known.specialties.get(key)).find(Boolean)
      const stands = entry.put('doctors', { ...row, ...specialtyRow(ofRole ?? specialty), languages: languagesOf(languages, entry.note), ...originOf(practitioner) })
      if (stands) doctors.set(keys[0]!, row.id)
    })
  }
}
