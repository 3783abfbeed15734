import { acceptingCodes, type Accepting, type IsoDate } from '../model'
import { changedOn, codesOf, extensionsOf, identifiersOf, isActive, keyOf, keysOf, telecomOf, zipIn, type Coding, type Fhir } from './fhir'
import { doctorOf, idOf, specialtyIn, type Doctor } from './planNetDoctors'
import { medicarePlanId } from './planIds'
import { objectOf, objectsOf, wordOf, wordsOf } from './values'
import type { Resource } from './fhirFiles'
import type { Where } from './draft'

/**
 * What is remembered of a Plan-Net directory while its roles are read: all that they refer to, by key. References in it are keys
 * as they are written; `find` leads them to what they mean.
 */
export type Known = {
  organizations: Shelf<Organization>
  locations: Shelf<Office>
  services: Shelf<Service>
  affiliations: Shelf<Affiliation>
  plans: Shelf<Resource & Dated>
  practitioners: Shelf<Dated & Doctor>
  /** What the first role of a practitioner says. */
  specialties: Map<string, Coding>
  /** The networks that plans, affiliations and roles name. */
  networksNamed: Set<string>
  aliases: Map<string, string>
}
type Shelf<T extends Dated> = Map<string, T>
type Dated = { where: Where; asOf: IsoDate | '' }

export type Organization = Dated & {
  key: string
  /** In the directory. */
  id: string
  name: string
  isNetwork: boolean
  isGroup: boolean
  isActive: boolean
  partOf: string | null
  zips: string[]
  phone: string
  website: string
  medicareIds: string[]
}
export type Office = Dated & { zip: string; address: string; phone: string; owner: string | null; newPatients: NewPatients; isActive: boolean }
type Service = Dated & { newPatients: NewPatients }
export type Affiliation = Dated & { group: string | null; networks: string[]; isActive: boolean; period: unknown }
/** The `newpatients` extension. `network` null: in general. */
export type NewPatients = { code: Accepting; network: string | null }[]

export function knowNothing(): Known {
  const shelf = <T extends Dated>(): Shelf<T> => new Map()
  return {
    organizations: shelf(),
    locations: shelf(),
    services: shelf(),
    affiliations: shelf(),
    plans: shelf(),
    practitioners: shelf(),
    specialties: new Map(),
    networksNamed: new Set(),
    aliases: new Map(),
  }
}

/** Where a reference leads, if the files hold it. */
export function find<T>({ aliases }: Known, shelf: Map<string, T>, key: string | null): T | undefined {
  return key === null ? undefined : (shelf.get(key) ?? shelf.get(meant(aliases, key)))
}

export function meant(aliases: Map<string, string>, key: string): string {
  return aliases.get(key) ?? key
}

/** Remembers a resource, in its newest state. @returns whether it is one that was there before. */
export function remember(known: Known, resource: Resource): 'new' | 'again' | 'not needed' {
  const { type, key, body, where } = resource
  const dated = { where, asOf: changedOn(body) }
  for (const alias of resource.aliases) if (type !== 'PractitionerRole') known.aliases.set(alias, key)
  if (type === 'Organization') return put(known.organizations, key, { ...dated, ...organizationOf(resource) })
  if (type === 'Location') return put(known.locations, key, { ...dated, ...officeOf(resource) })
  if (type === 'HealthcareService') return put(known.services, key, { ...dated, newPatients: newPatientsOf(resource) })
  if (type === 'Practitioner') return put(known.practitioners, key, { ...dated, ...doctorOf(resource) })
  if (type === 'InsurancePlan') {
    for (const network of networksOfPlan(body, key)) known.networksNamed.add(network)
    return put(known.plans, key, { ...resource, asOf: dated.asOf })
  }
  if (type === 'OrganizationAffiliation') {
    const affiliation = { ...dated, ...affiliationOf(resource) }
    for (const network of affiliation.networks) known.networksNamed.add(network)
    return put(known.affiliations, key, affiliation)
  }
  return 'not needed'
}

