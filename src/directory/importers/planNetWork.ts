import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codesOf, keyOf, keysOf, type Fhir } from './fhir'
import { networksOfPlan, networksOfRole } from './planNetKnown'
import { fileSource, linesOf, SourceError, type Source } from './source'
import { objectOf, wordOf } from './values'

/** What is fetched of a server: roles and what they refer to. */
export const types = ['Organization', 'InsurancePlan', 'OrganizationAffiliation', 'PractitionerRole', 'Practitioner', 'Location', 'HealthcareService'] as const
type Type = (typeof types)[number]

/** What stands in `state.json` of the working folder: where a fetch that was stopped goes on. */
export type State = {
  address: string
  stage: 'lists' | 'roles' | 'references' | 'done'
  /** Searches that are still to be made; the first is at work. */
  searches: string[]
  /** The page at which the first of them goes on; null: its beginning. */
  next: string | null
  /** Of each file, the bytes that are whole. */
  sizes: Record<string, number>
  /** False once the server has refused `_include`. */
  includes: boolean
  /** Keys of the networks whose roles are all there. */
  networks: string[]
  notes: [search: string, reason: string][]
}

/** The working folder of a fetch. */
export type Work = {
  state: State
  write: (resources: Fhir[]) => void
  /** Remembers that all that comes before this page is written. */
  save: (next: string | null) => void
  /** Keys of the networks and medical groups that the lists name. */
  organizations: () => Promise<{ networks: string[]; groups: string[] }>
  /** Keys that are referred to and not there. */
  missing: () => Promise<string[]>
  /** The searches that a refused one is replaced by; none if there are no narrower ones. */
  parts: (search: string, status: number) => Promise<string[]>
  sources: () => Source[]
  remove: () => void
}

