import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFolder } from '../readFolder'
import { relations } from '../relations'
import { send, serve, type Fault, type TestServer } from './fhirEngine.fixture'
import { fhirServer } from './fhirServer'
import { importFiles } from './import'
import { inNetwork, otter, role, to } from './planNet.fixture'
import { fetchPlanNet } from './planNetServer'
import { SourceError } from './source'
import type { Fhir } from './fhir'

let folder = ''
let server: TestServer
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'server-'))))
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await server[Symbol.asyncDispose]()
})

/** Doctors of each kind: in a network through a group, in several, and in a group alone. */
const directory = otter(
  { resourceType: 'Practitioner', id: 'birch', name: [{ family: 'Birch' }] },
  { resourceType: 'Practitioner', id: 'cedar', name: [{ family: 'Cedar' }] },
  role('r2', 'birch', { organization: to('Organization/quay') }),
  ...Array.from({ length: 5 }, (_, at) => role(`c${at}`, 'cedar', { organization: to('Organization/quay'), extension: [inNetwork('Organization/dune')], location: [to('Location/pier')] })),
)
const relationsThere = [
  'H0001-002-000 tide quay 1234567893 listed',
  'H0001-002-000 tide quay plan-net-birch contract',
  'p2 dune quay plan-net-birch contract',
  'p2 dune quay plan-net-cedar listed',
]

async function start(resources: Fhir[], ...faults: Fault[]) {
  server = await serve(resources, { resources: 2 })
  server.faults.push(...faults)
}

async function importedFrom(address: string) {
  const out = join(folder, 'out')
  const report = await importFiles({ format: null, inputs: [address], out, today: '2026-11-21', planYear: null, asOf: null, isStrict: false, server: { pauseMs: 0 } })
  const shown = [...relations(readFolder(out).directory!)].map((relation) => Object.values(relation).map(String).join(' '))
  return { report, shown }
}

/** Waits are told, not waited for. */
function patient() {
  const waits: number[] = []
  return { waits, options: { pauseMs: 0, wait: async (ms: number) => void waits.push(ms) } }
}

const work = () => join(folder, 'work')
const once = (fault: Fault): Fault => {
  let isDone = false
  return async (...all) => !isDone && (isDone = await fault(...all))
}

it('names networks and groups as Organization/id, and asks for nothing twice', async () => {
  await start(directory)
  await fetchPlanNet(server.address, work(), patient().options)
  expect(server.asked.filter((one) => /PractitionerRole\?/.test(one) && !one.includes('_offset='))).toEqual(
    ['network=Organization/tide', 'network=Organization/dune', 'organization=Organization/quay'].map((filter) => expect.stringContaining(`?${filter}&_count=100&_include=PractitionerRole:practitioner`)),
  )
  expect(new Set(server.asked).size).toBe(server.asked.length)
})

it('of a group, writes only the roles that have not come with a network', async () => {
  await start(directory)
  await fetchPlanNet(server.address, work(), patient().options)
  const ids = readFileSync(join(work(), 'PractitionerRole.ndjson'), 'utf8').trim().split('\n').map((line) => String((JSON.parse(line) as Fhir).id))
  expect(ids.sort()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'r1', 'r2'])
})

it('writes what comes with several roles once', async () => {
  await start(directory)
  const { report } = await importedFrom(server.address)
  expect(report.records).toMatchObject({ Practitioner: { read: 3 }, Location: { read: 1 }, PractitionerRole: { read: 7 } })
})

it('asks by _id for what does not come with the roles, and for owners', async () => {
  await start(directory, (_, response, asked) => {
    if (!asked.search.includes('_include')) return false
    send(response, 400, { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'no _include here' }] })
    return true
  })
  const { report, shown } = await importedFrom(server.address)
  expect(shown).toEqual(relationsThere)
  expect(report.problems).toEqual([])
  expect(server.asked).toContain('Practitioner?_id=ash,cedar,birch')
  expect(server.asked).toContain('Organization?_id=otter')
})

it('an answer of another type than was asked for is read by its content', async () => {
  await start(directory, once((_, response, asked) => {
    if (!asked.search.includes('type=ntwk')) return false
    send(response, 200, { resourceType: 'Bundle', entry: directory.filter(({ id }) => id === 'tide' || id === 'dune').map((resource) => ({ resource })) }, { 'content-type': 'text/plain' })
    return true
  }))
  expect((await importedFrom(server.address)).shown).toEqual(relationsThere)
})

