import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codesOf, keysOf, wordOf, type Fhir } from './fhir'
import { networksOfRole } from './planNetKnown'

/** @returns whether it has answered. */
export type Fault = (request: IncomingMessage, response: ServerResponse, asked: URL) => boolean

export type TestServer = AsyncDisposable & {
  address: string
  /** What was asked for, in order, without the address before it. */
  asked: string[]
  /** Tried in order before each answer. */
  faults: Fault[]
}

/** A small FHIR server of these resources, with pages of `pageSize`, at a port of its own. */
export async function serve(resources: Fhir[], pageSize = 2): Promise<TestServer> {
  const asked: string[] = []
  const faults: Fault[] = []
  const byKey = new Map(resources.map((one) => [keyOfResource(one), one]))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    asked.push(decodeURIComponent(`${url.pathname}${url.search}`.replace(/^\/fhir\//, '')))
    if (faults.some((fault) => fault(request, response, url))) return
    const [, , type = '', id] = url.pathname.split('/')
    if (type === 'metadata') return send(response, 404, { resourceType: 'OperationOutcome' })
    if (id !== undefined) {
      const found = resources.find((one) => one.resourceType === type && one.id === id)
      return send(response, found ? 200 : 404, found ?? { resourceType: 'OperationOutcome' })
    }
    const matching = resources.filter((one) => one.resourceType === type && matches(one, url.searchParams))
    const from = Number(url.searchParams.get('from') ?? 0)
    const page = matching.slice(from, from + pageSize)
    const others = url.searchParams.has('_include') ? [...new Set(page.flatMap(included))].flatMap((key) => byKey.get(key) ?? []) : []
    const next = new URL(url)
    next.searchParams.set('from', String(from + pageSize))
    const link = [{ relation: 'self', url: url.href }, ...(from + pageSize < matching.length ? [{ relation: 'next', url: next.href }] : [])]
    send(response, 200, { resourceType: 'Bundle', type: 'searchset', link, entry: [...page, ...others].map((resource) => ({ resource })) })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/fhir`,
    asked,
    faults,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** As Centene: an id alone finds nothing. */
function matches(resource: Fhir, search: URLSearchParams): boolean {
  const key = keyOfResource(resource)
  const isRole = resource.resourceType === 'PractitionerRole'
  const tests: Record<string, (value: string) => boolean> = {
    type: (value) => codesOf(resource.type).includes(value),
    name: (value) => wordOf(resource.name).toLowerCase().startsWith(value),
    network: (value) => (isRole ? networksOfRole(resource, key) : keysOf(resource.network, key, 'Organization')).includes(value),
    organization: (value) => keysOf(resource.organization, key, 'Organization').includes(value),
    _id: (value) => value.split(',').includes(wordOf(resource.id)),
  }
  return [...search].every(([name, value]) => tests[name]?.(value) ?? true)
}

function included(role: Fhir): string[] {
  return ['practitioner', 'location', 'organization', 'healthcareService'].flatMap((field) => keysOf(role[field], '', ''))
}

function keyOfResource({ resourceType, id }: Fhir): string {
  return `${wordOf(resourceType)}/${wordOf(id)}`
}
