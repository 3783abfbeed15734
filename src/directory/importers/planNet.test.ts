import { describe, expect, it } from 'vitest'
import { imported, lost } from './importing.fixture'
import { code, inNetwork, listed, ndjson, newPatients, otter, read, role, shown, to } from './planNet.fixture'
import type { Fhir } from './fhir'

it('reads doctors, groups, networks, plans and contracts', async () => {
  const { directory, report } = await read()
  expect(report).toMatchObject({ format: 'plan-net', problems: [] })
  expect(lost(report)).toEqual([])
  expect(directory).toMatchObject({ name: 'Directory of Otter Insurance', planYear: 2027, asOf: '2026-10-05' })
  expect(directory.networks.map(({ id, name, issuer }) => [id, name, issuer])).toEqual([['tide', 'Tide Network', 'Otter Insurance'], ['dune', 'Dune Network', 'Otter Insurance']])
  expect(directory.groups).toMatchObject([{ id: 'quay', name: 'Quay Medical Group', kind: 'other', zips: ['00011'], source: 'HL7 Plan-Net, all.ndjson', asOf: '2026-10-05' }])
  expect(directory.plans).toMatchObject([
    { id: 'H0001-002-000', name: 'Otter Gold (HMO)', issuer: 'Otter Insurance', networks: ['tide'], track: 'medicare', line: 'medicare-advantage', type: 'HMO', planYear: 2027 },
    { id: 'p2', networks: ['dune'], track: 'employer', line: 'commercial', type: 'PPO', planYear: 2027 },
  ])
  expect(directory.contracts.map(({ network, group, line, planYear }) => [network, group, line, planYear])).toEqual([['tide', 'quay', 'medicare-advantage', 2027], ['dune', 'quay', 'commercial', 2027]])
  expect(directory.doctors).toMatchObject([{ id: '1234567893', npi: '1234567893', firstName: 'Ash T', lastName: "O'Brine", credential: 'MD', specialty: 'Family Medicine', primaryCare: true, languages: ['es'] }])
  expect(directory.practices).toMatchObject([{ doctor: '1234567893', group: 'quay', lines: ['medicare-advantage'], networks: ['tide'], basis: 'listed', zip: '00011', address: '1 Pier Rd, Suite 2', phone: '555-0100', accepting: 'unknown' }])
})

describe('what a role says', () => {
  it('with group and network: listed, and a contract of the group even where no affiliation says so', async () => {
    const { directory } = await read({ resourceType: 'OrganizationAffiliation', id: 'a1', active: false })
    expect(shown(directory)).toEqual([listed])
  })

  it('with a group alone: the contracts of the group, or of one that it is part of', async () => {
    const { directory } = await read(
      { resourceType: 'Organization', id: 'east', type: [code('prvgrp')], name: 'East Quay', partOf: to('Organization/quay') },
      { resourceType: 'Practitioner', id: 'birch', name: [{ family: 'Birch' }] },
      role('r2', 'birch', { organization: to('Organization/east') }),
    )
    expect(shown(directory)).toEqual(['H0001-002-000 tide east plan-net-birch contract', listed, 'p2 dune east plan-net-birch contract'])
  })

  it('with a group alone, never for a doctor whose other roles in it name their networks', async () => {
    const { directory, report } = await read(role('r0', 'ash', { organization: to('Organization/quay') }))
    expect(shown(directory)).toEqual([listed])
    expect(report.records.PractitionerRole).toMatchObject({ read: 2, kept: 1 })
  })

  it.each([
    ['no organization', {}],
    ['a facility', { organization: to('Organization/ward') }],
    ['an organization that is missing', { organization: to('Organization/gone') }],
  ])('with a network and %s: the group is not known', async (_, rest) => {
    const { directory, report } = await read(role('r1', 'ash', { ...rest, extension: [inNetwork('Organization/tide')] }))
    expect(shown(directory)).toEqual(['H0001-002-000 tide null 1234567893 listed'])
    expect(lost(report)).toEqual([])
  })

  it('with no network and no group: set aside', async () => {
    const { report } = await read(role('r1', 'ash', { organization: to('Organization/ward') }))
    expect(report.records.PractitionerRole?.setAside).toEqual({ 'The role names neither a network nor a medical group.': 1 })
  })

  it('without a practitioner: set aside', async () => {
    const { report } = await read({ ...role('r1', 'ash', {}), practitioner: undefined })
    expect(report.records.PractitionerRole?.setAside).toEqual({ 'The role names no practitioner.': 1 })
  })

  it.each([
    ['is inactive', { active: false }],
    ['is inactive in a word', { active: 'false' }],
    ['ends before the plan year', { period: { start: '2020-01-01', end: '2026-12-31' } }],
    ['begins after the first day of the plan year', { period: { start: '2027-02' } }],
  ])('is set aside when it %s', async (_, rest) => {
    const { directory, report } = await read(role('r1', 'ash', { organization: to('Organization/quay'), extension: [inNetwork('Organization/tide')], ...rest }))
    expect(shown(directory)).toEqual([])
    expect(report.records.PractitionerRole).toMatchObject({ read: 1, kept: 0 })
  })

  it('holds when its period ends with the year', async () => {
    const { directory } = await read(role('r1', 'ash', { organization: to('Organization/quay'), extension: [inNetwork('Organization/tide')], period: { start: '2027-01-01', end: '2027' } }))
    expect(shown(directory)).toEqual([listed])
  })
})

