import { cityOf } from '../search/facets'
import { Distinct, held } from './distinct'
import { Ints } from './ints'
import { fold } from '../../text/fold'
import type { Directory, Doctor, Listing, Practice } from '../model'
import type { Keep } from '../readDirectory'
import type { Info, Row, TableName } from '../parts'

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
  columns: Record<Field | 'lines' | 'accepting' | 'basis' | 'source' | 'asOf', StoredColumn>
}

/**
 * A whole directory while it is compiled: a number for each cell, and each different value once, so that millions of rows
 * fit into memory and a column is counted without a look at its texts.
 */
export class Store {
  readonly small: SmallTables = { plans: [], networks: [], groups: [], contracts: [], hospitals: [], places: [], ratings: [] }
  /** Texts, as most doctors differ in them. */
  readonly doctors = { id: [] as string[], lastName: [] as string[] }
  readonly doctorColumns = columnsOf('npi', 'firstName', 'credential', 'specialty', 'primaryCare', 'takesOriginalMedicare', 'languages', 'source', 'asOf')
  readonly practices: StoredRows<'group' | 'networks'> = { doctor: new Ints(), office: new Ints(), columns: columnsOf('group', 'networks', 'lines', 'accepting', 'basis', 'source', 'asOf') }
  readonly listings: StoredRows<'network'> = { doctor: new Ints(), office: new Ints(), columns: columnsOf('network', 'lines', 'accepting', 'basis', 'source', 'asOf') }
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

  /** All doctors by their place, in the order of their names. */
  inOrderOfNames(): Int32Array {
    const { id, lastName } = this.doctors
    const { values, numbers } = this.doctorColumns.firstName
    const foldedLast = new Map<string, string>()
    const foldedFirst = values.map((value) => fold(String(value)))
    const keys = id.map((one, at) => {
      const last = lastName[at]!
      let folded = foldedLast.get(last)
      if (folded === undefined) foldedLast.set(last, (folded = fold(last)))
      return `${folded}\n${last}\n${foldedFirst[numbers.at(at)]!}\n${one}`
    })
    return Int32Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1))
  }

  private keepDoctor(doctor: Doctor): void {
    const id = held(doctor.id)
    this.places.set(id, this.doctors.id.length)
    this.doctors.id.push(id)
    this.doctors.lastName.push(this.lastNames.values[this.lastNames.numberOf(doctor.lastName, () => held(doctor.lastName))]!)
    this.fill(this.doctorColumns, { ...doctor, npi: doctor.npi === doctor.id ? '=' : doctor.npi })
  }

  private keepSeen(rows: StoredRows<string>, row: Practice | Listing): void {
    const doctor = this.places.get(row.doctor)
    if (doctor === undefined) return
    const city = cityOf(row.address)
    rows.doctor.push(doctor)
    rows.office.push(this.offices.numberOf(`${row.zip} ${city} ${row.phone}`, () => ({ zip: held(row.zip), city: held(city), phone: held(row.phone) })))
    this.fill(rows.columns, row)
  }

  private fill(columns: Record<string, StoredColumn>, row: object): void {
    for (const field in columns) {
      const { dictionary, numbers } = columns[field] as OpenColumn
      const value = (row as Record<string, unknown>)[field]
      const isList = Array.isArray(value)
      numbers.push(dictionary.numberOf(isList ? value.join('\n') : value, () => (isList ? value.map((one) => held(String(one))) : typeof value === 'string' ? held(value) : value)))
    }
  }
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
