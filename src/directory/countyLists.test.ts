// @vitest-environment node
import * as fc from 'fast-check'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { compileDirectory } from './compile'
import { CountyLists } from './countyLists'
import { readFolder } from './readFolder'
import { wireVersion, type Manifest } from './wire/wire'

const sample = readFolder(join(import.meta.dirname, '../../content/directory')).directory!
const compiled = new Map(compileDirectory(sample).map(({ name, content }) => [name, content]))
const manifest = JSON.parse(compiled.get('manifest.json')!) as Manifest
const county = '06037'
const { rules, offices } = manifest.counties[county]!

let server: Server
let base: string
let files: Map<string, string>
let asked: string[]

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = (request.url ?? '').replace('/directory/', '')
    asked.push(name)
    const content = files.get(name)
    if (content === undefined) response.writeHead(404).end('<!doctype html>')
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/directory/`
})
afterAll(() => server.close())
beforeEach(() => {
  files = new Map(compiled)
  asked = []
})

it('fetches a county once, whatever is asked of it, and tells how much has come', async () => {
  const lists = new CountyLists(base)
  const told: number[] = []
  const { directory, matches } = await lists.part(county, ['nunez-elena'], (come, all) => told.push(come / all))
  expect(directory.doctors.map(({ id }) => id)).toEqual(['nunez-elena'])
  expect(directory.plans.length).toBeGreaterThan(5)
  expect(matches).toEqual([expect.objectContaining({ doctor: 'nunez-elena', specialty: expect.any(String) as string })])
  expect((await lists.search(county, 'nunez elena'))[0]).toEqual(matches[0])
  expect(asked.sort()).toEqual([rules, offices, 'manifest.json'].sort())
  expect(told.at(-1)).toBe(1)
})

it('gives a county that has no list the plans sold everywhere', async () => {
  const { directory } = await new CountyLists(base).part('99999', [])
  expect(directory.plans).toEqual([])
})

it('tries again what did not come', async () => {
  const lists = new CountyLists(base)
  files.delete('manifest.json')
  await expect(lists.open()).rejects.toMatchObject({ name: 'UnreachableError' })
  files = new Map(compiled)
  await expect(lists.search(county, 'nunez')).resolves.not.toEqual([])
})

it('asks for the manifest again when its files are gone: a new release has come', async () => {
  const lists = new CountyLists(base)
  await lists.open()
  files.delete(rules)
  await expect(lists.part(county, [])).rejects.toMatchObject({ name: 'UnreachableError' })
  const newName = rules.replace(county, 'new')
  const renamed = { ...manifest, counties: { ...manifest.counties, [county]: { ...manifest.counties[county]!, rules: newName } } }
  files.set('manifest.json', JSON.stringify(renamed))
  files.set(newName, compiled.get(rules)!)
  await expect(lists.part(county, ['nunez-elena'])).resolves.toMatchObject({ directory: { doctors: [{ id: 'nunez-elena' }] } })
})

it('believes no county of which a letter was changed, added or left out on the way: 300 at random', async () => {
  const cut = fc.tuple(fc.constantFrom(rules, offices), fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.constantFrom('', '0', 'x', ' '), fc.nat(3))
  await fc.assert(
    fc.asyncProperty(cut, async ([name, share, put, out]) => {
      const whole = compiled.get(name)!
      const at = Math.floor(share * whole.length)
      const changed = whole.slice(0, at) + put + whole.slice(at + out)
      fc.pre(changed !== whole)
      files = new Map(compiled).set(name, changed)
      await expect(new CountyLists(base).part(county, [])).rejects.toMatchObject({ name: expect.stringMatching(/^(UnreachableError|OtherVersionError)$/) as string })
    }),
    { numRuns: 300, seed: 20261121 },
  )
})

it('fetches nothing that a manifest names elsewhere', async () => {
  const names = ['https://elsewhere.example/06037.0123456789ab.json', '//elsewhere.example/06037.0123456789ab.json', '../06037.0123456789ab.json', '06037.json', '']
  for (const name of names) {
    files.set('manifest.json', JSON.stringify({ ...manifest, counties: { [county]: { ...manifest.counties[county]!, rules: name } } }))
    await expect(new CountyLists(base).part(county, [])).rejects.toMatchObject({ name: 'UnreachableError' })
  }
  expect(new Set(asked)).toEqual(new Set(['manifest.json']))
})

it.each([
  ['a manifest of a later release', 'manifest.json', JSON.stringify({ ...manifest, version: wireVersion + 1 }), 'OtherVersionError'],
  ['a county of a later release', rules, compiled.get(rules)!.replace(`"version":${wireVersion}`, `"version":${wireVersion + 1}`), 'OtherVersionError'],
  ['offices of another county', offices, compiled.get(manifest.counties['06073']!.offices)!.replace(/"own":"./, '$&A'), 'OtherVersionError'],
  ['a web page', 'manifest.json', '<!doctype html><title>Log in</title>', 'UnreachableError'],
  ['a county cut off in the middle', rules, compiled.get(rules)!.slice(0, 5000), 'UnreachableError'],
  ['a file of another kind', rules, compiled.get(offices)!, 'UnreachableError'],
  ['nothing at all', 'manifest.json', 'null', 'UnreachableError'],
])('does not take %s for its list', async (_, name, content, error) => {
  files.set(name, content)
  await expect(new CountyLists(base).part(county, [])).rejects.toMatchObject({ name: error })
})
