import { cityOf } from '../search/facets'
import { Distinct, held } from './distinct'
import { Ints } from './ints'
import { StoredColumn } from './storedColumn'
import { inOrderOfWords } from './words'
import type { Directory, Doctor, IsoDate, Listing, Practice, Provenance } from '../model'
import type { Keep } from '../readDirectory'
import type { Info, Row, TableName } from '../parts'
import type { Said, Work } from './wire'

/** Where a doctor sees patients, as far as the browser is told: no street. */
export type Office = { zip: string; city: string; phone: string }

/** The tables of which there are a few hundred rows. */
export type SmallTables = Omit<Directory, 'doctors' | 'practices' | 'listings' | keyof Info>

/** Practices or listings, row by row. */
export class StoredRows {
  readonly doctor = new Ints()
  readonly office = new Ints()
  readonly said = new StoredColumn<Said>()
  readonly from = new StoredColumn<Provenance>()
}

class StoredPractices extends StoredRows {
  readonly group = new StoredColumn<string>()
  readonly networks = new StoredColumn<string[]>()
}

class StoredListings extends StoredRows {
  readonly network = new StoredColumn<string>()
}

/** Doctors of a county by their place in the store, in the order of their names, and for each table their rows, one doctor after the other. */
export type CountyRows = { doctors: Int32Array; practices: Chosen; listings: Chosen }
/** Rows by their place in the store, and for each doctor how many. */
export type Chosen = { rows: Int32Array; perDoctor: Int32Array }

/**
 * A whole directory while it is compiled: a number for each cell, and each different value once, so that millions of rows
 * fit into memory and a column is counted without a look at its texts.
 */
export class Store {
  readonly small: SmallTables = { plans: [], networks: [], groups: [], contracts: [], hospitals: [], places: [], ratings: [] }
  /** Texts, as most doctors differ in them. */
  readonly doctors = { id: [] as string[], lastName: [] as string[] }
  readonly doctorColumns = {
    npi: new StoredColumn<string>(),
    firstName: new StoredColumn<string>(),
    work: new StoredColumn<Work>(),
    takesOriginalMedicare: new StoredColumn<boolean | null>(),
    languages: new StoredColumn<string[]>(),
    from: new StoredColumn<Provenance>(),
  }
  readonly practices = new StoredPractices()
  readonly listings = new StoredListings()
  readonly offices = new Distinct<Office>()
  private readonly places = new Map<string, number>()
  private readonly lastNames = new Distinct<string>()
  private ranks: Int32Array | undefined

  /** Takes rows in the order of `columns.ts`: a doctor before what is said of them. */
  readonly keep: Keep = <Name extends TableName>(table: Name, row: Row<Name>) => {
    if (table === 'doctors') this.keepDoctor(row as Doctor)
    else if (table === 'practices') this.keepPractice(row as Practice)
    else if (table === 'listings') this.keepListing(row as Listing)
    else (this.small[table] as object[]).push(row)
  }

  /** All doctors by their place: those with the same last name together, the ones with the commonest first names first. */
  inOrderOfNames(): Int32Array {
    const { id, lastName } = this.doctors
    const { numbers } = this.doctorColumns.firstName
    const lastRanks = new Map(inOrderOfWords(this.lastNames.values).map((name, rank) => [name, rank]))
    const firstRanks = this.firstNameRanks()
    const ranks = lastName.map((name, at) => lastRanks.get(name)! * firstRanks.length + firstRanks[numbers.at(at)]!)
    return Int32Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]! || (id[a]! < id[b]! ? -1 : 1))
  }

  /** For each first name how many are commoner. Counted once, when all doctors are there. */
  firstNameRanks(): Int32Array {
    return (this.ranks ??= this.countRanks())
  }

  private countRanks(): Int32Array {
    const { values, numbers } = this.doctorColumns.firstName
    const counts = new Int32Array(values.length)
    for (let at = 0; at < numbers.length; at++) counts[numbers.at(at)]!++
    const ranks = new Int32Array(values.length)
    const inOrder = Int32Array.from(values.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b)
    for (const [rank, number] of inOrder.entries()) ranks[number] = rank
    return ranks
  }

  private keepDoctor({ id, npi, firstName, lastName, credential, specialty, primaryCare, takesOriginalMedicare, languages, source, asOf }: Doctor): void {
    const heldId = held(id)
    this.places.set(heldId, this.doctors.id.length)
    this.doctors.id.push(heldId)
    this.doctors.lastName.push(this.lastNames.values[this.lastNames.numberOf(lastName, () => held(lastName))]!)
    const columns = this.doctorColumns
    const told = npi === id ? '=' : npi
    columns.npi.push(told, () => held(told))
    columns.firstName.push(firstName, () => held(firstName))
    columns.work.push(keyOf(credential, specialty, primaryCare), () => ({ credential: held(credential), specialty: held(specialty), primaryCare }))
    columns.takesOriginalMedicare.push(takesOriginalMedicare, () => takesOriginalMedicare)
    pushList(columns.languages, languages)
    pushFrom(columns.from, source, asOf)
  }

  private keepPractice(practice: Practice): void {
    if (!this.keepSeen(this.practices, practice)) return
    this.practices.group.push(practice.group, () => held(practice.group))
    pushList(this.practices.networks, practice.networks)
  }

  private keepListing(listing: Listing): void {
    if (this.keepSeen(this.listings, listing)) this.listings.network.push(listing.network, () => held(listing.network))
  }

  /** @returns false for a row of a doctor who is not there. */
  private keepSeen(rows: StoredRows, { doctor, zip, address, phone, lines, accepting, basis, source, asOf }: Practice | Listing): boolean {
    const place = this.places.get(doctor)
    if (place === undefined) return false
    const city = cityOf(address)
    rows.doctor.push(place)
    rows.office.push(this.offices.numberOf(keyOf(zip, city, phone), () => ({ zip: held(zip), city: held(city), phone: held(phone) })))
    rows.said.push(keyOf(accepting, basis, ...lines), () => ({ lines, accepting, basis }))
    pushFrom(rows.from, source, asOf)
    return true
  }
}

function pushList(column: StoredColumn<string[]>, list: string[]): void {
  column.push(keyOf(...list), () => list.map(held))
}

function pushFrom(column: StoredColumn<Provenance>, source: string, asOf: IsoDate | null): void {
  column.push(keyOf(source, asOf), () => ({ source: held(source), asOf: asOf === null ? null : held(asOf) }))
}

/** No cell has a line break. */
function keyOf(...cells: (string | boolean | null)[]): string {
  return cells.join('\n')
}

/** A directory that is in memory already. */
export function storeOf(directory: Directory): Store {
  const store = new Store()
  for (const table of ['plans', 'networks', 'groups', 'contracts', 'hospitals', 'places', 'ratings', 'doctors', 'practices', 'listings'] as const)
    for (const row of directory[table]) store.keep(table, row)
  return store
}