/** What has to be known of a role before the roles are used. */
export function glance(known: Known, role: Resource): void {
  for (const network of networksOfRole(role.body, role.key)) known.networksNamed.add(network)
  const practitioner = keyOf(role.body.practitioner, role.key, 'Practitioner')
  const specialty = specialtyIn(role.body.specialty)
  if (practitioner !== null && specialty && !known.specialties.has(practitioner)) known.specialties.set(practitioner, specialty)
}

/** `network` of the plan counts for all, and R4 has it in `plan` and `coverage` too. */
export function networksOfPlan(body: Fhir, key: string): string[] {
  const lists = [body, ...objectsOf(body.plan), ...objectsOf(body.coverage)].map(({ network }) => network)
  return [...new Set(lists.flatMap((list) => keysOf(list, key, 'Organization')))]
}

/** One since Plan-Net 1.1.0, any number in 1.0.0, and under another name before. */
export function networksOfRole(body: Fhir, key: string): string[] {
  const references = extensionsOf(body, /(?:^|[/-])(?:network-?reference|participating-?network)(?:-extension)?$/i).map(({ valueReference }) => valueReference)
  return keysOf(references, key, 'Organization')
}

export function newPatientsOf({ body, key }: Resource): NewPatients {
  return extensionsOf(body, /(?:^|[/-])new-?patients(?:-extension)?$/i).flatMap((extension) => {
    const said = extensionsOf(extension, /acceptingpatients$/i).flatMap(({ valueCodeableConcept, valueCode }) => [...codesOf(valueCodeableConcept), wordOf(valueCode).toLowerCase()])
    const code = acceptingCodes.find((one) => said.includes(one))
    const [from] = extensionsOf(extension, /fromnetwork$/i)
    return code === undefined ? [] : [{ code, network: keyOf(from?.valueReference, key, 'Organization') }]
  })
}

function put<T extends Dated>(shelf: Shelf<T>, key: string, record: T): 'new' | 'again' {
  const before = shelf.get(key)
  if (!before || record.asOf > before.asOf) shelf.set(key, record)
  return before ? 'again' : 'new'
}

function organizationOf({ body, key }: Resource): Omit<Organization, keyof Dated> {
  const types = codesOf(body.type)
  return {
    key,
    id: idOf(key),
    name: wordOf(body.name),
    isNetwork: types.includes('ntwk') || wordsOf(objectOf(body.meta)?.profile).some((profile) => /plannet-Network(\||$)/.test(profile)),
    isGroup: types.includes('prvgrp'),
    isActive: isActive(body),
    partOf: keyOf(body.partOf, key, 'Organization'),
    zips: objectsOf(body.address).map(zipIn).filter(Boolean),
    phone: telecomOf(body, 'phone'),
    website: telecomOf(body, 'url'),
    medicareIds: medicareIdsOf(body).flatMap((written) => medicarePlanId(written) ?? []),
  }
}

/** The system is http://cms.gov/medicare/ma-plan-id in the standard, and others in practice. */
export function medicareIdsOf(part: Fhir): string[] {
  return identifiersOf(part, /ma-?plan-?id/i)
}

function officeOf({ body, key, ...rest }: Resource): Omit<Office, keyof Dated> {
  const address = objectOf(body.address)
  return {
    zip: zipIn(address),
    address: wordsOf(address?.line).join(', '),
    phone: telecomOf(body, 'phone'),
    owner: keyOf(body.managingOrganization, key, 'Organization'),
    newPatients: newPatientsOf({ body, key, ...rest }),
    isActive: !['suspended', 'inactive'].includes(wordOf(body.status)),
  }
}

function affiliationOf({ body, key }: Resource): Omit<Affiliation, keyof Dated> {
  return {
    // One of the two may be missing: what is left is then the one that has the networks.
    group: keyOf(body.participatingOrganization, key, 'Organization') ?? keyOf(body.organization, key, 'Organization'),
    networks: keysOf(body.network, key, 'Organization'),
    isActive: isActive(body),
    period: body.period,
  }
}
