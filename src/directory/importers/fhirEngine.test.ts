// @vitest-environment node
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readFolder } from '../readFolder'
import { relations } from '../relations'
import { send, serve, type Fault, type ServeOptions, type TestServer } from './fhirEngine.fixture'
import { gannet } from './gannet.fixture'
import { importFiles } from './import'
import { lost } from './importing.fixture'
import type { ImportReport } from './report'
import type { ServerOptions } from './fhirServer'
import type { Fhir } from './fhir'

const resources = gannet()
const folder = mkdtempSync(join(tmpdir(), 'engine-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the same resources give as files of NDJSON. */
let ofFiles: Content
beforeAll(async () => {
  const byType = new Map<string, string>()
  for (const one of resources) byType.set(String(one.resourceType), `${byType.get(String(one.resourceType)) ?? ''}${JSON.stringify(one)}\n`)
  mkdirSync(join(folder, 'in'))
  for (const [type, lines] of byType) writeFileSync(join(folder, 'in', `${type}.ndjson`), lines)
  ofFiles = contentOf('files', await importInto('files', join(folder, 'in')))
})

let server: TestServer | null = null
afterEach(async () => {
  await server?.[Symbol.asyncDispose]()
  for (const name of ['live', 'live.live']) rmSync(join(folder, name), { recursive: true, force: true })
})

async function start(faults: Fault[] = [], options: ServeOptions = {}, served: Fhir[] = resources) {
  server = await serve(served, options)
  server.faults.push(...faults)
  return server
}

/** Waits are told, not waited for. */
const waits: number[] = []
beforeEach(() => void (waits.length = 0))

type Options = ServerOptions & { planYear?: number | null }

async function importInto(name: string, input: string, { planYear = null, ...options }: Options = {}): Promise<ImportReport> {
  const asked = { pauseMs: 0, wait: async (ms: number) => void waits.push(ms), ...options }
  return importFiles({ format: null, inputs: [input], out: join(folder, name), today: '2026-11-21', planYear, asOf: null, isStrict: false, server: asked })
}

async function live(address: string, options?: Options): Promise<Content> {
  const report = await importInto('live', address, options)
  expect(lost(report)).toEqual([])
  return contentOf('live', report)
}

type Content = { files: Record<string, string[]>; relations: string[]; told: string[] }

/** The files of a directory as rows in the order of their characters, for a server gives them in another; its relations; and what is to be known of it. */
function contentOf(name: string, { problems, open }: ImportReport): Content {
  const names = readdirSync(join(folder, name)).filter((file) => file !== 'report.json').sort()
  const asFiles = (text: string) => text.replace(/127\.0\.0\.1:\d+\/fhir\/(\w+)/g, '$1.ndjson')
  return {
    files: Object.fromEntries(names.map((file) => [file, asFiles(readFileSync(join(folder, name, file), 'utf8')).split('\n').sort()])),
    relations: relationsIn(name),
    told: [...problems.map(({ file, reason }) => asFiles(`${file}: ${reason}`)), ...open],
  }
}

function relationsIn(name: string): string[] {
  return [...relations(readFolder(join(folder, name)).directory!)].map((relation) => Object.values(relation).map(String).join(' '))
}

/** As a file again: the columns first. */
function inOrder(rows: string[], firstColumn: string): string {
  const isHead = (row: string) => row.startsWith(`${firstColumn},`)
  return [...rows.filter(isHead), ...rows.filter((row) => row !== '' && !isHead(row))].join('\n')
}

const times = (count: number, fault: Fault): Fault => async (request, response, asked) => count > 0 && (await fault(request, response, asked)) && count-- > 0

const refuse = (status: number, when: (asked: URL) => boolean, headers: Record<string, string> = {}): Fault => (_, response, asked) => {
  if (!when(asked)) return false
  send(response, status, { resourceType: 'OperationOutcome' }, headers)
  return true
}

const isLaterPage = (asked: URL) => asked.searchParams.has('_offset')
const isOf = (search: string) => (asked: URL) => decodeURIComponent(asked.href).includes(search)
const isBare = ({ searchParams }: URL) => ['network', 'organization'].some((name) => searchParams.has(name) && !searchParams.get(name)?.startsWith('Organization/'))

const cutOff = (headers: Record<string, string>): Fault => (_, response, asked) => {
  if (!isOf('PractitionerRole?network=Organization/keel')(asked) || !isLaterPage(asked)) return false
  response.writeHead(200, { 'content-type': 'application/fhir+json', ...headers })
  response.write('{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Pract', () => response.destroy())
  return true
}

const logIn = (search: string): Fault => (_, response, asked) => isOf(search)(asked) && (send(response, 200, '<!doctype html><title>Log in</title>', { 'content-type': 'text/html' }), true)

it('the directory that is tested with has what matters', () => {
  expect(Object.keys(ofFiles.files)).toEqual(['contracts.csv', 'directory.json', 'doctors.csv', 'groups.csv', 'listings.csv', 'networks.csv', 'plans.csv', 'practices.csv'])
  // With the line of the columns, and an empty one.
  expect(['doctors', 'groups', 'networks', 'plans'].map((name) => ofFiles.files[`${name}.csv`]?.length)).toEqual([32, 6, 5, 5])
  expect(new Set(ofFiles.relations.map((relation) => relation.split(' ').at(-1)))).toEqual(new Set(['listed', 'contract']))
  expect(ofFiles.relations.filter((relation) => relation.includes(' null ')).length).toBeGreaterThan(5)
})

describe('a server gives the same directory as files of its resources', () => {
  it.each<[string, Fault[], ServeOptions?]>([
    ['page by page', []],
    ['whose later pages are known by a token alone', [], { hasTokens: true }],
    ['that answers 406 unless json+fhir is accepted', [(request, response) => !request.headers.accept?.includes('application/json+fhir') && (send(response, 406, ''), true)]],
    ['that finds nothing by a bare reference', [(_, response, asked) => isBare(asked) && (send(response, 200, { resourceType: 'Bundle', total: 0 }), true)]],
    ['that answers 503 twice', [times(2, refuse(503, isLaterPage))]],
    ['that cuts the connection in the middle of a page', [times(1, cutOff({}))]],
    ['that cuts the connection in the middle of a page of a given length', [times(1, cutOff({ 'content-length': '5000' }))]],
    ['that has no CapabilityStatement and no _include', [refuse(404, isOf('/metadata')), refuse(400, isOf('_include'))]],
    ['that searches by no _id and no _include', [refuse(400, (asked) => isOf('_id=')(asked) || isOf('_include')(asked))]],
    ['that breaks at _include', [refuse(500, isOf('_include'))]],
  ])('%s', async (_, faults, options) => {
    expect(await live((await start(faults, options)).address)).toEqual(ofFiles)
    expect(existsSync(join(folder, 'live.live'))).toBe(false)
  })

  it('that answers 429 with Retry-After, once that is over', async () => {
    expect(await live((await start([times(1, refuse(429, isOf('type=prvgrp'), { 'retry-after': '7' }))])).address)).toEqual(ofFiles)
    expect(waits.filter(Boolean)).toEqual([7000])
  })

  it('that gives a page twice, and says that it did', async () => {
    const twice = times(1, async (_, response, asked) => {
      if (!isOf('PractitionerRole?network=Organization/fathom')(asked) || !isLaterPage(asked)) return false
      const first = new URL(asked)
      first.searchParams.delete('_offset')
      const { body } = await server!.answer(first)
      send(response, 200, { ...body, link: [{ relation: 'next', url: asked.href.replace('_count=100', '_count=99') }] })
      return true
    })
    expect(await live((await start([twice])).address)).toEqual({ ...ofFiles, told: ['PractitionerRole?network=Organization/fathom: The server gives the same page twice.', ...ofFiles.told] })
  })

  it('that answers 413 to a search without a filter, and says that plans of other types may be missing', async () => {
    const { address, asked } = await start([refuse(413, ({ search, searchParams }) => search !== '' && [...searchParams.keys()].every((name) => ['_count', '_offset'].includes(name)))])
    const told = 'InsurancePlan: The server does not give this list whole. It was asked for by type of plan: plans of other types may be missing.'
    expect(await live(address)).toEqual({ ...ofFiles, told: [told, ...ofFiles.told] })
    expect(asked).toEqual(expect.arrayContaining(['InsurancePlan?type=mediadv&_count=100', 'OrganizationAffiliation?network=Organization/keel&_count=100']))
  })
})

it.each<[string, Fault]>([
  ['413 on the roles of a network', refuse(413, (asked) => isOf('PractitionerRole?network=')(asked) && !asked.searchParams.has('organization'))],
  ['500 on the roles of a network', refuse(500, (asked) => isOf('PractitionerRole?network=Organization/reef')(asked) && !asked.searchParams.has('organization'))],
  ['a server that does not know `network`', (_, __, asked) => {
    // The engine finds nothing by what it does not know.
    if (isOf('PractitionerRole')(asked) && asked.searchParams.has('network')) asked.searchParams.set('unknown', '')
    return false
  }],
])('%s: asked for by group, and who is listed without one is told to be missing', async (_, fault) => {
  const { files, told } = await live((await start([fault])).address)
  expect(files['practices.csv']).toEqual(ofFiles.files['practices.csv'])
  expect(files['listings.csv']?.length ?? 0).toBeLessThan(ofFiles.files['listings.csv']!.length)
  expect(told).toContain('PractitionerRole?network=Organization/reef: The roles of this network could only be asked for by medical group: doctors whom it lists without one may be missing.')
})

it('a log-in page in place of a list: the list is told, and the rest is there', async () => {
  const { relations: there, told } = await live((await start([logIn('OrganizationAffiliation')])).address)
  expect(told).toContain('OrganizationAffiliation: The server does not answer this: it answers with a web page and not with data.')
  const listed = (relation: string) => relation.endsWith(' listed')
  expect(there.filter(listed)).toEqual(ofFiles.relations.filter(listed))
})

it('a log-in page in place of all: refused, and nothing is left', async () => {
  await expect(live((await start([logIn('')])).address)).rejects.toThrow(/gives no network, group or plan\. Check whether this is the base of a Plan-Net server\..* it answers with a web page and not with data\./)
  expect(readdirSync(folder).sort()).toEqual(['files', 'in'])
})

it('no plans: the report says what is missing, and what it says brings them back', async () => {
  const { address } = await start([], {}, resources.filter(({ resourceType }) => resourceType !== 'InsurancePlan'))
  const { relations: none, told } = await live(address)
  expect(none).toEqual([])
  expect(told).toContain(
    'No plan is named. Write plans.csv with the networks of each plan, and line and plan_year in contracts.csv. The year is taken to be 2026: import again with --plan-year if it is another.',
  )
  const { files } = await live(address, { planYear: 2027 })
  const networkLine = (network: string) => (network === 'keel' ? 'commercial' : 'medicare-advantage')
  writeFileSync(join(folder, 'live', 'plans.csv'), inOrder(ofFiles.files['plans.csv']!, 'plan_id'))
  const [columns = '', ...rows] = inOrder(files['contracts.csv']!, 'network_id').split('\n')
  expect(columns).toMatch(/^network_id,group_id,line,plan_year,/)
  writeFileSync(join(folder, 'live', 'contracts.csv'), [columns, ...rows.map((row) => row.replace(/^(\w+),(\w+),\w*,\d*,/, (_, network: string, group: string) => `${network},${group},${networkLine(network)},2027,`))].join('\n'))
  expect(relationsIn('live')).toEqual(ofFiles.relations)
})

it('stopped in the middle of a list, it goes on with the page at which it stopped', async () => {
  const { address, asked, faults } = await start()
  await live(address)
  const inOneRun = [...asked]
  faults.push(cutOff({}))
  rmSync(join(folder, 'live'), { recursive: true })
  asked.length = 0
  await expect(live(address, { tries: 2 })).rejects.toThrow(/the connection breaks off .* What has been fetched stands in .*: the same command goes on from there\.$/)
  expect(existsSync(join(folder, 'live'))).toBe(false)
  const [stoppedAt, ...answered] = asked.splice(0).reverse()
  expect(answered.shift()).toBe(stoppedAt)

  faults.length = 0
  expect(await live(address)).toEqual(ofFiles)
  expect(asked[0]).toBe(stoppedAt)
  expect([...answered.reverse(), ...asked]).toEqual(inOneRun)
})