/** @throws {SourceError} when the folder is of another address, or of something else. */
export function openWork(address: string, folder: string): Work {
  const path = (type: string) => join(folder, `${type}.ndjson`)
  const statePath = join(folder, 'state.json')
  const state = stateIn(address, folder, statePath)
  mkdirSync(folder, { recursive: true })
  writeFileSync(statePath, JSON.stringify(state))
  // A page that was being written when the last run stopped is fetched again.
  for (const type of types) if (existsSync(path(type))) truncateSync(path(type), state.sizes[type] ?? 0)

  const written = new Set<string>()
  const bodies = async function* (type: Type): AsyncGenerator<{ body: Fhir; key: string }> {
    if (!existsSync(path(type))) return
    for await (const { text } of linesOf(fileSource(path(type)))) {
      const body = JSON.parse(text) as Fhir
      yield { body, key: `${type}/${wordOf(body.id)}` }
    }
  }

  return {
    state,
    write(resources) {
      const lines = new Map<string, string>()
      for (const resource of resources) {
        const type = types.find((one) => one === resource.resourceType)
        if (type === undefined) continue
        // Doctors and offices come again with each of their roles.
        const key = `${type}/${wordOf(resource.id)}`
        if (written.has(key)) continue
        if (type !== 'PractitionerRole' && !key.endsWith('/')) written.add(key)
        lines.set(type, `${lines.get(type) ?? ''}${JSON.stringify(resource)}\n`)
      }
      for (const [type, text] of lines) {
        appendFileSync(path(type), text)
        state.sizes[type] = statSync(path(type)).size
      }
    },
    save(next) {
      state.next = next
      // Those by id are many, and follow from the files.
      const searches = state.stage === 'references' ? [] : state.searches
      writeFileSync(`${statePath}.part`, JSON.stringify({ ...state, searches, next: state.stage === 'references' ? null : next }))
      renameSync(`${statePath}.part`, statePath)
    },
    async organizations() {
      const networks = new Set<string>()
      const groups = new Set<string>()
      for await (const { body, key } of bodies('Organization')) {
        const kinds = codesOf(body.type)
        if (kinds.includes('ntwk')) networks.add(key)
        if (kinds.includes('prvgrp')) groups.add(key)
      }
      for await (const { body, key } of bodies('InsurancePlan')) for (const network of networksOfPlan(body, key)) networks.add(network)
      for await (const { body, key } of bodies('OrganizationAffiliation')) for (const network of keysOf(body.network, key, 'Organization')) networks.add(network)
      return { networks: [...networks].filter(isKey), groups: [...groups].filter(isKey) }
    },
    async missing() {
      const there = new Set<string>()
      const named = new Set<string>()
      for (const type of types) {
        for await (const { body, key } of bodies(type)) {
          if (type !== 'PractitionerRole') there.add(key)
          for (const reference of referencesOf(body, key, type)) named.add(reference)
        }
      }
      return [...named].filter((key) => isKey(key) && !there.has(key))
    },
    async parts(search, status) {
      if (search.includes('_id=')) return search.slice(search.indexOf('=') + 1).split(',').map((id) => `${search.slice(0, search.indexOf('?'))}/${id}`)
      if (![400, 413, 422, 500].includes(status)) return []
      const { networks, groups } = await this.organizations()
      if (search === 'InsurancePlan') return products.map((code) => `InsurancePlan?type=${code}`)
      if (search === 'OrganizationAffiliation') return networks.map((key) => `OrganizationAffiliation?network=${key}`)
      if (/^Organization\?type=\w+$/.test(search)) return Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => `${search}&name=${letter}`)
      if (/^PractitionerRole\?network=[^&]+$/.test(search) && [413, 500].includes(status)) return groups.map((key) => `${search}&organization=${key}`)
      return []
    },
    sources: () => types.filter((type) => (state.sizes[type] ?? 0) > 0).map((type) => fileSource(path(type), `${address.replace(/^https?:\/\//, '')}/${type}`)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Product types of Plan-Net: a server that refuses to list all plans at once is asked for those of each. */
const products = ['mediadv', 'mediadvhmo', 'medicare', 'medi', 'medihmo', 'qhp', 'commppo', 'commhmo', 'commpos', 'commepo', 'commhdhp', 'fep']

/** One that can be asked for: what is contained in another resource cannot. */
function isKey(key: string): boolean {
  return /^[A-Za-z]+\/[^/#?&,\s]{1,128}$/.test(key)
}

/** What has to be there for the roles to be understood. */
function referencesOf(body: Fhir, key: string, type: Type): string[] {
  if (type === 'PractitionerRole') {
    return [
      keyOf(body.practitioner, key, 'Practitioner'),
      keyOf(body.organization, key, 'Organization'),
      ...networksOfRole(body, key),
      ...keysOf(body.location, key, 'Location'),
      ...keysOf(body.healthcareService, key, 'HealthcareService'),
    ].filter((one) => one !== null)
  }
  if (type === 'OrganizationAffiliation') return keysOf([body.participatingOrganization ?? body.organization], key, 'Organization')
  if (type === 'InsurancePlan') return [...keysOf(body.ownedBy, key, 'Organization'), ...networksOfPlan(body, key)]
  return type === 'Organization' ? keysOf(body.partOf, key, 'Organization') : []
}

function stateIn(address: string, folder: string, statePath: string): State {
  const fresh: State = { address, stage: 'lists', searches: [], next: null, sizes: {}, includes: true, networks: [], notes: [] }
  if (!existsSync(folder) || readdirSync(folder).length === 0) return fresh
  if (!existsSync(statePath)) throw new SourceError(`${folder}: this folder holds something else, which would be lost. Move it, or give another --out.`)
  try {
    const state = objectOf(JSON.parse(readFileSync(statePath, 'utf8')))
    if (state?.address === address) return { ...fresh, ...state }
    throw new SourceError(`${folder}: here stands what was begun to be fetched from ${wordOf(state?.address)}. Remove the folder, or give another --out.`)
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(`${folder}: what an earlier run left there cannot be read. Remove the folder and start again.`)
  }
}
