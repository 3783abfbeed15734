import { createHash } from 'node:crypto'
import { fhirServer, Refused, type Page, type Server, type ServerOptions } from './fhirServer'
import { networksOfRole } from './planNetKnown'
import { openWork, types, type Work } from './planNetWork'
import { SourceError, type Source } from './source'
import { objectsOf, wordOf } from './values'
import type { Fhir } from './fhir'

export type Fetched = {
  sources: Source[]
  /** Lists that are not whole, and why. */
  notes: [search: string, reason: string][]
  /** Removes the files. */
  remove: () => void
}

type CrawlOptions = ServerOptions & {
  /** Called with the number of resources fetched in this run. */
  onProgress?: (resources: number) => void
}

const included = ['practitioner', 'location', 'organization', 'service'].map((name) => `&_include=PractitionerRole:${name}`).join('')
/** An address should stay under 2,000 characters. */
const idsAtOnce = 40
/** Pages in a row without a resource, or with those of a page before: some servers filter what they have already paged. */
const idlePagesAtMost = 20
const samePage = 'The server gives the same page twice.'
/** Of a network by which no role, or not each, was found: the server does not know that search, or refuses it. */
const byGroup = 'The roles of this network could only be asked for by medical group: doctors whom it lists without one may be missing.'

/**
 * Fetches the directory of a Plan-Net server into files of NDJSON, one for each type of resource. What the server refuses to list
 * whole (SCAN: 413) is asked for in parts, and networks and groups are named as `Organization/id`, as an id alone finds nothing (Centene).
 * Stopped, it goes on from the last whole page when called again with the same address and folder.
 * @throws {SourceError} when the server cannot be read, or the folder is of another.
 */
export async function fetchPlanNet(address: string, folder: string, options: CrawlOptions = {}): Promise<Fetched> {
  const server = fhirServer(address, options)
  const work = openWork(server.base, folder)
  try {
    await crawl(server, work, options)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    if (work.sources().length === 0) {
      work.remove()
      throw error
    }
    throw new SourceError(`${error.message} What has been fetched stands in ${folder}: the same command goes on from there.`)
  }
  return { sources: work.sources(), notes: work.state.notes, remove: work.remove }
}

async function crawl(server: Server, work: Work, options: CrawlOptions): Promise<void> {
  const { state } = work
  let fetched = 0
  const onPage = (resources: number) => options.onProgress?.((fetched += resources))
  const runAll = async () => {
    for (let search = state.searches[0]; search !== undefined; search = state.searches[0]) {
      await runSearch(server, work, search, onPage)
      state.searches.shift()
      work.save(null)
    }
  }
  if (state.stage === 'lists') {
    if (state.searches.length === 0) {
      state.includes = await canInclude(server)
      state.searches = ['Organization?type=ntwk', 'Organization?type=prvgrp', 'InsurancePlan', 'OrganizationAffiliation']
    }
    await runAll()
    if (work.sources().length === 0) throw nothingThere(server, work)
    const { networks, groups } = await work.organizations()
    state.searches = [...networks.map((key) => `PractitionerRole?network=${key}`), ...groups.map((key) => `PractitionerRole?organization=${key}`)]
    state.stage = 'roles'
    work.save(null)
  }
  if (state.stage === 'roles') {
    await runAll()
    state.stage = 'references'
    work.save(null)
  }
  if (state.stage === 'references') {
    const asked = new Set<string>()
    // What is found may refer further, as a group to the one above it; what is not found is not asked for again.
    for (;;) {
      const keys = (await work.missing()).filter((key) => !asked.has(key))
      if (keys.length === 0) break
      for (const key of keys) asked.add(key)
      state.searches = searchesById(keys)
      await runAll()
    }
    state.stage = 'done'
    work.save(null)
  }
}

function nothingThere(server: Server, { state }: Work): SourceError {
  const why = state.notes.map(([search, reason]) => `${search}: ${reason}`).join(' ')
  return new SourceError(`${server.base}: it gives no network, group or plan. Check whether this is the base of a Plan-Net server. ${why}`.trim())
}

