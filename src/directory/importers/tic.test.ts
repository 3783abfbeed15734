import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { lostWhenDamaged } from '../../test/damagedImports'
import { imported, lost } from './importing.fixture'
import { SourceError } from './source'

const [one, two] = [1234567893, 1245319599]
const alder = { npi: [one, two], tin: { type: 'ein', value: '12-3456789', business_name: 'Alder Bay Doctors' } }
const header = {
  reporting_entity_name: 'Pelican Health',
  reporting_entity_type: 'issuer',
  plan_name: 'Pelican Choice',
  plan_id_type: 'hios',
  plan_id: '12345CA0010001',
  plan_market_type: 'individual',
  last_updated_on: '2026-11-01',
  version: '2.0.0',
}
const reference = (...groups: object[]) => ({ provider_group_id: 1, network_name: ['Wide'], provider_groups: groups })
const prices = { negotiated_prices: [{ negotiated_rate: 12.5, provider_groups: 'none' }], provider_references: [1, 2] }
const file = (change: object) => ({ 'in-network.json': JSON.stringify({ ...header, provider_references: [], in_network: [{ negotiated_rates: [prices] }], ...change }) })

it('reads plan, network, tax id and NPI from provider references', async () => {
  const { directory, report } = await imported(file({ provider_references: [reference(alder)] }))
  const told = { source: 'Transparency in Coverage of Pelican Health, in-network.json', asOf: '2026-11-01' }
  const network = 'tic-pelican-health-wide'
  expect(directory.networks).toEqual([{ id: network, name: 'Wide', issuer: 'Pelican Health', ...told }])
  expect(directory.plans).toMatchObject([
    { id: '12345CA0010001', name: 'Pelican Choice', issuer: 'Pelican Health', networks: [network], track: 'marketplace', line: 'commercial', type: 'unknown', planYear: 2026, ...told },
  ])
  expect(directory.groups).toMatchObject([{ id: 'tin-123456789', name: 'Alder Bay Doctors', ...told }])
  expect(directory.contracts).toEqual([{ network, group: 'tin-123456789', line: 'commercial', planYear: 2026, ...told }])
  expect(directory.doctors.map(({ id, npi, lastName }) => [id, npi, lastName])).toEqual([
    ['1234567893', '1234567893', 'NPI 1234567893'],
    ['1245319599', '1245319599', 'NPI 1245319599'],
  ])
  expect(directory.practices).toHaveLength(2)
  expect(directory.practices[0]).toMatchObject({ doctor: '1234567893', group: 'tin-123456789', networks: [network], lines: ['commercial'], basis: 'inferred', ...told })
  expect(report.records).toEqual({ 'provider references': { read: 1, kept: 1, setAside: {} }, 'tax ids': { read: 1, kept: 1, setAside: {} }, plans: { read: 1, kept: 1, setAside: {} } })
  expect(report.open).toHaveLength(3)
})

it('reads the groups that older files put in each rate, and one network per plan', async () => {
  const rates = [{ ...prices, provider_groups: [alder] }, { ...prices, provider_groups: [alder, { npi: [two], tin: { type: 'ein', value: '223334444' } }] }]
  const { directory, report } = await imported(file({ provider_references: undefined, in_network: [{ negotiated_rates: rates }, { negotiated_rates: rates }] }))
  expect(directory.networks.map(({ id, name }) => [id, name])).toEqual([['tic-pelican-health-12345ca0010001', 'Pelican Choice']])
  expect(directory.practices.map(({ doctor, group }) => [doctor, group])).toEqual([
    ['1234567893', 'tin-123456789'],
    ['1245319599', 'tin-123456789'],
    ['1245319599', 'tin-223334444'],
  ])
  expect(report.records['groups in rates']).toEqual({ read: 6, kept: 6, setAside: {} })
})

it('takes nothing of a price into the directory', async () => {
  const { directory } = await imported(file({ provider_references: [reference(alder)] }))
  expect(JSON.stringify(directory)).not.toContain('12.5')
})

it('lists a doctor who bills under an NPI directly in the network', async () => {
  const alone = { npi: [0], tin: { type: 'npi', value: String(two) } }
  const { directory } = await imported(file({ provider_references: [reference(alone)] }))
  expect(directory.groups).toEqual([])
  expect(directory.listings).toMatchObject([{ doctor: '1245319599', network: 'tic-pelican-health-wide', lines: ['commercial'], basis: 'inferred' }])
})

it.each(['000000000', '1234', 'unknown'])('makes no group of the tax id %j', async (value) => {
  const { directory } = await imported(file({ provider_references: [reference({ npi: [one], tin: { type: 'ein', value } })] }))
  expect([directory.groups.length, directory.listings.length]).toEqual([0, 1])
})

