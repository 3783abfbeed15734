// @vitest-environment node
import { expect, it } from 'vitest'
import { lostWhenDamaged, recordsIn } from '../../test/damagedImports'
import { imported } from './importing.fixture'
import { SourceError } from './source'
import { relations } from '../relations'
import type { ImportReport } from './report'

const doctor = {
  npi: '1234567893',
  type: 'Individual',
  name: { prefix: 'Dr.', first: 'ANAIS', middle: 'M', last: "O'QUILLMARCH-MCVEX", suffix: 'Jr., MD' },
  sex: 'Female',
  languages: ['English', 'Vietnamese'],
  lastUpdatedOn: '2026-11-02',
  plans: [
    {
      maPlanId: 'H0000-001-000',
      year: ['2027'],
      networkId: 'NET-1',
      accepting: 'Accepting',
      specialty: ['207Q00000X'],
      addresses: [{ address: '480 Wrenfield Way', address2: 'Suite 4', city: 'Inglewood', state: 'CA', zip: '90301', phone: '2135550125' }],
    },
  ],
}
const [plan] = doctor.plans as [(typeof doctor.plans)[0]]
const hospital = { npi: '1234567802', type: 'Facility', facilityName: 'MARIGOLD STREET HOSPITAL', facilityType: ['282N00000X'], lastUpdatedOn: '2026-11-02', plans: [{ ...plan, specialty: ['282N00000X'] }] }

const read = (...providers: unknown[]) => imported({ 'providers.json': JSON.stringify(providers) }, 'mpf')
const withPlan = (changes: object) => ({ ...doctor, plans: [{ ...plan, ...changes }] })
const reasons = (problems: { reason: string }[]) => problems.map(({ reason }) => reason)

it('reads a doctor, the plan and the network', async () => {
  const { directory, report } = await imported({ 'providers.json': JSON.stringify([doctor]) })
  const said = { source: 'CMS Plan Finder directory, providers.json', asOf: '2026-11-02' }
  expect(directory.doctors).toEqual([
    {
      id: '1234567893',
      npi: '1234567893',
      firstName: 'Anais M',
      lastName: "O'Quillmarch-McVex Jr.",
      credential: 'MD',
      specialty: 'Family Medicine',
      primaryCare: true,
      takesOriginalMedicare: null,
      languages: ['en', 'vi'],
      ...said,
    },
  ])
  expect(directory.listings).toEqual([
    {
      doctor: '1234567893',
      network: 'NET-1',
      lines: ['medicare-advantage'],
      zip: '90301',
      address: '480 Wrenfield Way, Suite 4, Inglewood, CA',
      phone: '(213) 555-0125',
      accepting: 'newpt',
      basis: 'listed',
      ...said,
    },
  ])
  expect(directory.networks).toEqual([{ id: 'NET-1', name: 'NET-1', issuer: 'H0000', ...said }])
  expect(directory.plans).toMatchObject([
    { id: 'H0000-001-000', name: 'H0000-001-000', issuer: 'H0000', networks: ['NET-1'], track: 'medicare', line: 'medicare-advantage', type: 'unknown', planYear: 2027, ...said },
  ])
  expect(directory).toMatchObject({ name: 'Plan Finder directory of H0000', planYear: 2027, asOf: '2026-11-02' })
  expect(report.problems).toEqual([])
  expect(report.open).toEqual([expect.stringContaining('medical group is not known: 1,'), expect.stringContaining('type (HMO, PPO) are not known: 1,')])
})

it('keeps hospitals and sets other facilities aside', async () => {
  const { directory, report } = await read(doctor, hospital, { ...hospital, npi: '1234567810', facilityType: ['261QM1300X'] })
  expect(directory.hospitals).toEqual([{ id: '1234567802', name: 'Marigold Street Hospital', zip: '90301' }])
  expect(report.records.provider).toEqual({ read: 3, kept: 2, setAside: { 'A facility, not a doctor.': 1 } })
})

