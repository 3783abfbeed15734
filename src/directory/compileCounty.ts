import { builtInPlaces } from './places/builtIn'
import { countiesOf } from './places/county'
import { pack } from './wire/pack'
import type { Ints } from './wire/ints'
import type { Chosen, SmallTables, Store } from './wire/store'
import type { StoredColumn } from './wire/storedColumn'

/** The rows of a directory as counties are made of them. Doctors are meant by their number in the store, or by their rank among the names. */
type RowsByDoctor = {
  /** The number of the doctor of each rank. */
  order: Int32Array
  practices: ByDoctor
  listings: ByDoctor
}

type ByDoctor = {
  rowsOf: (doctor: number) => Int32Array
  /** The rows of several doctors, all or some. */
  choose: (doctors: Int32Array, isWanted?: (row: number) => boolean) => Chosen
}

export function rowsByDoctor(store: Store): RowsByDoctor {
  const order = store.inOrderOfNames()
  return { order, practices: byDoctor(store.practices.doctor, order.length), listings: byDoctor(store.listings.doctor, order.length) }
}

/** Up to so many doctors, some 50 KB, every county gets them all: a person's doctor may be across the county line. */
const notDivided = 5_000

/**
 * Doctors by their rank among the names. One stands in each county where they have an office; one of whom no office is known stands
 * everywhere, and so does everybody where they are few.
 */
export function doctorsByCounty(store: Store, { order, practices, listings }: RowsByDoctor): { byCounty: Map<string, number[]>; everywhere: number[] } {
  const ofOffice = countiesOfOffices(store)
  const byCounty = new Map<string, number[]>(store.small.plans.flatMap((plan) => plan.counties).map((county) => [county, []]))
  const everywhere: number[] = []
  const countiesOfDoctor = (doctor: number) => {
    const found = new Set<string>()
    for (const row of practices.rowsOf(doctor)) for (const county of ofOffice[store.practices.office.at(row)]!) found.add(county)
    for (const row of listings.rowsOf(doctor)) for (const county of ofOffice[store.listings.office.at(row)]!) found.add(county)
    return found
  }
  for (const [rank, doctor] of order.entries()) {
    const found = order.length > notDivided ? countiesOfDoctor(doctor) : new Set<string>()
    if (found.size === 0) everywhere.push(rank)
    for (const county of found) {
      const others = byCounty.get(county)
      if (others) others.push(rank)
      else byCounty.set(county, [rank])
    }
  }
  return { byCounty, everywhere }
}

/** What the browser loads of a county, with all rows of these doctors. @param county Null: one of which the directory knows nothing. @param ranks In any order. */
export function compileCounty(store: Store, { order, practices, listings }: RowsByDoctor, county: string | null, ranks: number[]) {
  const doctors = Int32Array.from(ranks)
    .sort()
    .map((rank) => order[rank]!)
  const seen = practices.choose(doctors)
  const tables = tablesOf(store, county, seen.rows)
  // A network of no plan here tells nothing of a doctor here.
  const networks = new Set(tables.networks.map(({ id }) => id))
  const { values, numbers } = store.listings.network
  const isHere = values.map((id) => networks.has(id))
  const listed = listings.choose(doctors, (row) => isHere[numbers.at(row)]!)
  return { ...pack(store, tables, { doctors, practices: seen, listings: listed }), plans: tables.plans.length, doctors: doctors.length }
}

/** The plans sold in the county, and of the other tables what has to do with them or with the doctors. @param seen Rows of practices. */
function tablesOf(store: Store, county: string | null, seen: Int32Array): Omit<SmallTables, 'places'> {
  const { plans, networks, groups, contracts, hospitals, ratings } = store.small
  const met = <T>(column: StoredColumn<T>) => {
    const numbers = new Set<number>()
    for (const row of seen) numbers.add(column.numbers.at(row))
    return [...numbers].map((number) => column.values[number]!)
  }
  const sold = plans.filter(({ counties }) => counties.length === 0 || (county !== null && counties.includes(county)))
  const used = new Set([...sold.flatMap((plan) => plan.networks), ...met(store.practices.networks).flat()])
  const ofPlans = contracts.filter(({ network }) => used.has(network))
  const theirs = new Set([...ofPlans.map(({ group }) => group), ...met(store.practices.group)])
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
function byDoctor(doctorOf: Ints, doctors: number): ByDoctor {
  const starts = new Int32Array(doctors + 1)
  for (let row = 0; row < doctorOf.length; row++) starts[doctorOf.at(row) + 1]!++
  for (let doctor = 0; doctor < doctors; doctor++) starts[doctor + 1]! += starts[doctor]!
  const next = starts.slice()
  const sorted = new Int32Array(doctorOf.length)
  for (let row = 0; row < doctorOf.length; row++) sorted[next[doctorOf.at(row)]!++] = row
  const rowsOf = (doctor: number) => sorted.subarray(starts[doctor], starts[doctor + 1])
  return {
    rowsOf,
    choose(chosen, isWanted) {
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