it('a server that passes over `network` is read once', async () => {
  await start(directory, (_, response, asked) => {
    if (!asked.searchParams.has('network')) return false
    send(response, 200, { resourceType: 'Bundle', link: [{ relation: 'self', url: `${server.address}/PractitionerRole` }], entry: directory.filter(({ resourceType }) => resourceType === 'PractitionerRole').map((resource) => ({ resource })) })
    return true
  })
  expect((await importedFrom(server.address)).shown).toEqual(relationsThere)
  expect(server.asked.filter((one) => one.startsWith('PractitionerRole'))).toHaveLength(1)
})

it('a CapabilityStatement without _include is believed', async () => {
  await start(directory, (_, response, asked) => {
    if (!asked.pathname.endsWith('/metadata')) return false
    send(response, 200, { resourceType: 'CapabilityStatement', rest: [{ resource: [{ type: 'PractitionerRole', searchInclude: [] }] }] })
    return true
  })
  expect((await importedFrom(server.address)).shown).toEqual(relationsThere)
  expect(server.asked.filter((one) => one.includes('_include'))).toEqual([])
})

describe('what passes', () => {
  it('503 is tried again, later each time, and given up', async () => {
    await start(directory, (_, response, asked) => {
      if (!asked.search.includes('prvgrp')) return false
      send(response, 503, '')
      return true
    })
    const { waits, options } = patient()
    await expect(fetchPlanNet(server.address, work(), options)).rejects.toThrow(/too busy or out of order \(503\).*the same command goes on from there\.$/)
    expect(waits.filter(Boolean)).toEqual([1000, 2000, 4000, 8000, 16000])
  })

  it('a Retry-After of a day is cut to ten minutes', async () => {
    await start(directory, once((_, response) => (send(response, 429, '', { 'retry-after': new Date(Date.now() + 86_400_000).toUTCString() }), true)))
    const { waits, options } = patient()
    await fetchPlanNet(server.address, work(), options)
    expect(waits.filter(Boolean)).toEqual([600_000])
  })

  it('a page that ends too early is fetched again', async () => {
    await start(directory, once((_, response) => (send(response, 200, '{"resourceType":"Bundle","entry":['), true)))
    expect((await fetchPlanNet(server.address, work(), patient().options)).notes).toEqual([])
  })
})

describe('a list that is not whole is told', () => {
  const asProblem = async (...faults: Fault[]) => {
    await start(directory, ...faults)
    const { report } = await importedFrom(server.address)
    return report.problems.map(({ file, reason }) => `${file}: ${reason}`)
  }
  const nextOf = (search: string, next: () => string): Fault => (_, response, asked) => {
    if (!asked.search.includes(search)) return false
    send(response, 200, { resourceType: 'Bundle', link: [{ relation: 'next', url: next() }], entry: directory.filter(({ id }) => id === 'quay').map((resource) => ({ resource })) })
    return true
  }

  it('a page that comes twice', async () => {
    expect(await asProblem(nextOf('type=prvgrp', () => `${server.address}/Organization?type=prvgrp`))).toEqual(['Organization?type=prvgrp: The server gives the same page twice.'])
  })

  it('a page that comes twice under other addresses', async () => {
    let page = 0
    expect(await asProblem(nextOf('type=prvgrp', () => `${server.address}/Organization?type=prvgrp&page=${page++}`))).toEqual(['Organization?type=prvgrp: The server gives the same page twice.'])
  })

  it('a next page at another server', async () => {
    expect(await asProblem(nextOf('type=prvgrp', () => 'https://other.example/fhir?page=2'))).toEqual(['Organization?type=prvgrp: The next page is said to be at another server, which is not asked.'])
  })

  it('a search that is not answered', async () => {
    const refused: Fault = (_, response, asked) => asked.pathname.endsWith('OrganizationAffiliation') && (send(response, 404, { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'not\u001b here' }] }), true)
    expect(await asProblem(refused)).toEqual(['OrganizationAffiliation: The server does not answer this: it answers 404 (not here).'])
  })
})

