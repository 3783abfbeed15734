import { expect, it } from 'vitest'
import { code, listed, read, shown, to } from './planNet.fixture'
import type { Fhir } from './fhir'

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