it('an affiliation alone lists no doctor, and the report says for how many pairs', async () => {
  const { report } = await read()
  expect(report.open[0]).toBe('1 further pair of plan and group has a contract but no listed doctor.')
})

describe('new patients', () => {
  const accepting = async (...others: Fhir[]) => (await read(...others)).directory.practices.map((practice) => [practice.networks.join(), practice.accepting])
  const at = (rest: Fhir) => role('r1', 'ash', { organization: to('Organization/quay'), extension: [inNetwork('Organization/tide')], location: [to('Location/pier')], healthcareService: [to('HealthcareService/s')], ...rest })
  const service = { resourceType: 'HealthcareService', id: 's', extension: [newPatients('existptonly')] }
  const office = { resourceType: 'Location', id: 'pier', extension: [newPatients('existptfam')] }

  it('by network, then in general, each network with its own', async () => {
    const extension = [inNetwork('Organization/tide'), inNetwork('Organization/dune'), newPatients('nopt'), newPatients('newpt', 'Organization/tide')]
    expect(await accepting(at({ extension }), service, office)).toEqual([['tide', 'newpt'], ['dune', 'nopt']])
  })

  it('of the service when the role is silent or speaks of another network', async () => {
    expect(await accepting(at({}), service, office)).toEqual([['tide', 'existptonly']])
    expect(await accepting(at({ extension: [inNetwork('Organization/tide'), newPatients('newpt', 'Organization/dune')] }), service, office)).toEqual([['tide', 'existptonly']])
  })

  it('of the location when the service is silent too, else unknown', async () => {
    expect(await accepting(at({ healthcareService: [] }), office)).toEqual([['tide', 'existptfam']])
    expect(await accepting(at({ healthcareService: [] }))).toEqual([['tide', 'unknown']])
  })

  it('unknown when one source says both', async () => {
    expect(await accepting(at({ extension: [inNetwork('Organization/tide'), newPatients('newpt'), newPatients('nopt')] }))).toEqual([['tide', 'unknown']])
  })
})

