// @vitest-environment node
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { compileDirectory, compileFolder } from './compile'
import { readFolder } from './readFolder'
import { recommend } from '../recommend/recommend'
import { countiesOf } from './places/county'
import { slice } from './wire/slice'
import { smallFolder } from './smallFolder.fixture'
import { unpack } from './wire/unpack'
import { withBuiltInPlaces } from './places/builtIn'
import { people } from '../../e2e/people'
import type { CompiledFile } from './compile'
import type { Directory } from './model'
import type { Manifest, OfficesFile, RulesFile } from './wire/wire'

const work = mkdtempSync(join(tmpdir(), 'compile-'))
afterAll(() => rmSync(work, { recursive: true }))

const sample = withBuiltInPlaces(readFolder(join(import.meta.dirname, '../../content/directory')).directory!)
const today = '2026-11-21'

/** What the browser makes of the files for a county. */
function opened(files: CompiledFile[], county: string): Directory {
  const manifest = contentOf(files, 'manifest.json') as Manifest
  const { rules, offices } = manifest.counties[county] ?? manifest.elsewhere
  return withBuiltInPlaces({ ...unpack(manifest.info, contentOf(files, rules) as RulesFile, contentOf(files, offices) as OfficesFile), places: manifest.places })
}

function contentOf(files: CompiledFile[], name: string): unknown {
  return JSON.parse(files.find((file) => file.name === name)!.content)
}

it.each(Object.keys(people))('leads to the same recommendation as the whole directory: %s', (name) => {
  const { answers, evidence = [] } = people[name]!
  const [place] = countiesOf(sample.places, answers.zip!)
  const county = opened(compileDirectory({ ...sample, places: [] }), place!.county)
  const named = (answers.doctors ?? []).flatMap(({ doctor }) => doctor ?? [])
  expect(recommend(slice(county, named), answers, evidence, today)).toEqual(recommend(sample, answers, evidence, today))
})

it('keeps all that is said of a doctor, but the street', () => {
  const county = opened(compileDirectory({ ...sample, places: [] }), '06037')
  const rowsOf = ({ practices }: Directory, id: string) => practices.filter(({ doctor }) => doctor === id)
  const doctor = county.doctors.find(({ id }) => rowsOf(sample, id).length > 1)!
  expect(doctor).toEqual(sample.doctors.find(({ id }) => id === doctor.id))
  const withoutStreet = (directory: Directory) => rowsOf(directory, doctor.id).map((row) => ({ ...row, address: '' }))
  expect(withoutStreet(county)).toEqual(withoutStreet(sample))
  expect(rowsOf(county, doctor.id).every(({ address }) => !/\d/.test(address))).toBe(true)
})

it('gives the same bytes for the same rows, under names with their hash', () => {
  const [first, second] = [compileDirectory(sample), compileDirectory(sample)]
  expect(second).toEqual(first)
  for (const { name } of first) expect(name).toMatch(/^(manifest\.json|[\w-]+\.[0-9a-f]{12}\.json)$/)
})

it('divides many doctors by the counties of their offices; who has none known stands in all', () => {
  const { directory } = readFolder(folderWith({}))
  const [losAngeles, sanDiego, newOne] = ['90012', '92101', '90000']
  expect(countiesOf(sample.places, newOne)).toEqual([])
  const offices: Record<string, string[]> = { angeles: [losAngeles], diego: [sanDiego], both: [losAngeles, sanDiego], new: [newOne], stray: [''] }
  // Fewer are not divided at all.
  for (let number = 0; number <= 5_000; number++) offices[`other${number}`] = [sanDiego]
  const compiled = compileDirectory({
    ...directory!,
    doctors: [...Object.keys(offices), 'listed'].map((id) => ({ ...directory!.doctors[0]!, id })),
    practices: Object.entries(offices).flatMap(([doctor, zips]) => zips.map((zip) => ({ ...directory!.practices[0]!, doctor, zip }))),
    listings: [{ ...directory!.listings[0]!, doctor: 'listed', zip: losAngeles }],
  })
  const namedIn = (county: string) => opened(compiled, county).doctors.map(({ id }) => id).filter((id) => !id.startsWith('other'))
  expect(namedIn('06037')).toEqual(['angeles', 'both', 'listed', 'new', 'stray'])
  expect(namedIn('06073')).toEqual(['both', 'diego', 'stray'])
  expect(namedIn('mar')).toEqual(['stray'])
  expect(namedIn('a county without a file')).toEqual(['stray'])
})

it('gives a county the plans sold there and those sold everywhere', () => {
  const compiled = compileDirectory(readFolder(folderWith({})).directory!)
  const plansIn = (county: string) => opened(compiled, county).plans.map(({ id }) => id)
  expect(plansIn('mar')).toEqual(['gold', 'duo', 'free', 'orig'])
  expect(plansIn('ald')).toEqual(['gold', 'free', 'orig'])
  expect(plansIn('a county without a file')).toEqual(['free', 'orig'])
})

it('refuses files of two different compilations', () => {
  const files = compileDirectory(sample)
  const manifest = contentOf(files, 'manifest.json') as Manifest
  const { rules } = manifest.counties['06037']!
  const { offices } = manifest.counties['06073']!
  expect(() => unpack(manifest.info, contentOf(files, rules) as RulesFile, contentOf(files, offices) as OfficesFile)).toThrow(RangeError)
})

it('replaces what it wrote before, and nothing else', () => {
  const folder = folderWith({})
  const out = join(work, 'out')
  compileFolder(folder, out)
  compileFolder(folder, out)
  expect(readdirSync(out)).toContain('manifest.json')
  const other = join(work, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'letter.txt'), 'mine')
  expect(() => compileFolder(folder, other)).toThrow('holds something else')
  expect(readFileSync(join(other, 'letter.txt'), 'utf8')).toBe('mine')
  expect(readdirSync(work).filter((name) => name.startsWith('.'))).toEqual([])
})

it('does not take the manifest of a web page for its own', () => {
  const page = join(work, 'page')
  mkdirSync(page)
  writeFileSync(join(page, 'manifest.json'), '{"name": "A page"}')
  expect(() => compileFolder(folderWith({}), page)).toThrow('holds something else')
})

it('loses no county of an odd name', () => {
  const counties = ['../a', '__proto__', 'constructor']
  const plans = sample.plans.map((plan) => ({ ...plan, counties }))
  const manifest = contentOf(compileDirectory({ ...sample, plans }), 'manifest.json') as Manifest
  expect(Object.keys(manifest.counties)).toEqual(expect.arrayContaining(counties))
})

it('leaves a finished folder as it was when the new one has nothing usable', () => {
  const out = join(work, 'kept')
  compileFolder(folderWith({}), out)
  const before = readdirSync(out)
  expect(() => compileFolder(folderWith({ 'plans.csv': 'nonsense' }), out)).toThrow('nothing usable')
  expect(readdirSync(out)).toEqual(before)
})

it('writes nothing in strict mode while there is a problem', () => {
  const out = join(work, 'strict')
  const folder = folderWith({ 'listings.csv': 'doctor_id,network_id\nnobody,ppo\n' })
  expect(() => compileFolder(folder, out, true)).toThrow('--strict')
  expect(readdirSync(work)).not.toContain('strict')
  expect(compileFolder(folder, out).problems).toHaveLength(1)
})

function folderWith(changes: Record<string, string>): string {
  const folder = mkdtempSync(join(work, 'folder-'))
  for (const [name, content] of Object.entries({ ...smallFolder, ...changes })) writeFileSync(join(folder, name), content)
  return folder
}