/** Makes one search, page by page. */
async function runSearch(server: Server, work: Work, search: string, onPage: (resources: number) => void): Promise<void> {
  const { state } = work
  const first = () => firstPage(server.base, search, state.includes)
  let seen = new Set<string>()
  let hasBegunAgain = false
  // What goes on at a later page has found something before.
  let hasFound = state.next !== null
  let idlePages = 0
  for (let address: string | null = state.next ?? first(); address !== null; ) {
    let page: Page
    try {
      page = await server.page(address)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const isLater = address === state.next && !hasBegunAgain
      const hadIncludes = address.includes('_include=') && state.includes
      if (!isLater && !hadIncludes) return giveUp(error)
      // A link to a page may hold for an hour only, and not every server knows _include.
      if (isLater) hasBegunAgain = true
      else state.includes = false
      seen = new Set()
      address = first()
      continue
    }
    if (seen.has(address)) return note(samePage)
    if (address === first() && passesOver(search, page)) state.searches.length = 1
    seen.add(address)
    const mark = markOf(page)
    const isRepeated = seen.has(mark)
    if (page.resources.length > 0) seen.add(mark)
    if (isRepeated) note(samePage)
    else take(page.resources)
    idlePages = isRepeated || page.resources.length === 0 ? idlePages + 1 : 0
    if (idlePages > idlePagesAtMost) return note(isRepeated ? samePage : 'The server gives only empty pages.')
    address = page.next === null ? null : ownAddress(page.next, server.base)
    if (page.next !== null && address === null) return note('The next page is said to be at another server, which is not asked.')
    work.save(address)
  }
  const network = /^PractitionerRole\?network=([^&]+)$/.exec(search)?.[1]
  if (network !== undefined && hasFound) state.networks.push(network)

  function take(resources: Fhir[]): void {
    const fresh = resources.filter((one) => isNew(one, search, state.networks))
    if (search.startsWith('PractitionerRole?organization=')) {
      for (const key of fresh.flatMap((one) => networksOfRole(one, ''))) note(byGroup, `PractitionerRole?network=${key}`)
    }
    work.write(fresh)
    hasFound ||= resources.length > 0
    onPage(resources.length)
  }

  async function giveUp(error: Refused): Promise<void> {
    const parts = await work.parts(search, error.status)
    state.searches.splice(1, 0, ...parts)
    if (parts.length > 0 && search === 'InsurancePlan') note('The server does not give this list whole. It was asked for by type of plan: plans of other types may be missing.')
    const isGone = error.status === 404 && !search.includes('?') && search.includes('/')
    if (parts.length === 0 && !isGone) note(`The server does not answer this: ${error.message}.`)
  }

  function note(reason: string, of = search): void {
    if (!state.notes.some((told) => told[0] === of && told[1] === reason)) state.notes.push([of, reason])
  }
}

/**
 * A server that passes over the filter gives all roles at once: they are read to the end, and no others asked for. It says so in the
 * link of the first page; those after it may bear a token and no filter (HAPI).
 */
function passesOver(search: string, { self }: Page): boolean {
  return search.startsWith('PractitionerRole?network=') && self !== null && /\/PractitionerRole(?:\?|$)/.test(self) && !self.includes('network')
}

function firstPage(base: string, search: string, includes: boolean): string {
  if (!search.includes('?')) return search.includes('/') ? `${base}/${search}` : `${base}/${search}?_count=100`
  return `${base}/${search}${search.includes('_id=') ? '' : '&_count=100'}${includes && search.startsWith('PractitionerRole') ? included : ''}`
}

/** Roles of a group that name a network have come with those of the network. @param networks Those whose roles are all there. */
function isNew(resource: Fhir, search: string, networks: string[]): boolean {
  if (!search.startsWith('PractitionerRole?organization=') || resource.resourceType !== 'PractitionerRole') return true
  return !networksOfRole(resource, '').some((network) => networks.includes(network))
}

function markOf({ resources }: Page): string {
  return createHash('sha1').update(resources.map(({ resourceType, id }) => `${wordOf(resourceType)}/${wordOf(id)}`).join('\n')).digest('base64')
}

/** Null: it is at another server. Behind some gateways links begin with http, and http may lead to https. */
function ownAddress(next: string, base: string): string | null {
  const [link, own] = [new URL(next), new URL(base)]
  if (link.origin === own.origin) return link.href
  if (link.hostname !== own.hostname || link.port !== '' || own.port !== '') return null
  return `https://${link.host}${link.pathname}${link.search}`
}

/** Asks the CapabilityStatement, if there is one, whether practitioners and places can come with their roles. */
async function canInclude(server: Server): Promise<boolean> {
  const statement = await server.page(`${server.base}/metadata`).catch((error: unknown) => {
    if (error instanceof Refused) return null
    throw error
  })
  const resources = objectsOf(statement?.resources[0]?.rest).flatMap(({ resource }) => objectsOf(resource))
  const role = resources.find(({ type }) => type === 'PractitionerRole')
  return !Array.isArray(role?.searchInclude) || /practitioner|"\*"/.test(JSON.stringify(role.searchInclude))
}

/** @param keys Such as `Practitioner/7`. */
function searchesById(keys: string[]): string[] {
  return types.flatMap((type) => {
    const ids = keys.filter((key) => key.startsWith(`${type}/`)).map((key) => encodeURIComponent(key.slice(type.length + 1)))
    return Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) => `${type}?_id=${ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce).join(',')}`)
  })
}