it.each([
  ['Accepting', 'newpt'],
  ['not accepting', 'nopt'],
  ['NOT ACCEPTING', 'nopt'],
  ['', 'unknown'],
  ['perhaps', 'unknown'],
  [true, 'unknown'],
])('reads accepting %j as %s', async (accepting, code) => {
  expect((await read(withPlan({ accepting }))).directory.listings).toMatchObject([{ accepting: code }])
})

it.each([2027, '2027', ['2027'], [2027]])('reads the year written as %j', async (year) => {
  expect((await read(withPlan({ year }))).directory.plans).toMatchObject([{ planYear: 2027 }])
})

it.each([2072, 'soon', ['27']])('takes a plan of the year %j for none', async (year) => {
  const { report } = await read(doctor, { ...withPlan({ year }), npi: '1234567802' })
  expect(report.records.provider).toEqual({ read: 2, kept: 1, setAside: { 'It names no plan that can be read.': 1 } })
})

it('leaves out what is for another year', async () => {
  const old = { ...plan, maPlanId: 'H0000-002-000', year: '2026' }
  const { directory, report } = await read({ ...doctor, plans: [plan, old] }, { ...doctor, npi: '1234567802', plans: [{ ...plan, year: '2026' }] })
  expect(directory.listings).toHaveLength(1)
  expect(report.records.provider?.setAside).toEqual({ 'It is listed for another plan year only.': 1 })
  expect(reasons(report.problems)).toContain('A plan of another year is left out.')
  expect([...relations(directory)].map(({ plan: id, doctor: npi }) => `${id} ${npi}`)).toEqual(['H0000-001-000 1234567893'])
})

it('takes a plan without a year for one of no year', async () => {
  const { directory, report } = await read(withPlan({ year: null }))
  expect(directory.plans).toMatchObject([{ planYear: null }])
  expect(reasons(report.problems)).toContain('No year is named for this plan, so it is not used.')
})

it('gives plan ids the one form and leaves out what is none', async () => {
  const { directory, report } = await read({ ...doctor, plans: [{ ...plan, maPlanId: 'h0000-1' }, { ...plan, maPlanId: 'NOPLAN' }] }, withPlan({ maPlanId: 'X' }))
  expect(directory.plans.map(({ id }) => id)).toEqual(['H0000-001-000'])
  expect(report.records.provider?.setAside).toEqual({ 'It names no plan that can be read.': 1 })
  expect(report.problems).toContainEqual(expect.objectContaining({ column: 'maPlanId', value: 'NOPLAN', effect: 'noted' }))
})

it('names a network after its plan where none is named, and says so', async () => {
  const { directory, report } = await read(withPlan({ networkId: undefined }))
  expect(directory.listings).toMatchObject([{ network: 'H0000-001-000' }])
  expect(report.problems).toMatchObject([{ column: 'networkId', value: 'H0000-001-000', effect: 'noted' }])
})

it('gives a plan all its networks', async () => {
  const { directory } = await read(doctor, { ...withPlan({ networkId: ['NET-2', 'NET-3'] }), npi: '1234567802' })
  expect(directory.plans[0]?.networks).toEqual(['NET-1', 'NET-2', 'NET-3'])
})

it('lists no doctor in a plan of the same network for which the insurer does not list them', async () => {
  const other = { ...plan, maPlanId: 'H0000-002-000' }
  const { directory, report } = await read({ ...doctor, plans: [plan, other] }, { ...doctor, npi: '1234567802' })
  expect([...relations(directory)].map(({ plan: id, doctor: npi }) => `${id} ${npi}`)).toEqual(['H0000-001-000 1234567802', 'H0000-001-000 1234567893', 'H0000-002-000 1234567893'])
  expect(directory.networks.map(({ id }) => id)).toEqual(['NET-1-H0000-001-000', 'NET-1-H0000-002-000'])
  expect(reasons(report.problems)).toContain('Its doctors are not all listed alike for the same plans, so it is one network for each plan.')
})

