import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { oneOf, seeded } from '../../test/random'
import { relations } from '../relations'
import { openDraft, type ImportReport } from './draft'
import { imported, lost } from './importing.fixture'
import { planNet } from './planNet'
import { code, inNetwork, ndjson, newPatients, otter, role, to } from './planNet.fixture'
import { SourceError } from './source'
import type { Directory } from '../model'
import type { Fhir } from './fhir'

const read = async (...others: Fhir[]) => imported(ndjson(otter(...others)))

/** plan, network, group, doctor, basis. */
const shown = (directory: Directory) => [...relations(directory)].map((relation) => Object.values(relation).map(String).join(' '))

const listed = 'H0001-002-000 tide quay 1234567893 listed'

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

describe('plans', () => {
  const plan = async (rest: Fhir) => {
    const { directory, report } = await read({ resourceType: 'InsurancePlan', id: 'p1', status: 'active', type: [code('mediadv')], name: 'Otter', network: [to('Organization/tide')], ...rest })
    return { plan: directory.plans.find(({ id }) => id !== 'p2'), reasons: report.records.InsurancePlan?.setAside, problems: report.problems, directory }
  }
  const medicareId = (value: string) => ({ identifier: [{ system: 'http://cms.gov/medicare/ma-plan-id', value }] })

  it.each(['H1290-001-000', 'H1290-001-000-2027', 'H1290001000', 'H1290-1-0'])('plan ids in many shapes: %s', async (value) => {
    expect((await plan(medicareId(value))).plan?.id).toBe('H1290-001-000')
  })

  it('a Medicare id that is none is noted, and the own id stands', async () => {
    const { plan: made, problems } = await plan(medicareId('HX'))
    expect(made?.id).toBe('p1')
    expect(problems).toContainEqual(expect.objectContaining({ column: 'plan_id', value: 'HX', effect: 'noted' }))
  })

  it('Medicare ids in the parts of a product: a plan each, with the networks of its part', async () => {
    const { directory } = await plan({ network: [], plan: [{ ...medicareId('H0002-001'), network: [to('Organization/tide')] }, { ...medicareId('H0002-002'), network: [to('Organization/dune')] }] })
    expect(directory.plans.map(({ id, networks }) => [id, networks])).toEqual([['p2', ['dune']], ['H0002-001-000', ['tide']], ['H0002-002-000', ['dune']]])
  })

  it.each(['network', 'plan', 'coverage'])('networks in %s', async (where) => {
    const network = [to('Organization/tide')]
    expect((await plan(where === 'network' ? { network } : { network: [], [where]: [{ network }] })).plan?.networks).toEqual(['tide'])
  })

  it.each([
    ['medicare', 'medicare', 'medicare-advantage', 'unknown'],
    ['mediadvhmo', 'medicare', 'medicare-advantage', 'HMO'],
    ['qhp', 'marketplace', 'commercial', 'unknown'],
    ['commepo', 'employer', 'commercial', 'EPO'],
    ['commhdhp', 'employer', 'commercial', 'unknown'],
    ['medihmo', 'medi-cal', 'medi-cal', 'HMO'],
  ])('of the product type %s', async (type, track, line, planType) => {
    expect((await plan({ type: [code(type)] })).plan).toMatchObject({ track, line, type: planType })
  })

  it.each(['dent', 'medid', 'invented'])('of the product type %s: set aside', async (type) => {
    expect((await plan({ type: [code(type)] })).plan).toBeUndefined()
  })

  it.each([
    ['Otter Gold HMO', 'HMO', null],
    ['Otter Duo (HMO D-SNP)', 'HMO', 'D-SNP'],
    ['Otter Free (HMO-POS)', 'HMO-POS', null],
    ['Otter POSitive', 'unknown', null],
  ])('the type in the name %s', async (name, type, snp) => {
    expect((await plan({ name })).plan).toMatchObject({ type, snp })
  })

  it('codes and name that do not agree: the type is left empty and noted', async () => {
    const { plan: made, problems } = await plan({ type: [code('commppo')], name: 'Otter HMO' })
    expect(made?.type).toBe('unknown')
    expect(problems).toContainEqual(expect.objectContaining({ column: 'type', effect: 'noted' }))
  })

  it('a plan without a network is kept, and noted', async () => {
    const { plan: made, problems } = await plan({ network: [] })
    expect(made?.networks).toEqual([])
    expect(problems).toContainEqual(expect.objectContaining({ column: 'network_ids', reason: 'The plan names no network.', effect: 'noted' }))
  })

  it.each([
    ['that is retired', { status: 'retired' }],
    ['whose time is over', { period: { start: '2025-01-01', end: '2025-12-31' } }],
  ])('a plan %s is set aside', async (_, rest) => {
    const { plan: made, reasons } = await plan(rest)
    expect(made).toBeUndefined()
    expect(Object.values(reasons ?? {})).toEqual([1])
  })

  it('plans without a year have the latest that is named, and one note says so', async () => {
    const { directory, problems } = await plan({ ...medicareId('H0001-002'), plan: [medicareId('H0001-003')] })
    expect(directory.plans.map(({ planYear }) => planYear)).toEqual([2027, 2027])
    expect(problems.filter(({ column }) => column === 'plan_year')).toHaveLength(1)
  })

  it('a plan that began in an earlier year and is not over runs on', async () => {
    expect((await plan({ period: { start: '2019-01-01' } })).plan?.planYear).toBe(2027)
  })

  it('of the same plan in two years, the later one', async () => {
    const { directory, report } = await read({ resourceType: 'InsurancePlan', id: 'old', type: [code('mediadv')], name: 'Otter', network: [to('Organization/dune')], ...medicareId('H0001-002-000'), period: { start: '2026-01-01', end: '2026-12-31' } })
    expect(directory.plans.find(({ id }) => id === 'H0001-002-000')).toMatchObject({ networks: ['tide'], planYear: 2027 })
    expect(report.records.InsurancePlan?.setAside).toEqual({ 'The same plan stands here for a later year.': 1 })
  })

  it('a network of plans of two lines has both', async () => {
    const { directory } = await read({ resourceType: 'InsurancePlan', id: 'p2', type: [code('commhmo')], name: 'Otter Job', network: [to('Organization/tide')], period: { start: '2027-01-01' } })
    expect(directory.contracts.filter(({ network }) => network === 'tide').map(({ line }) => line)).toEqual(['medicare-advantage', 'commercial'])
    expect(directory.practices[0]?.lines).toEqual(['commercial', 'medicare-advantage'])
    expect(shown(directory)).toEqual([listed, 'p2 tide quay 1234567893 listed'])
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

describe('files', () => {
  const entry = (resource: Fhir) => ({ fullUrl: `https://otter.example/fhir/${String(resource.resourceType)}/${String(resource.id)}`, resource })
  const bundle = (type: string, resources: Fhir[], spaces?: number) => JSON.stringify({ resourceType: 'Bundle', type, entry: resources.map(entry) }, null, spaces)
  const ofFiles = async (files: Record<string, string | Uint8Array>) => {
    const { directory, report } = await imported(files)
    expect(lost(report)).toEqual([])
    return shown(directory)
  }

  it('a file for each type, in any order, some packed', async () => {
    const all = otter()
    const types = [...new Set(all.map(({ resourceType }) => String(resourceType)))].reverse()
    const files = types.map((type, at): [string, string | Uint8Array] => {
      const text = ndjson(all.filter(({ resourceType }) => resourceType === type))['all.ndjson']!
      return at % 2 === 0 ? [`${at}-${type}.ndjson`, text] : [`${at}-${type}.ndjson.gz`, gzipSync(text)]
    })
    expect(await ofFiles(Object.fromEntries(files))).toEqual([listed])
  })

  it.each(['collection', 'searchset'])('a Bundle of type %s, on one line or many', async (type) => {
    expect(await ofFiles({ 'all.json': bundle(type, otter()) })).toEqual([listed])
    expect(await ofFiles({ 'all.json': bundle(type, otter().reverse(), 2) })).toEqual([listed])
  })

  it('pages of a search, a record on two of them', async () => {
    const all = otter()
    expect(await ofFiles({ 'page1.json': bundle('searchset', all.slice(0, 7)), 'page2.json': bundle('searchset', all.slice(5)) })).toEqual([listed])
  })

  it('a file for each resource, and a list of resources', async () => {
    const [first, ...rest] = otter()
    expect(await ofFiles({ 'one.json': JSON.stringify(first, null, 2), 'list.json': JSON.stringify(rest, null, 1) })).toEqual([listed])
  })

  it('a Bundle and a list with a resource on each line', async () => {
    const lines = otter().map((one) => JSON.stringify(one))
    expect(await ofFiles({ 'all.json': `[\n${lines.join(',\n')}\n]` })).toEqual([listed])
    expect(await ofFiles({ 'all.json': `{"resourceType":"Bundle","entry":[\n${lines.map((line) => `{"resource":\n${line}\n}`).join(',')}]}` })).toEqual([listed])
  })

  it('NDJSON whose first line is damaged', async () => {
    const { directory, report } = await imported({ 'all.ndjson': `{"resourceType":\n${ndjson(otter())['all.ndjson']}` })
    expect(shown(directory)).toEqual([listed])
    expect(report.records.unreadable).toMatchObject({ read: 1 })
  })

  it('references by urn:uuid', async () => {
    const uuid = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const all = otter()
    const urnOf = new Map(all.map(({ resourceType, id }, at) => [`${String(resourceType)}/${String(id)}`, uuid(at)]))
    const text = JSON.stringify(all.map((resource, at) => ({ fullUrl: uuid(at), resource }))).replace(/"reference":"([^"]+)"/g, (_, key: string) => `"reference":"${urnOf.get(key)}"`)
    expect(await ofFiles({ 'all.json': `{"resourceType":"Bundle","type":"collection","entry":${text}}` })).toEqual([listed])
  })

  it('references by whole addresses, by version, by id alone, and to what is contained', async () => {
    const roles = [
      role('r1', 'ash', { practitioner: to('https://otter.example/fhir/Practitioner/ash'), organization: to('Organization/quay/_history/3'), extension: [inNetwork('tide')] }),
      role('r2', '', { practitioner: to('#own'), contained: [{ resourceType: 'Practitioner', id: 'own', name: [{ text: 'Fern Fell, NP' }] }], organization: to('Organization/quay'), extension: [inNetwork('Organization/tide')] }),
    ]
    expect(await ofFiles(ndjson(otter(...roles)))).toEqual([listed, 'H0001-002-000 tide quay plan-net-r2-own listed'])
  })

  it('a line that is cut off is set aside, and told', async () => {
    const { directory, report } = await imported({ 'all.ndjson': `${ndjson(otter())['all.ndjson']}{"resourceType":"Organiz` })
    expect(shown(directory)).toEqual([listed])
    expect(report.records.unreadable).toEqual({ read: 1, kept: 0, setAside: { 'This line is not JSON.': 1 } })
  })

  it('a Bundle that is cut off is refused', async () => {
    await expect(imported({ 'all.json': bundle('collection', otter()).slice(0, -80) })).rejects.toThrow(SourceError)
  })

  it('kinds that are not needed are counted, whatever they call themselves', async () => {
    const { report } = await read({ resourceType: 'Endpoint', id: 'e' }, { resourceType: '__proto__', id: 'x' })
    expect(report.records['other resources']).toMatchObject({ read: 2, kept: 0 })
    expect({}).not.toHaveProperty('read')
  })
})

it('holds against 2,000 spoilt inputs: nothing crashes, no record is lost', { timeout: 120_000 }, async () => {
  const random = seeded(27)
  const whole = otter(
    { resourceType: 'HealthcareService', id: 's', extension: [newPatients('newpt', 'Organization/tide')] },
    { resourceType: 'Practitioner', id: 'birch', name: [{ family: 'Birch' }] },
    role('r2', 'birch', { organization: to('Organization/quay'), healthcareService: [to('HealthcareService/s')] }),
  )
  for (let at = 0; at < 2000; at++) {
    const spoilt = structuredClone(whole)
    for (let times = 0; times < 3; times++) spoil(oneOf(spoilt, random), random)
    const lines = spoilt.map((one) => JSON.stringify(one))
    if (at % 10 === 0) lines[lines.length - 1] = lines.at(-1)!.slice(0, Math.floor(random() * 200))
    const text = at % 3 === 0 ? `{"resourceType":"Bundle","entry":[${lines.map((line) => `{"resource":${line}}`).join()}]}` : lines.join('\n')
    try {
      expect(lost(await reportOf(text)), text).toEqual([])
    } catch (error) {
      if (!(error instanceof SourceError)) throw new Error(text, { cause: error })
    }
  }
})

/** As `imported`, without files: quick enough for thousands. */
async function reportOf(text: string): Promise<ImportReport> {
  const source = { name: 'all.json', path: '', bytes: async function* () { yield Buffer.from(text) } }
  const out = join(tmpdir(), `plan-net-test-${process.pid}`)
  const draft = openDraft({ out, format: 'plan-net', files: [], today: '2026-11-21', planYear: null, asOf: null })
  try {
    return draft.finish(await planNet.read([source], draft, { today: '2026-11-21' }))
  } finally {
    draft.abandon()
    rmSync(out, { recursive: true, force: true })
  }
}

const junk: unknown[] = [null, 0, -1, 1e300, true, '', ' ', 'x;y', '\u0000', '#', 'urn:', '/', 'Organization/', [], [[]], [null], {}, { reference: 7 }, { coding: {} }, '2027', '__proto__', 'constructor', 'x'.repeat(5000)]

/** Drops, replaces or retypes one field somewhere in a value. */
function spoil(value: object, random: () => number): void {
  const fields = value as Record<string, unknown>
  const name = oneOf(Object.keys(fields), random)
  if (name === undefined) return
  const inner = fields[name]
  if (typeof inner === 'object' && inner !== null && random() < 0.7) return spoil(inner, random)
  if (random() < 0.3) delete fields[name]
  else fields[name] = random() < 0.2 ? [inner] : oneOf(junk, random)
}
