import { relations } from '../relations'
import { imported } from './importing.fixture'
import type { Directory } from '../model'
import type { Fhir } from './fhir'

const profile = 'http://hl7.org/fhir/us/davinci-pdex-plan-net'

export const code = (value: string, system = 'CodeSystem/Invented') => ({ coding: [{ system: `${profile}/${system}`, code: value }] })
export const to = (reference: string) => ({ reference })
export const inNetwork = (reference: string, url = `${profile}/StructureDefinition/network-reference`) => ({ url, valueReference: to(reference) })
export const newPatients = (accepting: string, network?: string) => ({
  url: `${profile}/StructureDefinition/newpatients`,
  extension: [
    { url: 'acceptingPatients', valueCodeableConcept: code(accepting, 'CodeSystem/AcceptingPatientsCS') },
    ...(network === undefined ? [] : [{ url: 'fromNetwork', valueReference: to(network) }]),
  ],
})

const meta = { lastUpdated: '2026-10-05T10:00:00Z' }

/**
 * A small invented directory: Otter Insurance has the networks `tide` (Medicare) and `dune` (jobs), the group `quay` has a
 * contract for both, and doctor `ash` is listed in `tide` through it. Tests add to it, and replace what they spoil by its id.
 */
export function otter(...others: Fhir[]): Fhir[] {
  const all: Fhir[] = [
    { resourceType: 'Organization', id: 'otter', meta, active: true, type: [code('payer')], name: 'Otter Insurance' },
    { resourceType: 'Organization', id: 'tide', meta, active: true, type: [code('ntwk')], name: 'Tide Network', partOf: to('Organization/otter') },
    { resourceType: 'Organization', id: 'dune', meta, active: true, type: [code('ntwk')], name: 'Dune Network', partOf: to('Organization/otter') },
    { resourceType: 'Organization', id: 'quay', meta, active: true, type: [code('prvgrp')], name: 'Quay Medical Group', address: [{ postalCode: '00011-1234' }] },
    { resourceType: 'Organization', id: 'ward', meta, active: true, type: [code('fac')], name: 'Ward Hospital' },
    {
      resourceType: 'InsurancePlan', id: 'p1', meta, status: 'active', type: [code('mediadv')], name: 'Otter Gold (HMO)', ownedBy: to('Organization/otter'), network: [to('Organization/tide')],
      identifier: [{ system: 'https://www.cms.gov/medicare/ma-plan-id', value: 'H0001-002-0' }], period: { start: '2027-01-01', end: '2027-12-31' },
    },
    { resourceType: 'InsurancePlan', id: 'p2', meta, status: 'active', type: [code('commppo')], name: 'Otter Job', ownedBy: to('Organization/otter'), plan: [{ network: [to('Organization/dune')] }], period: { start: '2027' } },
    { resourceType: 'OrganizationAffiliation', id: 'a1', meta, active: true, participatingOrganization: to('Organization/quay'), network: [to('Organization/tide'), to('Organization/dune')] },
    { resourceType: 'Location', id: 'pier', meta, status: 'active', address: { line: ['1 Pier Rd', 'Suite 2'], postalCode: '000111234' }, telecom: [{ system: 'phone', value: '555-0100' }] },
    {
      resourceType: 'Practitioner', id: 'ash', meta, active: true, name: [{ family: "O'BRINE", given: ['ASH', 'T'], suffix: ['MD'] }],
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }], communication: [{ coding: [{ code: 'es-MX' }] }],
    },
    role('r1', 'ash', { organization: to('Organization/quay'), extension: [inNetwork('Organization/tide')], location: [to('Location/pier')], specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '207Q00000X' }] }] }),
  ]
  const replaced = new Set(others.map(nameOf))
  return [...all.filter((one) => !replaced.has(nameOf(one))), ...others]
}

export function role(id: string, practitioner: string, rest: Fhir): Fhir {
  return { resourceType: 'PractitionerRole', id, meta, active: true, practitioner: to(`Practitioner/${practitioner}`), ...rest }
}

/** As files of NDJSON. */
export function ndjson(resources: unknown[]): Record<string, string> {
  return { 'all.ndjson': resources.map((one) => `${JSON.stringify(one)}\n`).join('') }
}

/** Imports `otter` with others. */
export const read = async (...others: Fhir[]) => imported(ndjson(otter(...others)))

/** plan, network, group, doctor, basis. */
export const shown = (directory: Directory) => [...relations(directory)].map((relation) => Object.values(relation).map(String).join(' '))

/** What `otter` shows. */
export const listed = 'H0001-002-000 tide quay 1234567893 listed'

function nameOf({ resourceType, id }: Fhir): string {
  return `${String(resourceType)}/${String(id)}`
}