it('does not say of one plan who is accepted in another', async () => {
  const { directory } = await read({ ...doctor, plans: [plan, { ...plan, maPlanId: 'H0000-002-000', accepting: 'Not Accepting' }] })
  expect(directory.listings.map(({ network, accepting }) => `${network} ${accepting}`)).toEqual(['NET-1-H0000-001-000 newpt', 'NET-1-H0000-002-000 nopt'])
})

it('keeps one network for plans whose doctors are the same', async () => {
  const plans = [plan, { ...plan, maPlanId: 'H0000-002-000' }]
  const { directory } = await read({ ...doctor, plans }, { ...doctor, npi: '1234567802', plans })
  expect(directory.networks.map(({ id }) => id)).toEqual(['NET-1'])
  expect(directory.listings).toHaveLength(2)
})

it('leaves a wrong NPI empty and notes it', async () => {
  const { directory, report } = await read({ ...doctor, npi: '1234567890' }, { ...doctor, npi: null, name: { last: 'Thistlequay' } })
  expect(directory.doctors).toMatchObject([
    { id: 'mpf-1234567890', npi: '' },
    { id: expect.stringMatching(/^mpf-[0-9a-f]{12}$/), npi: '' },
  ])
  expect(report.problems.filter(({ column }) => column === 'npi')).toHaveLength(2)
})

it('does not take those without an NPI for one person', async () => {
  const { directory } = await read({ ...doctor, npi: '0000000000' }, { ...doctor, npi: '0000000000', name: { last: 'Thistlequay' } })
  expect(directory.doctors).toHaveLength(2)
})

it('notes two names of one NPI', async () => {
  const { report } = await read(doctor, { ...doctor, name: { first: 'Anais', last: 'Thistlequay' } })
  expect(reasons(report.problems)).toEqual(['Another record of the same NPI has another last name, which is in use.'])
})

it('sets aside who has no last name, is of no type or is no object', async () => {
  const { report } = await read(doctor, { ...doctor, name: 'Anais' }, { ...doctor, type: 'Other' }, 7, null, [], 'x', {})
  expect(report.records.provider).toEqual({ read: 8, kept: 1, setAside: { 'It has no last name.': 1, 'It is neither an individual nor a facility.': 2, 'This is no provider.': 4 } })
})

it('calls primary care unknown where specialties differ in it, and notes codes it does not know', async () => {
  const { directory, report } = await read(withPlan({ specialty: ['207R00000X', '207RC0000X', '299X99999X'] }))
  expect(directory.doctors).toMatchObject([{ specialty: 'Internal Medicine, Cardiology', primaryCare: null }])
  expect(report.problems).toMatchObject([{ column: 'specialty', value: '299X99999X' }])
})

it('keeps five digits of a ZIP code, and leaves one of four empty', async () => {
  const addresses = [{ zip: '903010001' }, { zip: 90302 }, { zip: '9030' }]
  const { directory, report } = await read(withPlan({ addresses }))
  expect(directory.listings.map(({ zip }) => zip)).toEqual(['90301', '90302', ''])
  expect(report.problems).toMatchObject([{ column: 'zip', value: '9030' }])
})

it('lists a doctor without an address, and notes it', async () => {
  const { directory, report } = await read(withPlan({ addresses: [] }))
  expect(directory.listings).toMatchObject([{ zip: '', address: '' }])
  expect(reasons(report.problems)).toEqual(['No address is given.'])
})

it.each([
  ['2026-10-01', '2026-10-01', 'The record was last renewed more than 30 days ago.'],
  ['2026-10-01T08:00:00Z', '2026-10-01', 'The record was last renewed more than 30 days ago.'],
  ['2026-12-01', null, 'This date has not come yet, so it is not used.'],
  ['10/01/2026', null, 'This is not a date that exists, written year-month-day.'],
  [null, null, 'It is not said when the record was last renewed.'],
])('notes that %j is old or no date', async (lastUpdatedOn, asOf, reason) => {
  const { directory, report } = await read({ ...doctor, lastUpdatedOn })
  expect(directory.listings).toMatchObject([{ asOf }])
  expect(reasons(report.problems)).toEqual([reason])
})

