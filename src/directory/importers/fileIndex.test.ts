// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { importFiles } from './import'

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
