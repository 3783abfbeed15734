import { npiOf } from './npi'
import { code, inNetwork, newPatients, role, to } from './planNet.fixture'
import type { Fhir } from './fhir'

const meta = { lastUpdated: '2026-10-05T10:00:00Z' }
const groups = ['alder', 'briar', 'clove', 'dill']
const networks = ['fathom', 'keel', 'reef']
const families = ['Ablewhit', 'Bracksea', 'Corvane', 'Dunmarrow', 'Elderfen', 'Fjellow', 'Gravanel', 'Hollowick', 'Inchmor', 'Jessaway']
const given = ['Ondine', 'Peverel', 'Quill']

/**
 * Gannet Health, invented: 30 doctors in 4 groups, of which one is part of another, 3 networks, 3 plans. There are doctors of several
 * groups, of several networks in one role, of a network without a group and of a group without a network; at a hospital, and without an NPI.
 */
export function gannet(): Fhir[] {
  return [
    organization('gannet', 'payer', 'Gannet Health'),
    ...networks.map((id) => organization(id, 'ntwk', `Gannet ${id}`, { partOf: to('Organization/gannet') })),
    ...groups.map((id, at) => organization(id, 'prvgrp', `${id} physicians`, { address: [{ postalCode: `0001${at}` }], ...(at === 3 ? { partOf: to('Organization/alder') } : {}) })),
    organization('ward', 'fac', 'Ward Hospital'),
    plan('one', 'mediadvhmo', 'H0002-001-000', ['fathom']),
    plan('two', 'mediadv', 'H0002-002-000', ['fathom', 'reef']),
    plan('job', 'commppo', null, ['keel']),
    ...groups.slice(0, 3).flatMap((group, at) => networks.map((network) => affiliation(`${group}-${network}`, group, network, at < 2 || network === 'keel'))),
    ...Array.from({ length: 6 }, (_, at) => office(at)),
    { resourceType: 'HealthcareService', id: 'open', meta, active: true, extension: [newPatients('newpt')] },
    ...Array.from({ length: 30 }, (_, at) => doctor(at)).flat(),
  ]
}

function organization(id: string, type: string, name: string, rest: Fhir = {}): Fhir {
  return { resourceType: 'Organization', id, meta, active: true, type: [code(type)], name, ...rest }
}

function plan(id: string, type: string, medicareId: string | null, names: string[]): Fhir {
  return {
    resourceType: 'InsurancePlan', id, meta, status: 'active', type: [code(type)], name: `Gannet ${id}`, ownedBy: to('Organization/gannet'), network: names.map((name) => to(`Organization/${name}`)),
    identifier: medicareId === null ? [] : [{ system: 'http://cms.gov/medicare/ma-plan-id', value: medicareId }], period: { start: '2027-01-01', end: '2027-12-31' },
  }
}

function affiliation(id: string, group: string, network: string, active: boolean): Fhir {
  return { resourceType: 'OrganizationAffiliation', id, meta, active, organization: to('Organization/ward'), participatingOrganization: to(`Organization/${group}`), network: [to(`Organization/${network}`)] }
}

function office(at: number): Fhir {
  return { resourceType: 'Location', id: `office-${at}`, meta, status: 'active', address: { line: [`${at + 1} Capstan Way`], postalCode: `0002${at}` }, telecom: [{ system: 'phone', value: `555-010${at}` }] }
}

function doctor(at: number): Fhir[] {
  const id = `d${at}`
  const inGroup = (step: number) => ({ organization: to(`Organization/${groups[(at + step) % 4]}`) })
  const listedIn = (...steps: number[]) => ({ extension: steps.map((step) => inNetwork(`Organization/${networks[(at + step) % 3]}`)) })
  const usual = { location: [to(`Location/office-${at % 6}`)], specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '207Q00000X' }] }] }
  const roles = [role(`${id}-a`, id, { ...usual, ...inGroup(0), ...listedIn(0), healthcareService: at % 4 === 0 ? [to('HealthcareService/open')] : [] })]
  if (at % 5 === 1) roles.push(role(`${id}-b`, id, { ...usual, ...inGroup(1), ...listedIn(1, 2) }))
  if (at % 6 === 2) roles.push(role(`${id}-c`, id, { ...usual, ...inGroup(2) }))
  if (at % 7 === 3) roles.push(role(`${id}-d`, id, { ...usual, ...listedIn(1) }))
  if (at % 10 === 4) roles.push(role(`${id}-e`, id, { ...usual, organization: to('Organization/ward'), ...listedIn(2) }))
  const identifier = at % 9 === 8 ? [] : [{ system: 'http://hl7.org/fhir/sid/us-npi', value: npi(at) }]
  return [{ resourceType: 'Practitioner', id, meta, active: true, name: [{ family: families[at % 10], given: [given[Math.floor(at / 10)]] }], identifier }, ...roles]
}

/** Nine digits, and the one that checks them. */
function npi(at: number): string {
  const digits = `1999999${String(at).padStart(2, '0')}`
  return Array.from('0123456789', (last) => digits + last).find((one) => npiOf(one) !== null)!
}
