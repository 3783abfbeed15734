import { cityOf } from '../search/facets'
import { Distinct, held } from './distinct'
import { Ints } from './ints'
import { inOrderOfWords } from './words'
import type { Directory, Doctor, Listing, Practice } from '../model'
import type { Keep } from '../readDirectory'
import type { Info, Row, TableName } from '../parts'
import type { Said, Work } from './wire'

/** Where a doctor sees patients, as far as the browser is told: no street. */
export type Office = { zip: string; city: string; phone: string }

/** The tables of which there are a few hundred rows. */
export type SmallTables = Omit<Directory, 'doctors' | 'practices' | 'listings' | keyof Info>

/** A column: for each row the number of its value. */
export type StoredColumn = { values: readonly unknown[]; numbers: Ints }

/** Rows of practices or listings by doctor. */
export type StoredRows<Field extends string> = {
  doctor: Ints
  office: Ints
  columns: Record<Field | 'said' | 'from', StoredColumn>
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
  readonly doctorColumns = columnsOf('npi', 'firstName', 'work', 'takesOriginalMedicare', 'languages', 'from')
  readonly practices: StoredRows<'group' | 'networks'> = { doctor: new Ints(), office: new Ints(), columns: columnsOf('group', 'networks', 'said', 'from') }
  readonly listings: StoredRows<'network'> = { doctor: new Ints(), office: new Ints(), columns: columnsOf('network', 'said', 'from') }
  readonly offices = new Distinct<Office>()
  private readonly places = new Map<string, number>()
  private readonly lastNames = new Distinct<string>()

  /** Takes rows in the order of `columns.ts`: a doctor before what is said of them. */
  readonly keep: Keep = <Name extends TableName>(table: Name, row: Row<Name>) => {
    if (table === 'doctors') this.keepDoctor(row as Doctor)
    else if (table === 'practices') this.keepSeen(this.practices, row as Practice)
    else if (table === 'listings') this.keepSeen(this.listings, row as Listing)
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

  /** For each first name how many are commoner. */
  firstNameRanks(): Int32Array {
    const { values, numbers } = this.doctorColumns.firstName
    const counts = new Int32Array(values.length)
    for (let at = 0; at < numbers.length; at++) counts[numbers.at(at)]!++
    const ranks = new Int32Array(values.length)
    const inOrder = Int32Array.from(values.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b)
    for (const [rank, number] of inOrder.entries()) ranks[number] = rank
    return ranks
  }

  private keepDoctor(doctor: Doctor): void {
    const id = held(doctor.id)
    this.places.set(id, this.doctors.id.length)
    this.doctors.id.push(id)
    this.doctors.lastName.push(this.lastNames.values[this.lastNames.numberOf(doctor.lastName, () => held(doctor.lastName))]!)
    const { npi, firstName, credential, specialty, primaryCare, takesOriginalMedicare, languages, source, asOf } = doctor
    const work: Work = { credential, specialty, primaryCare }
    this.fill(this.doctorColumns, { npi: npi === id ? '=' : npi, firstName, work, takesOriginalMedicare, languages, from: { source, asOf } })
  }

  private keepSeen(rows: StoredRows<string>, row: Practice | Listing): void {
    const doctor = this.places.get(row.doctor)
    if (doctor === undefined) return
    const { zip, phone, lines, accepting, basis, source, asOf } = row
    const city = cityOf(row.address)
    const said: Said = { lines, accepting, basis }
    rows.doctor.push(doctor)
    rows.office.push(this.offices.numberOf(`${zip}\n${city}\n${phone}`, () => ({ zip: held(zip), city: held(city), phone: held(phone) })))
    this.fill(rows.columns, { ...row, said, from: { source, asOf } })
  }

  private fill(columns: Record<string, StoredColumn>, row: Record<string, unknown>): void {
    for (const field in columns) {
      const { dictionary, numbers } = columns[field] as OpenColumn
      const value = row[field]
      numbers.push(dictionary.numberOf(keyOf(value), () => heldWhole(value)))
    }
  }
}

/** Tells values apart: no cell has a line break. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.values(value).map(keyOf).join('\n') : value
}

function heldWhole(value: unknown): unknown {
  if (typeof value === 'string') return held(value)
  if (Array.isArray(value)) return value.map(heldWhole)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([field, one]) => [field, heldWhole(one)])) : value
}

type OpenColumn = StoredColumn & { dictionary: Distinct<unknown> }

function columnsOf<Field extends string>(...fields: Field[]): Record<Field, StoredColumn> {
  const open = (): OpenColumn => {
    const dictionary = new Distinct<unknown>()
    return { dictionary, values: dictionary.values, numbers: new Ints() }
  }
  return Object.fromEntries(fields.map((field) => [field, open()])) as Record<Field, OpenColumn>
}

/** A directory that is in memory already. */
export function storeOf(directory: Directory): Store {
  const store = new Store()
  for (const table of ['plans', 'networks', 'groups', 'contracts', 'hospitals', 'places', 'ratings', 'doctors', 'practices', 'listings'] as const)
    for (const row of directory[table]) store.keep(table, row)
  return store
}