describe('what real insurers do differently', () => {
  const named = (reference: string, url?: string) => role('r1', 'ash', { organization: to('Organization/quay'), extension: [inNetwork(reference, url)] })

  it('InsurancePlan empty', async () => {
    const { report } = await imported(ndjson(otter().filter(({ resourceType }) => resourceType !== 'InsurancePlan')))
    expect(report.rows).toMatchObject({ practices: 1, contracts: 2, networks: 2 })
    expect(report.open.join(' ')).toContain('No plan is named.')
  })

  it('a role names a sub-network: its plans are those of the network it is part of', async () => {
    const { directory, report } = await read({ resourceType: 'Organization', id: 'cove', type: [code('ntwk')], name: 'Cove', partOf: to('Organization/tide') }, named('Organization/cove'))
    expect(shown(directory)).toEqual(['H0001-002-000 cove quay 1234567893 listed'])
    expect(report.open[0]).toContain('1 network that no plan names was added')
  })

  it('a role names a sub-network with the name of a plan: that plan alone', async () => {
    const { directory } = await read(
      { resourceType: 'Organization', id: 'cove', type: [code('ntwk')], name: 'OTTER job', partOf: to('Organization/tide') },
      named('Organization/cove'),
    )
    expect(shown(directory)).toEqual(['p2 cove quay 1234567893 listed'])
  })

  it('a network that no plan uses: kept, and left open', async () => {
    const { directory, report } = await read({ resourceType: 'Organization', id: 'cove', type: [code('ntwk')], name: 'Cove', partOf: to('Organization/otter') }, named('Organization/cove'))
    expect(directory.practices).toMatchObject([{ networks: ['cove'], lines: [] }])
    expect(report.open[0]).toBe('No plan uses 1 network of those that roles and affiliations name: Cove. Add it to network_ids in plans.csv once you know the plans.')
  })

  it.each([
    'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-ParticipatingNetwork-extension',
    'https://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference',
    'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference|1.0.0',
  ])('old extension URL: %s', async (url) => {
    expect(shown((await read(named('Organization/tide', url))).directory)).toEqual([listed])
  })

  it('several network-references, as in 1.0.0', async () => {
    const { directory } = await read(role('r1', 'ash', { organization: to('Organization/quay'), extension: [inNetwork('Organization/tide'), inNetwork('Organization/dune')] }))
    expect(shown(directory)).toEqual([listed, 'p2 dune quay 1234567893 listed'])
  })

  it('network missing', async () => {
    const { report } = await read(named('Organization/gone'))
    expect(report.records.PractitionerRole?.setAside).toEqual({ 'The role names only networks that are not in use.': 1 })
    expect(report.problems.map(({ value }) => value)).toContain('Organization/gone')
  })

  it('Organization with no rows: the networks that plans name stand all the same', async () => {
    const { directory, report } = await imported(ndjson(otter().filter(({ resourceType }) => resourceType !== 'Organization')))
    expect(shown(directory)).toEqual(['H0001-002-000 tide null 1234567893 listed'])
    expect(lost(report)).toEqual([])
  })

  it('Location with ZIP only', async () => {
    const { directory } = await read({ resourceType: 'Location', id: 'pier', address: { postalCode: '00012' } })
    expect(directory.practices).toMatchObject([{ zip: '00012', address: '' }])
  })

  it('Practitioner without NPI', async () => {
    const { directory } = await read({ resourceType: 'Practitioner', id: 'ash', name: [{ family: 'Brine' }] })
    expect(directory.practices).toMatchObject([{ doctor: 'plan-net-ash' }])
  })

  it('an NPI whose check digit is wrong is left empty and noted', async () => {
    const { directory, report } = await read({ resourceType: 'Practitioner', id: 'ash', name: [{ family: 'Brine' }], identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567890' }] })
    expect(directory.doctors).toMatchObject([{ id: 'plan-net-ash', npi: '' }])
    expect(report.problems).toMatchObject([{ column: 'npi', effect: 'noted' }])
  })

  it('a practitioner who is missing or inactive: the role is set aside', async () => {
    expect((await read(role('r1', 'gone', {}))).report.records.PractitionerRole?.setAside).toEqual({ 'The role names a practitioner who is not in the files.': 1 })
    expect((await read({ resourceType: 'Practitioner', id: 'ash', active: false })).report.records.PractitionerRole?.setAside).toEqual({ 'The role is of a practitioner who is set aside.': 1 })
  })

  it('row explosion: the same place many times is one row', async () => {
    const same = Array.from({ length: 300 }, (_, at) => role(`r${at}`, 'ash', { organization: to('Organization/quay'), extension: [inNetwork('Organization/tide')], location: [to('Location/pier')] }))
    const { directory, report } = await read(...same)
    expect(directory.practices).toHaveLength(1)
    expect(report.records.PractitionerRole).toMatchObject({ read: 300, kept: 300 })
  })

  it('one server for commercial only: no Medicare line is made up', async () => {
    const { directory } = await read({ resourceType: 'InsurancePlan', id: 'p1', status: 'retired' }, named('Organization/dune'))
    expect(directory.practices).toMatchObject([{ lines: ['commercial'] }])
  })

  it('the affiliation of a facility is not the contract of a group', async () => {
    const { directory, report } = await read({ resourceType: 'OrganizationAffiliation', id: 'a2', participatingOrganization: to('Organization/ward'), network: [to('Organization/tide')] })
    expect(directory.contracts.map(({ group }) => group)).toEqual(['quay', 'quay'])
    expect(report.records.OrganizationAffiliation).toMatchObject({ read: 2, kept: 1 })
  })
})
