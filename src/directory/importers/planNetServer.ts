import { fhirServer, Refused, type Server, type ServerOptions } from './fhirServer'
import { runSearch } from './planNetSearch'
import { openWork, types, type Work } from './planNetWork'
import { SourceError, type Source } from './source'
import { objectsOf } from './values'

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

/** An address should stay under 2,000 characters. */
const idsAtOnce = 40

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
