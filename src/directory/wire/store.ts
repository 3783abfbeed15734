import { cityOf } from '../search/facets'
import { fold } from '../../text/fold'
import type { Directory, Doctor, Listing, Practice } from '../model'
import type { Keep } from '../readDirectory'
import type { Row, TableName } from '../parts'

/** Where a doctor sees patients, as far as the browser is told: no street. */
export type Office = { zip: string; city: string; phone: string }

type Stored<Seen extends Practice | Listing> = Omit<Seen, 'zip' | 'address' | 'phone'> & { office: Office }
export type StoredPractice = Stored<Practice>
export type StoredListing = Stored<Listing>

/** A doctor with all rows of theirs. */
export type Entry = { doctor: Doctor; practices: StoredPractice[]; listings: StoredListing[] }

/** The tables of which there are a few hundred rows. */
export type SmallTables = Omit<Directory, 'doctors' | 'practices' | 'listings' | keyof Pick<Directory, 'name' | 'sample' | 'planYear' | 'asOf' | 'staleAfterDays' | 'source'>>

/**
 * A whole directory while it is compiled. What is alike is held once, so that millions of rows fit, and equal values are
 * found by identity.
 */
export class Store {
  readonly small: SmallTables = { plans: [], networks: [], groups: [], contracts: [], hospitals: [], places: [], ratings: [] }
  private readonly entries = new Map<string, Entry>()
  private readonly texts = new Map<string, string>()
  private readonly lists = new Map<string, string[]>()
  private readonly offices = new Map<string, Office>()

  /** Takes rows in the order of `columns.ts`: a doctor before what is said of them. */
  readonly keep: Keep = <Name extends TableName>(table: Name, row: Row<Name>) => {
    if (table === 'doctors') this.keepDoctor(row as Doctor)
    else if (table === 'practices') this.entries.get((row as Practice).doctor)?.practices.push(this.practice(row as Practice))
    else if (table === 'listings') this.entries.get((row as Listing).doctor)?.listings.push(this.listing(row as Listing))
    else (this.small[table] as object[]).push(row)
  }

  /** Everybody, in the order of their names. */
  inOrderOfNames(): Entry[] {
    const keyed = [...this.entries.values()].map((entry) => {
      const { lastName, firstName, id } = entry.doctor
      return { entry, key: `${fold(lastName)}\n${lastName}\n${fold(firstName)}\n${id}` }
    })
    return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry)
  }

  private keepDoctor(doctor: Doctor): void {
    const id = this.text(doctor.id)
    this.entries.set(id, {
      doctor: {
        ...doctor,
        id,
        npi: this.text(doctor.npi),
        firstName: this.text(doctor.firstName),
        lastName: this.text(doctor.lastName),
        credential: this.text(doctor.credential),
        specialty: this.text(doctor.specialty),
        languages: this.list(doctor.languages),
        source: this.text(doctor.source),
        asOf: doctor.asOf === null ? null : this.text(doctor.asOf),
      },
      practices: [],
      listings: [],
    })
  }

  private practice({ zip, address, phone, ...row }: Practice): StoredPractice {
    return { ...this.seen(row), group: this.text(row.group), networks: this.list(row.networks), office: this.office(zip, address, phone) }
  }

  private listing({ zip, address, phone, ...row }: Listing): StoredListing {
    return { ...this.seen(row), network: this.text(row.network), office: this.office(zip, address, phone) }
  }

  private seen({ doctor, lines, accepting, basis, source, asOf }: Pick<Practice, 'doctor' | 'lines' | 'accepting' | 'basis' | 'source' | 'asOf'>) {
    return { doctor: this.text(doctor), lines: this.list(lines), accepting, basis, source: this.text(source), asOf: asOf === null ? null : this.text(asOf) }
  }

  private office(zip: string, address: string, phone: string): Office {
    const city = cityOf(address)
    const key = `${zip}\n${city}\n${phone}`
    let office = this.offices.get(key)
    if (!office) this.offices.set(key, (office = { zip: this.text(zip), city: this.text(city), phone: this.text(phone) }))
    return office
  }

  /** The same text, held once: what is cut out of a line would keep the whole line. */
  private text(text: string): string {
    let same = this.texts.get(text)
    if (same === undefined) {
      same = Buffer.from(text).toString()
      this.texts.set(same, same)
    }
    return same
  }

  private list<Value extends string>(list: Value[]): Value[] {
    const key = list.join('\n')
    let same = this.lists.get(key)
    if (!same) this.lists.set(key, (same = list.map((one) => this.text(one))))
    return same as Value[]
  }
}

/** A directory that is in memory already. */
export function storeOf(directory: Directory): Store {
  const store = new Store()
  for (const table of ['plans', 'networks', 'groups', 'contracts', 'hospitals', 'places', 'ratings', 'doctors', 'practices', 'listings'] as const)
    for (const row of directory[table]) store.keep(table, row)
  return store
}
