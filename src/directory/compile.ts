import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { FolderError, openFolder } from './readFolder'
import { builtInPlaces } from './places/builtIn'
import { countiesOf } from './places/county'
import { pack } from './wire/pack'
import { readTables, type Reading } from './readDirectory'
import { storeOf, Store, type Entry, type SmallTables } from './wire/store'
import { manifestFile, wireVersion, type CountyFiles, type Manifest } from './wire/wire'
import type { Directory } from './model'
import type { Info } from './parts'

/** A file the browser loads: its name, with the hash of its content, and the content. */
export type CompiledFile = { name: string; content: string }

export type Compiled = { manifest: Manifest; problems: Reading['problems'] }

/**
 * Compiles a folder of CSV into what the browser loads. The rows are read one by one and held once, alike ones together.
 * A finished folder is replaced only by another whole one.
 * @throws {FolderError} when nothing usable is in it, or the place may not be written.
 */
export function compileFolder(path: string, out: string, isStrict = false): Compiled {
  const store = new Store()
  const { info, problems } = readTables(openFolder(path), store.keep)
  if (!info || store.small.plans.length === 0) throw new FolderError(`${path}: nothing usable is in it. Run "directory check" and mend what it lists.`)
  if (isStrict && problems.length > 0) throw new FolderError(`${path}: ${problems.length} problems, and with --strict any is fatal. Run "directory check" and mend what it lists.`)
  refuseToReplace(out)
  const draft = join(dirname(out), `.${basename(out)}.${process.pid}.part`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    const manifest = compile(info, store, ({ name, content }) => writeFileSync(join(draft, name), content))
    const old = `${draft}.old`
    if (statSync(out, { throwIfNoEntry: false })) renameSync(out, old)
    renameSync(draft, out)
    rmSync(old, { recursive: true, force: true })
    return { manifest, problems }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new FolderError(`${out}: the disk is full. Make room and start again; what stood there before still stands.`)
    throw error
  }
}

/** The same for a directory in memory: all files, the manifest among them. */
export function compileDirectory({ name, sample, planYear, asOf, staleAfterDays, source, ...tables }: Directory): CompiledFile[] {
  const files: CompiledFile[] = []
  compile({ name, sample, planYear, asOf, staleAfterDays, source }, storeOf({ name, sample, planYear, asOf, staleAfterDays, source, ...tables }), (file) => files.push(file))
  return files
}

/**
 * One county after the other. A doctor stands in the file of each county where they have an office, with all rows of theirs;
 * one of whom no office is known stands in all, and so does everybody where they are few.
 */
function compile(info: Info, store: Store, write: (file: CompiledFile) => void): Manifest {
  const { small } = store
  const own = new Set(small.places.map(({ zip }) => zip))
  const places = [...small.places, ...builtInPlaces().filter(({ zip }) => !own.has(zip))]
  const everywhere: Entry[] = []
  const byCounty = new Map<string, Entry[]>(small.plans.flatMap(({ counties }) => counties).map((county) => [county, []]))
  const order = new Map<Entry, number>()
  const all = store.inOrderOfNames()
  for (const entry of all) {
    order.set(entry, order.size)
    const counties = all.length > notDivided ? countiesOfEntry(entry) : nowhere
    if (counties.size === 0) everywhere.push(entry)
    for (const county of counties) {
      const others = byCounty.get(county)
      if (others) others.push(entry)
      else byCounty.set(county, [entry])
    }
  }

  const counties: Record<string, CountyFiles> = {}
  for (const county of [...byCounty.keys()].sort()) counties[county] = filesOf(county, byCounty.get(county)!)
  const manifest: Manifest = { kind: 'directory', version: wireVersion, info, places: small.places, counties, elsewhere: filesOf(null, []) }
  write({ name: manifestFile, content: JSON.stringify(manifest) })
  return manifest

  function countiesOfEntry({ practices, listings }: Entry): Set<string> {
    const found = new Set<string>()
    for (const { office } of [...practices, ...listings]) for (const { county } of countiesOf(places, office.zip)) found.add(county)
    return found
  }

  function filesOf(county: string | null, entries: Entry[]): CountyFiles {
    const here = [...entries, ...everywhere].sort((a, b) => order.get(a)! - order.get(b)!)
    const tables = tablesOf(small, county, here)
    const networks = new Set(tables.networks.map(({ id }) => id))
    // A network of no plan here tells nothing of a doctor here.
    const seen = here.map((entry) => ({ ...entry, listings: entry.listings.filter(({ network }) => networks.has(network)) }))
    const { rules, offices } = pack(tables, seen)
    const title = county === null ? 'elsewhere' : county.replace(/[^\w-]/g, '_')
    const files = [hashed(title, rules), hashed(`${title}-offices`, offices)] as const
    for (const file of files) write(file)
    const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
    return { rules: files[0].name, offices: files[1].name, plans: tables.plans.length, doctors: here.length, bytes }
  }

}

function hashed(title: string, value: unknown): CompiledFile {
  const content = JSON.stringify(value)
  return { name: `${title}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`, content }
}

/** The plans sold in the county, and of the other tables what has to do with them or with the doctors. */
function tablesOf({ plans, networks, groups, contracts, hospitals, ratings }: SmallTables, county: string | null, entries: Entry[]): Omit<SmallTables, 'places'> {
  const sold = plans.filter(({ counties }) => counties.length === 0 || (county !== null && counties.includes(county)))
  const used = new Set([...sold.flatMap((plan) => plan.networks), ...entries.flatMap(({ practices }) => practices.flatMap((row) => row.networks))])
  const ofPlans = contracts.filter(({ network }) => used.has(network))
  const met = new Set([...ofPlans.map(({ group }) => group), ...entries.flatMap(({ practices }) => practices.map(({ group }) => group))])
  const theirs = groups.filter(({ id }) => met.has(id))
  const near = new Set(theirs.flatMap((group) => group.hospitals))
  return {
    plans: sold,
    networks: networks.filter(({ id }) => used.has(id)),
    groups: theirs,
    contracts: ofPlans,
    hospitals: hospitals.filter(({ id }) => near.has(id)),
    ratings: ratings.filter(({ group }) => met.has(group)),
  }
}

/** Up to so many doctors, some 50 KB, every county gets them all: a person's doctor may be across the county line. */
const notDivided = 5_000
const nowhere: ReadonlySet<string> = new Set()

/** Only what an earlier compilation wrote is replaced, or an empty folder. */
function refuseToReplace(out: string): void {
  const found = statSync(out, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) throw new FolderError(`${out}: a file of this name is in the way. Give another folder.`)
  const names = readdirSync(out)
  if (names.length === 0 || names.includes(manifestFile)) return
  throw new FolderError(`${out}: this folder holds something else than a compiled directory, which would be lost. Give another folder.`)
}
