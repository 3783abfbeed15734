import { join } from 'node:path'
import { readFolder } from '../directory/readFolder'
import type { Directory, Listing, Place, Practice } from '../directory/model'

let cached: Directory | undefined

/** The invented town that all people of `people.ts` live in. Always the same object, which nobody may change. */
export function town(): Directory {
  return (cached ??= read())
}

/** The town with something different about it. What is not given stays. */
export function townWith(change: (directory: Directory) => Partial<Directory>): Directory {
  return { ...town(), ...change(town()) }
}

/** The rows, one of them changed. Throws when none has the id: the test would test nothing. */
export function withRow<Row extends { id: string }>(rows: Row[], id: string, change: Partial<Row>): Row[] {
  const row = rowOf(rows, id)
  return rows.map((one) => (one === row ? { ...one, ...change } : one))
}

/** The rows and one more, which is like another but for its id and what is given. */
export function withCopy<Row extends { id: string }>(rows: Row[], id: string, change: Partial<Row> & { id: string }): Row[] {
  return [...rows, { ...rowOf(rows, id), ...change }]
}

/** Listed for Medicare plans, taking new patients, on the day of the directory. */
export function practice(doctor: string, group: string, change: Partial<Practice> = {}): Practice {
  return { ...seen, doctor, group, networks: [], lines: ['medicare-advantage'], ...change }
}

export function listing(doctor: string, network: string, change: Partial<Listing> = {}): Listing {
  return { ...seen, doctor, network, lines: [], ...change }
}

export function place(zip: string, county: string, change: Partial<Place> = {}): Place {
  return { zip, county, countyName: county, state: 'CA', share: null, lat: null, lon: null, ...change }
}

const seen = { zip: '', address: '', phone: '', accepting: 'newpt', basis: 'listed', source: 'test', asOf: null } as const

function rowOf<Row extends { id: string }>(rows: Row[], id: string): Row {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error(`The town has no "${id}". Take an id of src/test/town.`)
  return row
}

function read(): Directory {
  const { directory, problems } = readFolder(join(import.meta.dirname, 'town'))
  if (!directory || problems.length > 0) throw new Error(`src/test/town cannot be read: ${JSON.stringify(problems, null, 2)}`)
  return directory
}