describe('a run that was stopped', () => {
  it('forgets a page that was not written to its end', async () => {
    let isDown = true
    await start(directory, (_, response, asked) => isDown && asked.pathname.endsWith('InsurancePlan') && (send(response, 401, ''), true))
    await expect(fetchPlanNet(server.address, work(), patient().options)).rejects.toThrow(/log-in \(401\)/)
    isDown = false
    appendFileSync(join(work(), 'Organization.ndjson'), '{"resourceType":"Organ')
    const { sources } = await fetchPlanNet(server.address, work(), patient().options)
    expect(sources.length).toBeGreaterThan(4)
    for (const line of readFileSync(join(work(), 'Organization.ndjson'), 'utf8').trim().split('\n')) JSON.parse(line)
  })

  it('begins a list again when the link to its page holds no longer', async () => {
    let isDown = true
    await start(directory, (_, response, asked) => isDown && asked.searchParams.get('_offset') === '2' && (send(response, 403, ''), true))
    await expect(fetchPlanNet(server.address, work(), patient().options)).rejects.toThrow(SourceError)
    isDown = false
    server.faults.push(once((_, response, asked) => asked.searchParams.get('_offset') === '2' && (send(response, 410, ''), true)))
    expect((await fetchPlanNet(server.address, work(), patient().options)).notes).toEqual([])
  })

  it('does not mix two servers, nor touch what else stands there', async () => {
    await start(directory)
    await fetchPlanNet(server.address, work(), patient().options)
    await expect(fetchPlanNet(`${server.address}/other`, work(), patient().options)).rejects.toThrow(/Remove the folder, or give another --out\./)
    rmSync(join(work(), 'state.json'))
    await expect(fetchPlanNet(server.address, work(), patient().options)).rejects.toThrow(/holds something else/)
  })
})

describe('an address that does not serve', () => {
  const refusal = async (fault: Fault) => {
    await start(directory, fault)
    return fetchPlanNet(server.address, work(), patient().options).then(
      () => 'fetched',
      (error: unknown) => (error instanceof SourceError ? error.message.replaceAll(server.address, 'ADDRESS') : error),
    )
  }

  it('a web page', async () => {
    expect(await refusal((_, response) => (send(response, 200, '<!doctype html><title>Log in</title>', { 'content-type': 'text/html' }), true))).toMatch(
      /^ADDRESS: it gives no network, group or plan. Check whether this is the base of a Plan-Net server. Organization\?type=ntwk: The server does not answer this: it answers with a web page and not with data\./,
    )
    expect(existsSync(work())).toBe(false)
  })

  it.each([401, 403])('%i', async (status) => {
    expect(await refusal((_, response) => (send(response, status, ''), true))).toBe(`ADDRESS: it asks for a log-in (${status}). A directory has to be open to all: ask the insurer for its open address, or for files.`)
  })

  it('a redirection to another server', async () => {
    expect(await refusal((_, response) => (send(response, 302, '', { location: 'https://other.example/' }), true))).toBe('ADDRESS: it leads to another server, https://other.example. Give that address if it is the right one.')
  })

  it.each(['file:///etc/hosts', 'data:text/plain,x'])('a redirection to %s', async (location) => {
    expect(await refusal((_, response) => (send(response, 302, '', { location }), true))).toBe(`ADDRESS: it leads to ${location}, which is no web address. Ask the insurer for the right one.`)
  })

  it('a connection that is refused', async () => {
    await start([])
    const gone = createServer()
    const port = await new Promise<number>((resolve) => gone.listen(0, '127.0.0.1', () => resolve((gone.address() as { port: number }).port)))
    await new Promise((resolve) => gone.close(resolve))
    await expect(fetchPlanNet(`http://127.0.0.1:${port}/fhir`, work(), patient().options)).rejects.toThrow(/nothing answers at this address\. Check it, or try again later\.$/)
  })

  it('a server that speaks no TLS', async () => {
    await start(directory)
    await expect(fetchPlanNet(server.address.replace('http:', 'https:'), work(), patient().options)).rejects.toThrow(/encryption cannot be trusted/)
  })

  it.each([
    ['https://', 'not a web address'],
    ['https://me:secret@x.example/fhir', 'with a name or password'],
  ])('%s', async (address, reason) => {
    await start([])
    expect(() => fhirServer(address)).toThrow(reason)
    expect(() => fhirServer(address)).not.toThrow('secret')
  })

  it('is not mixed with files or other formats', async () => {
    await start([])
    const request = { out: join(folder, 'out'), today: '2026-11-21', planYear: null, asOf: null, isStrict: false }
    await expect(importFiles({ ...request, format: null, inputs: [server.address, 'x.json'] })).rejects.toThrow(/imported by itself/)
    await expect(importFiles({ ...request, format: 'mpf', inputs: [server.address] })).rejects.toThrow(/only plan-net is read from an address/)
  })
})

it.each(['/', '/metadata', '?_format=json'])('takes the address with %s at its end', (end) => {
  expect(fhirServer(`https://x.example/fhir${end}`).base).toBe('https://x.example/fhir')
})
