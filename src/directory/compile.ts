import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftBeside, guarded, type Replaceable } from './folderDraft'
import { FolderError, openFolder } from './readFolder'
import { builtInPlaces } from './places/builtIn'
import { countiesOf } from './places/county'
import { pack, type Chosen } from './wire/pack'
import { readTables, type Reading } from './readDirectory'
import { storeOf, Store, type SmallTables, type StoredColumn } from './wire/store'
import { manifestFile, wireVersion, type CountyFiles, type Manifest } from './wire/wire'
import type { Directory } from './model'
import type { Info } from './parts'
import type { Ints } from './wire/ints'

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
  const draft = draftBeside(out, aCompiledDirectory)
  try {
    const manifest = compile(info, store, ({ name, content }) => guarded(out, () => writeFileSync(join(draft.path, name), content)))
    draft.finish()
    return { manifest, problems }
  } catch (error) {
    draft.abandon()
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
  const order = store.inOrderOfNames()
  const practices = byDoctor(store.practices.doctor, order.length)
  const listings = byDoctor(store.listings.doctor, order.length)
  const { byCounty, everywhere } = doctorsByCounty()

  // Not one by one: an object takes `__proto__` as a field only so.
  const counties: Record<string, CountyFiles> = Object.fromEntries([...byCounty.keys()].sort().map((county) => [county, filesOf(county, byCounty.get(county)!)]))
  const manifest: Manifest = { kind: 'directory', version: wireVersion, info, places: small.places, counties, elsewhere: filesOf(null, []) }
  write({ name: manifestFile, content: JSON.stringify(manifest) })
  return manifest

  /** Doctors by their rank among the names. */
  function doctorsByCounty(): { byCounty: Map<string, number[]>; everywhere: number[] } {
    const ofOffice = countiesOfOffices(store)
    const lists = new Map<string, number[]>(small.plans.flatMap((plan) => plan.counties).map((county) => [county, []]))
    const all: number[] = []
    for (let rank = 0; rank < order.length; rank++) {
      const found = new Set<string>()
      if (order.length > notDivided) {
        for (const row of practices.rowsOf(order[rank]!)) for (const county of ofOffice[store.practices.office.at(row)]!) found.add(county)
        for (const row of listings.rowsOf(order[rank]!)) for (const county of ofOffice[store.listings.office.at(row)]!) found.add(county)
      }
      if (found.size === 0) all.push(rank)
      for (const county of found) {
        const others = lists.get(county)
        if (others) others.push(rank)
        else lists.set(county, [rank])
      }
    }
    return { byCounty: lists, everywhere: all }
  }

  function filesOf(county: string | null, here: number[]): CountyFiles {
    const doctors = Int32Array.from([...here, ...everywhere])
      .sort()
      .map((rank) => order[rank]!)
    const seen = practices.choose(doctors)
    const tables = tablesOf(store, county, seen.rows)
    // A network of no plan here tells nothing of a doctor here.
    const networks = new Set(tables.networks.map(({ id }) => id))
    const { values, numbers } = store.listings.columns.network
    const isHere = values.map((id) => networks.has(String(id)))
    const listed = listings.choose(doctors, (row) => isHere[numbers.at(row)]!)
    const { rules, offices } = pack(store, tables, { doctors, practices: seen, listings: listed })
    const title = county === null ? 'elsewhere' : county.replace(/[^\w-]/g, '_')
    const files = [hashed(title, rules), hashed(`${title}-offices`, offices)] as const
    for (const file of files) write(file)
    const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
    return { rules: files[0].name, offices: files[1].name, plans: tables.plans.length, doctors: doctors.length, bytes }
  }
}

/** For each office the counties where it may be. A ZIP of no table, such as a new one, lies where the others of its first three digits lie. */
function countiesOfOffices({ small, offices }: Store): (readonly string[])[] {
  const own = new Set(small.places.map(({ zip }) => zip))
  const places = [...small.places, ...builtInPlaces().filter(({ zip }) => !own.has(zip))]
  const known = new Map<string, readonly string[]>()
  return offices.values.map(({ zip }) => {
    let counties = known.get(zip)
    if (!counties) {
      const there = countiesOf(places, zip)
      const near = there.length > 0 || zip.length < 5 ? there : places.filter((place) => place.zip.startsWith(zip.slice(0, 3)))
      known.set(zip, (counties = [...new Set(near.map(({ county }) => county))]))
    }
    return counties
  })
}

/** The rows of each doctor, found without a list for each. */
function byDoctor(doctorOf: Ints, doctors: number) {
  const starts = new Int32Array(doctors + 1)
  for (let row = 0; row < doctorOf.length; row++) starts[doctorOf.at(row) + 1]!++
  for (let doctor = 0; doctor < doctors; doctor++) starts[doctor + 1]! += starts[doctor]!
  const next = starts.slice()
  const sorted = new Int32Array(doctorOf.length)
  for (let row = 0; row < doctorOf.length; row++) sorted[next[doctorOf.at(row)]!++] = row
  const rowsOf = (doctor: number) => sorted.subarray(starts[doctor], starts[doctor + 1])
  return {
    rowsOf,
    choose(chosen: Int32Array, isWanted?: (row: number) => boolean): Chosen {
      const rows: number[] = []
      const perDoctor = chosen.map((doctor) => {
        const before = rows.length
        for (const row of rowsOf(doctor)) if (!isWanted || isWanted(row)) rows.push(row)
        return rows.length - before
      })
      return { rows: Int32Array.from(rows), perDoctor }
    },
  }
}

/** The plans sold in the county, and of the other tables what has to do with them or with the doctors. @param seen Rows of practices. */
function tablesOf(store: Store, county: string | null, seen: Int32Array): Omit<SmallTables, 'places'> {
  const { plans, networks, groups, contracts, hospitals, ratings } = store.small
  const met = (column: StoredColumn) => {
    const numbers = new Set<number>()
    for (const row of seen) numbers.add(column.numbers.at(row))
    return [...numbers].map((number) => column.values[number])
  }
  const sold = plans.filter(({ counties }) => counties.length === 0 || (county !== null && counties.includes(county)))
  const used = new Set([...sold.flatMap((plan) => plan.networks), ...(met(store.practices.columns.networks) as string[][]).flat()])
  const ofPlans = contracts.filter(({ network }) => used.has(network))
  const theirs = new Set([...ofPlans.map(({ group }) => group), ...(met(store.practices.columns.group) as string[])])
  const here = groups.filter(({ id }) => theirs.has(id))
  const near = new Set(here.flatMap((group) => group.hospitals))
  return {
    plans: sold,
    networks: networks.filter(({ id }) => used.has(id)),
    groups: here,
    contracts: ofPlans,
    hospitals: hospitals.filter(({ id }) => near.has(id)),
    ratings: ratings.filter(({ group }) => theirs.has(group)),
  }
}

function hashed(title: string, value: unknown): CompiledFile {
  const content = JSON.stringify(value)
  return { name: `${title}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`, content }
}

/** Up to so many doctors, some 50 KB, every county gets them all: a person's doctor may be across the county line. */
const notDivided = 5_000

/** What an earlier compilation wrote. Other programs call a file `manifest.json` too, such as one of a web page. */
const aCompiledDirectory: Replaceable = {
  holds: 'a compiled directory',
  isOurs: (folder, names) => names.every((name) => name === manifestFile || /\.[0-9a-f]{12}\.json$/.test(name)) && isManifest(join(folder, manifestFile)),
}

function isManifest(path: string): boolean {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest> | null)?.kind === 'directory'
  } catch {
    return false
  }
}
