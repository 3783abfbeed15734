import { createHash } from 'node:crypto'
import { Refused, type Page, type Server } from './fhirServer'
import { networksOfRole } from './planNetKnown'
import { wordOf } from './values'
import type { Fhir } from './fhir'
import type { State, Work } from './planNetWork'

const included = ['practitioner', 'location', 'organization', 'service'].map((name) => `&_include=PractitionerRole:${name}`).join('')
/** Pages in a row without a resource, or with those of a page before: some servers filter what they have already paged. */
const idlePagesAtMost = 20
const samePage = 'The server gives the same page twice.'
/** Of a network by which no role, or not each, was found: the server does not know that search, or refuses it. */
const byGroup = 'The roles of this network could only be asked for by medical group: doctors whom it lists without one may be missing.'

/** Makes the search at work, page by page, and writes what it finds. @param onPage Called with the number of resources on each. */
export async function runSearch(server: Server, work: Work, search: string, onPage: (resources: number) => void): Promise<void> {
  const { state } = work
  const first = () => firstPage(server.base, search, state.includes)
  const watch = pageWatch()
  let hasBegunAgain = false
  // What goes on at a later page has found something before.
  let hasFound = state.next !== null
  for (let address: string | null = state.next ?? first(); address !== null; ) {
    const page: Page | Refused = await pageOrRefusal(server, address)
    if (page instanceof Refused) {
      const isLater = address === state.next && !hasBegunAgain
      const hadIncludes = address.includes('_include=') && state.includes
      if (!isLater && !hadIncludes) return giveUp(work, search, page)
      // A link to a page may hold for an hour only, and not every server knows _include.
      if (isLater) hasBegunAgain = true
      else state.includes = false
      watch.beginAgain()
      address = first()
      continue
    }
    if (watch.hasSeen(address)) return note(state, search, samePage)
    if (address === first() && passesOver(search, page)) state.searches.length = 1
    const { isRepeated, isIdle } = watch.look(address, page)
    if (isRepeated) note(state, search, samePage)
    else {
      take(work, search, page.resources)
      hasFound ||= page.resources.length > 0
      onPage(page.resources.length)
    }
    if (isIdle) return note(state, search, isRepeated ? samePage : 'The server gives only empty pages.')
    address = page.next === null ? null : ownAddress(page.next, server.base)
    if (page.next !== null && address === null) return note(state, search, 'The next page is said to be at another server, which is not asked.')
    work.save(address)
  }
  const network = /^PractitionerRole\?network=([^&]+)$/.exec(search)?.[1]
  if (network !== undefined && hasFound) state.networks.push(network)
}

async function pageOrRefusal(server: Server, address: string): Promise<Page | Refused> {
  try {
    return await server.page(address)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

/** Tells pages that come again, and too many in a row that bring nothing. */
function pageWatch() {
  let seen = new Set<string>()
  let idlePages = 0
  return {
    beginAgain: () => void (seen = new Set()),
    hasSeen: (address: string) => seen.has(address),
    look(address: string, page: Page): { isRepeated: boolean; isIdle: boolean } {
      const mark = markOf(page)
      const isRepeated = seen.has(mark)
      const isEmpty = page.resources.length === 0
      seen.add(address)
      if (!isEmpty) seen.add(mark)
      idlePages = isRepeated || isEmpty ? idlePages + 1 : 0
      return { isRepeated, isIdle: idlePages > idlePagesAtMost }
    },
  }
}

function markOf({ resources }: Page): string {
  return createHash('sha1').update(resources.map(({ resourceType, id }) => `${wordOf(resourceType)}/${wordOf(id)}`).join('\n')).digest('base64')
}

function take(work: Work, search: string, resources: Fhir[]): void {
  const { state } = work
  const fresh = resources.filter((one) => isNew(one, search, state.networks))
  if (search.startsWith('PractitionerRole?organization=')) {
    for (const key of fresh.flatMap((one) => networksOfRole(one, ''))) note(state, `PractitionerRole?network=${key}`, byGroup)
  }
  work.write(fresh)
}

/** Roles of a group that name a network have come with those of the network. @param networks Those whose roles are all there. */
function isNew(resource: Fhir, search: string, networks: string[]): boolean {
  if (!search.startsWith('PractitionerRole?organization=') || resource.resourceType !== 'PractitionerRole') return true
  return !networksOfRole(resource, '').some((network) => networks.includes(network))
}

/** Asks for a search that is refused in narrower parts, if there are such. */
async function giveUp(work: Work, search: string, error: Refused): Promise<void> {
  const { state } = work
  const parts = await work.parts(search, error.status)
  state.searches.splice(1, 0, ...parts)
  if (parts.length > 0 && search === 'InsurancePlan') note(state, search, 'The server does not give this list whole. It was asked for by type of plan: plans of other types may be missing.')
  const isGone = error.status === 404 && !search.includes('?') && search.includes('/')
  if (parts.length === 0 && !isGone) note(state, search, `The server does not answer this: ${error.message}.`)
}

function note({ notes }: State, search: string, reason: string): void {
  if (!notes.some((told) => told[0] === search && told[1] === reason)) notes.push([search, reason])
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

/** Null: it is at another server. Behind some gateways links begin with http, and http may lead to https. */
function ownAddress(next: string, base: string): string | null {
  const [link, own] = [new URL(next), new URL(base)]
  if (link.origin === own.origin) return link.href
  if (link.hostname !== own.hostname || link.port !== '' || own.port !== '') return null
  return `https://${link.host}${link.pathname}${link.search}`
}
