// @vitest-environment node
import { expect, it } from 'vitest'
import { lostWhenDamaged, recordsIn } from '../../test/damagedImports'
import { imported } from './importing.fixture'
import { relations } from '../relations'
import type { ImportReport } from './report'

const plan = {
  plan_id_type: 'HIOS-PLAN-ID',
  plan_id: '00000CA0010001',
  marketing_name: 'Saltgrass Silver EPO',
  marketing_url: 'https://saltgrass.example.com/silver',
  years: [2027],
  network: [{ network_tier: 'PREFERRED' }, { network_tier: 'NON-PREFERRED' }],
  formulary: { drug_tier: 'GENERIC' },
  last_updated_on: '2026-11-02',
}
const inPlan = { plan_id_type: 'HIOS-PLAN-ID', plan_id: '00000CA0010001', network_tier: 'PREFERRED', years: [2026, 2027] }
const doctor = {
  npi: '1234567893',
  type: 'INDIVIDUAL',
  name: { first: 'Anais', last: 'Quillmarch' },
  addresses: [
    { address: '480 Wrenfield Way', address_2: 'Suite 4', city: 'Inglewood', state: 'CA', zip: '90301', phone: '2135550125' },
    { address: '33 Turnstile Avenue', city: 'Oakland', state: 'CA', zip: '94609', phone: '5105550110' },
  ],
  specialty: ['Dermatology'],
  accepting: 'accepting',
  languages: ['English', 'Spanish'],
  last_updated_on: '2026-11-02',
  plans: [inPlan],
}
const hospital = { npi: '1234567802', type: 'FACILITY', facility_name: 'Marigold Street Hospital', facility_type: ['Hospital'], addresses: doctor.addresses, last_updated_on: '2026-11-02', plans: [inPlan] }
const group = { npi: '1234567828', type: 'GROUP', group_name: 'Cindervale Physicians', addresses: doctor.addresses, last_updated_on: '2026-11-02', plans: [inPlan] }

const read = (providers: unknown[], plans: unknown[] = [plan]) => imported({ 'plans.json': JSON.stringify(plans), 'providers.json': JSON.stringify(providers) })
const reasons = (problems: { reason: string }[]) => problems.map(({ reason }) => reason)

it('reads a plan, its tiers as networks, and a doctor at each address', async () => {
  const { directory, report } = await read([doctor])
  expect(directory.plans).toEqual([
    {
      id: '00000CA0010001',
      name: 'Saltgrass Silver EPO',
      issuer: '00000',
      networks: ['00000CA0010001-PREFERRED', '00000CA0010001-NON-PREFERRED'],
      track: 'marketplace',
      line: 'commercial',
      type: 'EPO',
      snp: null,
      aligned: null,
      counties: [],
      planYear: 2027,
      phone: '',
      tty: '',
      website: 'https://saltgrass.example.com/silver',
      directoryUrl: '',
      source: 'CMS marketplace files, plans.json',
      asOf: '2026-11-02',
    },
  ])
  expect(directory.networks).toMatchObject([
    { id: '00000CA0010001-PREFERRED', name: 'PREFERRED', issuer: '00000' },
    { id: '00000CA0010001-NON-PREFERRED', name: 'NON-PREFERRED' },
  ])
  expect(directory.doctors).toMatchObject([{ id: '1234567893', firstName: 'Anais', lastName: 'Quillmarch', specialty: 'Dermatology', primaryCare: false, languages: ['en', 'es'] }])
  const said = { doctor: '1234567893', network: '00000CA0010001-PREFERRED', lines: ['commercial'], accepting: 'newpt', basis: 'listed' }
  expect(directory.listings).toMatchObject([
    { ...said, zip: '90301', address: '480 Wrenfield Way, Suite 4, Inglewood, CA', phone: '(213) 555-0125' },
    { ...said, zip: '94609' },
  ])
  expect([...relations(directory)]).toHaveLength(1)
  expect(report.problems).toEqual([])
  expect(report.open).toEqual([expect.stringContaining('medical group is not known: 1,')])
})

it('reads speciality, too', async () => {
  const { directory } = await read([{ ...doctor, specialty: undefined, speciality: 'FAMILY PRACTICE' }])
  expect(directory.doctors).toMatchObject([{ specialty: 'Family Practice', primaryCare: true }])
})

it.each([
  ['accepting', 'newpt', 0],
  ['Not Accepting', 'nopt', 0],
  ['accepting in some locations', 'unknown', 1],
  ['yes', 'unknown', 1],
])('reads accepting %j as %s', async (accepting, code, noted) => {
  const { directory, report } = await read([{ ...doctor, accepting }])
  expect(directory.listings[0]?.accepting).toBe(code)
  expect(report.problems).toHaveLength(noted)
})

it('notes a plan whose name tells no type', async () => {
  const { directory, report } = await read([doctor], [{ ...plan, marketing_name: 'Saltgrass Silver' }])
  expect(directory.plans).toMatchObject([{ type: 'unknown' }])
  expect(reasons(report.problems)).toEqual(['The plan’s name does not tell its type, and nothing else does.'])
})

