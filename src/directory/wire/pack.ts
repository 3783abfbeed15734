import { packColumn, packRuns } from './columns'
import { writeNumbers } from './numbers'
import { wireVersion, type OfficesFile, type PackedDoctors, type PackedRows, type RulesFile } from './wire'
import type { Doctor } from '../model'
import type { Entry, Office, SmallTables, StoredListing, StoredPractice } from './store'

/**
 * The two files of a county.
 * @param entries In the order of their names.
 */
export function pack(small: Omit<SmallTables, 'places'>, entries: Entry[]): { rules: RulesFile; offices: OfficesFile } {
  const { plans, networks, groups, contracts, hospitals, ratings } = small
  const practices = entries.flatMap((entry) => entry.practices)
  const listings = entries.flatMap((entry) => entry.listings)
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
      doctors: packDoctors(entries.map(({ doctor }) => doctor)),
      practices: {
        ...packRows(entries.map((entry) => entry.practices.length), practices),
        group: packColumn(practices.map(({ group }) => group)),
        networks: packColumn(practices.map((row) => row.networks)),
      },
      listings: { ...packRows(entries.map((entry) => entry.listings.length), listings), network: packColumn(listings.map(({ network }) => network)) },
    },
    offices: packOffices(entries),
  }
}

function packDoctors(doctors: Doctor[]): PackedDoctors {
  const of = <Field extends keyof Doctor>(field: Field) => doctors.map((doctor) => doctor[field])
  return {
    count: doctors.length,
    ids: of('id').join('\n'),
    npi: packColumn(doctors.map(({ id, npi }) => (npi === id ? '=' : npi))),
    lastName: packRuns(of('lastName')),
    firstName: packColumn(of('firstName')),
    credential: packColumn(of('credential')),
    specialty: packColumn(of('specialty')),
    primaryCare: packColumn(of('primaryCare')),
    takesOriginalMedicare: packColumn(of('takesOriginalMedicare')),
    languages: packColumn(of('languages')),
    source: packColumn(of('source')),
    asOf: packColumn(of('asOf')),
  }
}

function packRows(perDoctor: number[], rows: (StoredPractice | StoredListing)[]): PackedRows {
  return {
    count: rows.length,
    perDoctor: writeNumbers(perDoctor),
    lines: packColumn(rows.map(({ lines }) => lines)),
    accepting: packColumn(rows.map(({ accepting }) => accepting)),
    basis: packColumn(rows.map(({ basis }) => basis)),
    source: packColumn(rows.map(({ source }) => source)),
    asOf: packColumn(rows.map(({ asOf }) => asOf)),
  }
}

function packOffices(entries: Entry[]): OfficesFile {
  const all = new Set(entries.flatMap(({ practices, listings }) => [...practices, ...listings].map(({ office }) => office)))
  const keyed = [...all].map((office) => ({ office, key: `${office.zip} ${office.city} ${office.phone}` }))
  const offices = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ office }) => office)
  const number = new Map(offices.map((office, at) => [office, at]))

  const counts: number[] = []
  const own: number[] = []
  const picks: { practices: number[]; listings: number[] } = { practices: [], listings: [] }
  for (const { practices, listings } of entries) {
    const mine: Office[] = []
    const pick = ({ office }: { office: Office }) => {
      if (!mine.includes(office)) mine.push(office)
      return mine.indexOf(office)
    }
    for (const row of practices) picks.practices.push(pick(row))
    for (const row of listings) picks.listings.push(pick(row))
    counts.push(mine.length)
    for (const office of mine) own.push(number.get(office)!)
  }
  return {
    kind: 'offices',
    version: wireVersion,
    offices: {
      count: offices.length,
      zip: packColumn(offices.map(({ zip }) => zip)),
      city: packColumn(offices.map(({ city }) => city)),
      phone: packColumn(offices.map(({ phone }) => phone)),
    },
    perDoctor: writeNumbers(counts),
    office: writeNumbers(own),
    practices: writeNumbers(picks.practices),
    listings: writeNumbers(picks.listings),
  }
}
