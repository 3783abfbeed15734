import { packColumn, packNumbered, packRuns } from './columns'
import { writeNumbers } from './numbers'
import { wireVersion, type OfficesFile, type PackedDoctors, type PackedRows, type RulesFile } from './wire'
import type { Office, SmallTables, Store, StoredColumn, StoredRows } from './store'

/** Doctors of a county by their place in the store, in the order of their names, and for each table their rows, one doctor after the other. */
export type CountyRows = { doctors: Int32Array; practices: Chosen; listings: Chosen }
/** Rows by their place in the store, and for each doctor how many. */
export type Chosen = { rows: Int32Array; perDoctor: Int32Array }

/** The two files of a county. */
export function pack(store: Store, small: Omit<SmallTables, 'places'>, { doctors, practices, listings }: CountyRows): { rules: RulesFile; offices: OfficesFile } {
  const { plans, networks, groups, contracts, hospitals, ratings } = small
  const column = <T>({ values, numbers }: StoredColumn, rows: Int32Array) => packNumbered(values as readonly T[], numbers, rows)
  const seen = ({ columns }: StoredRows<never>, { rows, perDoctor }: Chosen): PackedRows => ({
    count: rows.length,
    perDoctor: writeNumbers(perDoctor),
    lines: column(columns.lines, rows),
    accepting: column(columns.accepting, rows),
    basis: column(columns.basis, rows),
    source: column(columns.source, rows),
    asOf: column(columns.asOf, rows),
  })
  const ofDoctors = store.doctorColumns
  const packed: PackedDoctors = {
    count: doctors.length,
    ids: Array.from(doctors, (at) => store.doctors.id[at]!).join('\n'),
    lastName: packRuns(Array.from(doctors, (at) => store.doctors.lastName[at]!)),
    npi: column(ofDoctors.npi, doctors),
    firstName: column(ofDoctors.firstName, doctors),
    credential: column(ofDoctors.credential, doctors),
    specialty: column(ofDoctors.specialty, doctors),
    primaryCare: column(ofDoctors.primaryCare, doctors),
    takesOriginalMedicare: column(ofDoctors.takesOriginalMedicare, doctors),
    languages: column(ofDoctors.languages, doctors),
    source: column(ofDoctors.source, doctors),
    asOf: column(ofDoctors.asOf, doctors),
  }
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
      doctors: packed,
      practices: { ...seen(store.practices, practices), group: column(store.practices.columns.group, practices.rows), networks: column(store.practices.columns.networks, practices.rows) },
      listings: { ...seen(store.listings, listings), network: column(store.listings.columns.network, listings.rows) },
    },
    offices: packOffices(store, { doctors, practices, listings }),
  }
}

function packOffices({ offices: { values }, practices, listings }: Store, county: CountyRows): OfficesFile {
  // The offices of this county, so that neighbours have numbers near each other.
  const met = new Set<number>()
  for (const row of county.practices.rows) met.add(practices.office.at(row))
  for (const row of county.listings.rows) met.add(listings.office.at(row))
  const keyOf = ({ zip, city, phone }: Office) => `${zip} ${city} ${phone}`
  const keyed = Array.from(met, (number) => ({ number, key: keyOf(values[number]!) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const place = new Map(keyed.map(({ number }, at) => [number, at]))

  const counts: number[] = []
  const own: number[] = []
  const picks: { practices: number[]; listings: number[] } = { practices: [], listings: [] }
  let [nextPractice, nextListing] = [0, 0]
  for (let at = 0; at < county.doctors.length; at++) {
    const mine: number[] = []
    const pick = (office: number) => {
      const known = mine.indexOf(office)
      return known >= 0 ? known : mine.push(office) - 1
    }
    for (let left = county.practices.perDoctor[at]!; left > 0; left--) picks.practices.push(pick(practices.office.at(county.practices.rows[nextPractice++]!)))
    for (let left = county.listings.perDoctor[at]!; left > 0; left--) picks.listings.push(pick(listings.office.at(county.listings.rows[nextListing++]!)))
    counts.push(mine.length)
    for (const office of mine) own.push(place.get(office)!)
  }
  const columnOf = (field: keyof Office) => packColumn(keyed.map(({ number }) => values[number]![field]))
  return {
    kind: 'offices',
    version: wireVersion,
    offices: { count: keyed.length, zip: columnOf('zip'), city: columnOf('city'), phone: columnOf('phone') },
    perDoctor: writeNumbers(counts),
    office: writeNumbers(own),
    practices: writeNumbers(picks.practices),
    listings: writeNumbers(picks.listings),
  }
}