it('names a plan that no file of plans tells of by its id', async () => {
  const { directory, report } = await read([{ ...doctor, plans: [{ ...inPlan, plan_id: '00000ca0010002-01' }] }])
  expect(directory.plans).toMatchObject([{ id: '00000CA0010001' }, { id: '00000CA0010002', name: '00000CA0010002', planYear: 2027, networks: ['00000CA0010002-PREFERRED'] }])
  expect(report.records.plan).toMatchObject({ read: 2, kept: 2 })
  expect(reasons(report.problems)).toContain('The plan has no name, so its id stands for it.')
})

it('takes a tier in other letter case for the same, and none for the plan’s own network', async () => {
  const { directory, report } = await read([{ ...doctor, plans: [{ ...inPlan, network_tier: 'Preferred' }, { ...inPlan, network_tier: null }] }])
  expect(directory.networks.map(({ id }) => id)).toEqual(['00000CA0010001-PREFERRED', '00000CA0010001-NON-PREFERRED', '00000CA0010001'])
  expect(reasons(report.problems)).toContain('No tier is named for providers of this plan, so they are in a network that is named after it.')
})

it('leaves out what is for another year, and believes the file of plans', async () => {
  const { directory, report } = await read([doctor, { ...doctor, npi: '1234567802', plans: [{ ...inPlan, years: [2026] }] }], [{ ...plan, years: [2027] }])
  expect(directory.doctors).toHaveLength(1)
  expect(report.records.provider?.setAside).toEqual({ 'It is listed for another plan year only.': 1 })
  expect((await read([doctor], [{ ...plan, years: [2026] }])).directory.planYear).toBe(2026)
})

it('keeps hospitals, sets other facilities aside', async () => {
  const { directory, report } = await read([doctor, hospital, { ...hospital, facility_type: ['Imaging center'] }])
  expect(directory.hospitals).toEqual([{ id: '1234567802', name: 'Marigold Street Hospital', zip: '90301' }])
  expect(report.records.provider?.setAside).toEqual({ 'A facility, not a doctor.': 1 })
})

it('keeps a group that has a name and an NPI, with its networks', async () => {
  const { directory, report } = await read([doctor, group, { ...group, group_name: null }, { ...group, npi: null }])
  expect(directory.groups).toMatchObject([{ id: '1234567828', name: 'Cindervale Physicians', zips: ['90301', '94609'], phone: '(213) 555-0125' }])
  expect(directory.contracts).toMatchObject([{ group: '1234567828', network: '00000CA0010001-PREFERRED', line: 'commercial', planYear: 2027 }])
  expect(report.records.provider?.setAside).toEqual({ 'A group without a name or an NPI.': 2 })
})

it('sets aside what is no plan and no provider', async () => {
  const { report } = await read([doctor, 'x', { ...doctor, type: null }, { ...doctor, plans: 'all' }], [plan, 7, { ...plan, plan_id: 'silver' }])
  expect(report.records.plan).toEqual({ read: 3, kept: 1, setAside: { 'This is no plan id of 14 characters.': 2 } })
  expect(report.records.provider).toEqual({
    read: 4,
    kept: 1,
    setAside: { 'This is no provider.': 1, 'It is neither an individual, a facility nor a group.': 1, 'It names no plan that can be read.': 1 },
  })
})

it('sets lists of drugs aside, and follows the index', async () => {
  const at = 'https://saltgrass.example.com'
  const index = { provider_urls: [`${at}/providers.json`, `${at}/providers-2.json`], plan_urls: [`${at}/plans.json`], formulary_urls: [`${at}/drugs.json`] }
  const { directory, report } = await imported({
    'index.json': JSON.stringify(index),
    'plans.json': JSON.stringify([plan]),
    'providers.json': JSON.stringify([doctor]),
    'drugs.json': JSON.stringify([{ rxnorm_id: '1', drug_name: 'Invented', plans: [{ plan_id_type: 'HIOS-PLAN-ID', plan_id: '00000CA0010001', drug_tier: 'GENERIC' }] }]),
  })
  expect(directory.doctors).toHaveLength(1)
  expect(report.problems).toMatchObject([
    { file: 'index.json', advice: `Fetch ${at}/providers-2.json and put it beside the index.` },
    { file: 'drugs.json', reason: 'A list of drugs, not of doctors.' },
  ])
})

it('leaves files of the Plan Finder to their importer', async () => {
  await expect(imported({ 'a.json': JSON.stringify([{ npi: '1234567893', plans: [{ maPlanId: 'H0000-001-000' }] }]) }, 'qhp')).rejects.toThrow('does not look like qhp')
})

it('loses no record of damaged files', { timeout: 60_000 }, async () => {
  const files = { 'plans.json': JSON.stringify([plan, { ...plan, plan_id: '00000CA0010002' }]), 'providers.json': JSON.stringify([doctor, hospital, group]) }
  const unread = ({ records, ...report }: ImportReport, damaged: Record<string, string>) => {
    // A plan that only providers name is read too.
    const count = (records.plan?.read ?? 0) + (records.provider?.read ?? 0)
    return count >= recordsIn({ records, ...report }, damaged) ? null : 'Not all plans and providers are read.'
  }
  expect(await lostWhenDamaged(files, 'qhp', 2000, 8, unread)).toEqual([])
})
