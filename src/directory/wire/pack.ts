import { packNumbered } from './columns'
import { packGiven } from './given'
import { packIds } from './ids'
import { packNames } from './names'
import { writeNumbers } from './numbers'
import { packOffices } from './packOffices'
import { wireVersion, type OfficesFile, type PackedDoctors, type PackedRows, type RulesFile } from './wire'
import type { Chosen, CountyRows, SmallTables, Store, StoredRows } from './store'
import type { StoredColumn } from './storedColumn'

/** The two files of a county. */
export function pack(store: Store, small: Omit<SmallTables, 'places'>, county: CountyRows): { rules: RulesFile; offices: OfficesFile } {
  const { plans, networks, groups, contracts, hospitals, ratings } = small
  const { offices, officeOf } = packOffices(store, county)
  const { practices, listings } = county
  return {
    rules: {
      kind: 'rules',
      version: wireVersion,
      plans,
      networks,
      groups,
      contracts,
      hospitals,
      ratings,
      doctors: packDoctors(store, county.doctors),
      practices: {
        ...packSeen(store.practices, practices),
        group: packGiven(
          Array.from(practices.rows, (row) => store.practices.group.of(row)),
          [...officeOf.practices],
        ),
        networks: packStored(store.practices.networks, practices.rows),
      },
      listings: { ...packSeen(store.listings, listings), network: packStored(store.listings.network, listings.rows) },
    },
    offices,
  }
}

function packDoctors(store: Store, doctors: Int32Array): PackedDoctors {
  const { doctorColumns: columns } = store
  const texts = (field: keyof Store['doctors']) => Array.from(doctors, (at) => store.doctors[field][at]!)
  const { values, numbers } = columns.firstName
  const ranks = store.firstNameRanks()
  const met = [...new Set(Array.from(doctors, (at) => numbers.at(at)))].sort((a, b) => ranks[a]! - ranks[b]!)
  const places = new Map(met.map((number, place) => [number, place]))
  return {
    count: doctors.length,
    ids: packIds(texts('id')),
    npi: packStored(columns.npi, doctors),
    names: packNames(
      texts('lastName'),
      met.map((number) => values[number]!),
      Array.from(doctors, (at) => places.get(numbers.at(at))!),
    ),
    work: packStored(columns.work, doctors),
    takesOriginalMedicare: packStored(columns.takesOriginalMedicare, doctors),
    languages: packStored(columns.languages, doctors),
    from: packStored(columns.from, doctors),
  }
}

function packSeen({ said, from }: StoredRows, { rows, perDoctor }: Chosen): PackedRows {
  return { count: rows.length, perDoctor: writeNumbers(perDoctor), said: packStored(said, rows), from: packStored(from, rows) }
}

function packStored<T>({ values, numbers }: StoredColumn<T>, rows: Int32Array) {
  return packNumbered(values, numbers, rows)
}