it('notes languages that are not in the table', async () => {
  const { directory, report } = await read({ ...doctor, languages: ['Spanish', 'Elvish', 'es-US', 7] })
  expect(directory.doctors[0]?.languages).toEqual(['es'])
  expect(report.problems.map(({ value }) => value)).toEqual(['Elvish', '7'])
})

it('reads names of fields in other spellings', async () => {
  const said = JSON.stringify([doctor]).replace('maPlanId', 'ma_plan_id').replace('networkId', 'NetworkID')
  expect((await imported({ 'a.json': said })).directory.listings).toMatchObject([{ network: 'NET-1' }])
})

const address = 'https://mpf.example.com/H0000/2027'

it('follows an index to the files given, and says what is to be fetched', async () => {
  const index = { contract_year: 2027, provider_urls: [`${address}/providers-001.json?v=2`, `${address}/providers-002.json`, 7] }
  const { directory, report } = await imported({ 'index.json': JSON.stringify(index), 'providers-001.json': JSON.stringify([doctor]) })
  expect(directory.doctors).toHaveLength(1)
  expect(report.records.provider?.read).toBe(1)
  expect(report.problems).toMatchObject([
    { file: 'index.json', reason: 'The index names something that is no web address.' },
    { file: 'index.json', reason: 'The index names a file that is not here.', advice: `Fetch ${address}/providers-002.json and put it beside the index.` },
  ])
})

it('tells that it cannot choose between files of one name', async () => {
  const index = { providerUrls: [`${address}/1/providers.json`, { url: `${address}/2/providers.json` }] }
  const { report } = await imported({ 'index.json': JSON.stringify(index), 'providers.json': JSON.stringify([doctor]) })
  expect(reasons(report.problems)).toEqual(Array.from({ length: 2 }, () => 'The index names several files of the same name, and not all are here.'))
})

it('refuses an index alone, and says what to fetch', async () => {
  const index = { provider_urls: [`${address}/..%2f..%2fsecret.json`, `${address}/`] }
  await expect(imported({ 'index.json': JSON.stringify(index) })).rejects.toThrow(`index.json: none of the files that it names is here. Fetch ${address}/..%2f..%2fsecret.json ${address}/, and put them beside it.`)
})

it('refuses a damaged file whole and uses the others', async () => {
  const damaged = JSON.stringify([{ ...doctor, npi: '1234567802', plans: [{ ...plan, maPlanId: 'H0000-009-000' }] }, hospital]).slice(0, -20)
  const { directory, report } = await imported({ 'a.json': damaged, 'b.json': JSON.stringify([doctor]) })
  expect(directory.plans.map(({ id }) => id)).toEqual(['H0000-001-000'])
  expect(report.problems).toMatchObject([{ file: 'a.json', reason: 'The file is refused: the JSON ends too early.' }])
  await expect(imported({ 'a.json': damaged })).rejects.toThrow(SourceError)
})

it.each([
  ['a bundle of FHIR', { resourceType: 'Bundle', type: 'collection', entry: [] }],
  ['an index of a marketplace', { provider_urls: [], plan_urls: [] }],
  ['a list without Medicare plans', [{ npi: '1234567893', plans: [{ plan_id: '12345CA0010001' }] }]],
])('leaves %s to others', async (_, content) => {
  await expect(imported({ 'a.json': JSON.stringify(content) }, 'mpf')).rejects.toThrow('does not look like mpf')
})

it('loses no record of damaged files', { timeout: 60_000 }, async () => {
  const files = { 'whole.json': JSON.stringify([doctor]), 'a.json': JSON.stringify([doctor, hospital, { ...doctor, npi: '1234567802', plans: [plan, plan] }]) }
  const unread = (report: ImportReport, damaged: Record<string, string>) => (report.records.provider?.read === recordsIn(report, damaged) ? null : 'Not all providers are read.')
  expect(await lostWhenDamaged(files, 'mpf', 2000, 7, unread)).toEqual([])
})
