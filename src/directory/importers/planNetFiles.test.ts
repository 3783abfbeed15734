import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { lostWhenDamaged } from '../../test/damagedImports'
import { imported, lost } from './importing.fixture'
import { inNetwork, listed, ndjson, newPatients, otter, read, role, shown, to } from './planNet.fixture'
import { SourceError } from './source'
import type { Fhir } from './fhir'

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

it('loses no record of damaged files', { timeout: 60_000 }, async () => {
  const whole = otter(
    { resourceType: 'HealthcareService', id: 's', extension: [newPatients('newpt', 'Organization/tide')] },
    { resourceType: 'Practitioner', id: 'birch', name: [{ family: 'Birch' }] },
    role('r2', 'birch', { organization: to('Organization/quay'), healthcareService: [to('HealthcareService/s')] }),
  )
  expect(await lostWhenDamaged(ndjson(whole), 'plan-net', 1200, 27)).toEqual([])
  expect(await lostWhenDamaged({ 'all.json': bundle('collection', whole) }, 'plan-net', 800, 28)).toEqual([])
})
