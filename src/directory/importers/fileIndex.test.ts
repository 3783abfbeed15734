// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { importFiles } from './import'
import { imported } from './importing.fixture'
import { otter } from './planNet.fixture'

const folder = mkdtempSync(join(tmpdir(), 'index-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plans = [{ maPlanId: 'H0000-001-000', year: '2027' }]
const providers = (npi: string) => JSON.stringify([{ npi, type: 'Individual', name: { last: 'Vex' }, plans }])

it('finds beside the index what it names and was not given: packed, with an ending, once', async () => {
  const at = 'https://mpf.example.com'
  writeFileSync(join(folder, 'one.json.gz'), gzipSync(providers('1234567893')))
  writeFileSync(join(folder, '2027.json'), providers('1234567802'))
  writeFileSync(join(folder, 'page.json'), '<html>')
  writeFileSync(join(folder, 'bundle.json'), '{"resourceType": "Bundle"}')
  writeFileSync(join(folder, 'other.json'), providers('1234567828'))
  const index = { provider_urls: [`${at}/one.json`, `${at}/H0000/2027`, `${at}/page.json`, `${at}/bundle.json`, `${at}/index.json`, `${at}/one%20more.json`, `${at}/100%.json`] }
  for (const name of ['index.json', 'index-2.json']) writeFileSync(join(folder, name), JSON.stringify(index))

  const inputs = ['index.json', 'index-2.json'].map((name) => join(folder, name))
  const report = await importFiles({ format: null, inputs, out: join(folder, 'out'), today: '2026-11-21', planYear: null, asOf: null, isStrict: false })
  expect(report.records.provider).toMatchObject({ read: 2, kept: 2 })
  expect(readFileSync(join(folder, 'out', 'doctors.csv'), 'utf8')).not.toContain('1234567828')
  const told = report.problems.map(({ file, reason }) => `${file}: ${reason}`)
  expect(told).toContain('page.json: The file is refused: this is a web page or XML, not data.')
  expect(told).toContain('bundle.json: The index names it, but it is of another format.')
  expect(report.problems.map(({ advice }) => advice)).toContain(`Fetch ${at}/one%20more.json and put it beside the index.`)
})

describe('an index is of the format of the files that it names', () => {
  const index = (...names: string[]) => JSON.stringify({ provider_urls: names.map((name) => `https://mpf.example.com/${name}`) })
  const bundle = (...resources: unknown[]) => JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) })
  const [half, rest] = [otter().slice(0, 7), otter().slice(7)]
  const bundles = { 'plans.json': bundle(...half), 'doctors.json': bundle(...rest) }

  it('FHIR bundles', async () => {
    const { directory, report } = await imported({ 'index.json': index('plans.json', 'doctors.json'), ...bundles })
    expect(report).toMatchObject({ format: 'plan-net', problems: [] })
    expect(directory.practices).toHaveLength(1)
  })

  it('FHIR bundles beside an index that was given alone, and one of them is not there', async () => {
    const away = mkdtempSync(join(tmpdir(), 'bundles-'))
    for (const [name, text] of Object.entries({ 'index.json': index('plans.json', 'more.json', 'doctors.json'), ...bundles })) writeFileSync(join(away, name), text)
    const report = await importFiles({ format: null, inputs: [join(away, 'index.json')], out: join(away, 'out'), today: '2026-11-21', planYear: null, asOf: null, isStrict: false })
    rmSync(away, { recursive: true })
    expect(report).toMatchObject({ format: 'plan-net', rows: { doctors: 1, practices: 1 } })
    expect(report.problems.map(({ advice }) => advice)).toEqual(['Fetch https://mpf.example.com/more.json and put it beside the index.'])
  })

  it('FHIR bundles under other names, when they are all that was given with it', async () => {
    const { report } = await imported({ 'index.json': index('export/1'), ...bundles })
    expect(report).toMatchObject({ format: 'plan-net', rows: { doctors: 1 } })
    expect(report.problems.map(({ reason }) => reason)).toEqual(['The index names a file that is not here.'])
  })

  it('lists of providers of the Plan Finder, and of the marketplace', async () => {
    expect((await imported({ 'index.json': index('a.json'), 'a.json': providers('1234567893') })).report.format).toBe('mpf')
    const ofMarketplace = JSON.stringify([{ npi: '1234567893', type: 'INDIVIDUAL', name: { last: 'Vex' }, plans: [{ plan_id_type: 'HIOS-PLAN-ID', plan_id: '12345CA0010001', network_tier: 'X', years: [2027] }] }])
    expect((await imported({ 'index.json': index('a.json'), 'a.json': ofMarketplace })).report.format).toBe('qhp')
  })
})