it('leaves out NPI 0 and wrong check digits, and sets aside a reference with nothing else', async () => {
  const tin = alder.tin
  const { directory, report } = await imported(file({ provider_references: [reference({ npi: [0, one, 1234567890], tin }), reference({ npi: [0], tin })] }))
  expect(directory.doctors).toHaveLength(1)
  expect(report.records['provider references']).toEqual({ read: 2, kept: 1, setAside: { 'It names no NPI that can be used.': 1 } })
  expect(report.problems.filter(({ effect }) => effect === 'noted').map(({ value }) => value)).toEqual(['0', '1234567890', '0'])
})

it('names a tax id without a business after its number, unless another group tells', async () => {
  const nameless = { npi: [one], tin: { type: 'ein', value: '12-3456789' } }
  const { directory, report } = await imported(file({ provider_references: [reference(nameless)] }))
  expect([directory.groups[0]?.name, report.problems.length]).toEqual(['Tax id 123456789', 1])
  const later = await imported(file({ provider_references: [reference(nameless), reference(alder)] }))
  expect([later.directory.groups[0]?.name, later.report.problems.length]).toEqual(['Alder Bay Doctors', 0])
})

it.each([
  [{ plan_id_type: 'EIN', plan_id: '98-7654321', plan_market_type: 'group' }, 'tic-987654321-pelican-choice', 'employer'],
  [{ plan_id_type: 'hios', plan_id: '12345CA0010001', plan_market_type: 'group' }, '12345CA0010001', 'employer'],
  [{ plan_id_type: 'HIOS', plan_id: '12345', plan_market_type: 'individual' }, 'tic-12345-pelican-choice', 'marketplace'],
])('takes the plan %j for %s, track %s', async (change, id, track) => {
  const { directory } = await imported(file({ ...change, provider_references: [reference(alder)] }))
  expect(directory.plans.map((plan) => [plan.id, plan.track])).toEqual([[id, track]])
})

it('says when a file does not name its plan', async () => {
  const { directory, report } = await imported(file({ plan_name: undefined, plan_id: undefined, provider_references: [reference(alder)] }))
  expect([directory.plans.length, directory.practices.length]).toEqual([0, 2])
  expect(report.open[0]).toContain('do not say of which plan they are: in-network.json')
})

it('gives a plan the networks of all its files', async () => {
  const other = JSON.stringify({ ...header, in_network: [], provider_references: [{ ...reference(alder), network_name: ['Calm', 'Wide'] }] })
  const { directory } = await imported({ ...file({ provider_references: [reference(alder)] }), 'z.json.gz': gzipSync(other) })
  expect(directory.plans.map(({ networks }) => networks)).toEqual([['tic-pelican-health-wide', 'tic-pelican-health-calm']])
  expect(directory.contracts).toHaveLength(2)
})

it('does not take two names for one network', async () => {
  const references = ['Wide+', 'Wide', 'wide -'].map((name) => ({ ...reference(alder), network_name: [name] }))
  expect((await imported(file({ provider_references: references }))).directory.networks).toHaveLength(3)
})

it('finds what the file says of itself at its end too', async () => {
  const { last_updated_on, plan_id, ...rest } = header
  const { directory } = await imported({ 'a.json': JSON.stringify({ in_network: [], provider_references: [reference(alder)], ...rest, last_updated_on, plan_id }) })
  expect(directory.practices[0]?.asOf).toBe('2026-11-01')
  expect(directory.plans[0]?.id).toBe('12345CA0010001')
})

it('says which references stand in another file', async () => {
  const { report } = await imported(file({ provider_references: [{ provider_group_id: 1, location: 'https://example.com/a.json' }, reference(alder)] }))
  expect(report.records['provider references']?.setAside).toEqual({ 'Its groups stand in another file.': 1 })
})

it('refuses a file that is cut off', async () => {
  const whole = file({ provider_references: [reference(alder)] })['in-network.json']
  await expect(imported({ 'a.json': whole.slice(0, -5) })).rejects.toThrow(SourceError)
})

it('loses no record of damaged files', { timeout: 120_000 }, async () => {
  const good = file({ provider_references: [reference(alder), reference({ npi: [two], tin: { type: 'npi', value: String(two) } })], in_network: [{ negotiated_rates: [{ ...prices, provider_groups: [alder] }] }] })
  expect(lost((await imported(good)).report)).toEqual([])
  expect(await lostWhenDamaged(good, 'tic', 2000, 4)).toEqual([])
})
