import { join } from 'node:path'
import { readFolder } from '../directory/readFolder'
import type { Directory } from '../directory/model'

let cached: Directory | undefined

/** The invented town that all people of `people.ts` live in. Always the same object, which nobody may change. */
export function town(): Directory {
  return (cached ??= read())
}

/** The town with something different about it. What is not given stays. */
export function townWith(change: (directory: Directory) => Partial<Directory>): Directory {
  return { ...town(), ...change(town()) }
}

/** The rows with one or more of them changed. Throws when none has the id: the test would test nothing. */
export function withRow<Row extends { id: string }>(rows: Row[], id: string, change: Partial<Row>): Row[] {
  if (!rows.some((row) => row.id === id)) throw new Error(`The town has no "${id}". Take an id of src/test/town.`)
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row))
}

function read(): Directory {
  const { directory, problems } = readFolder(join(import.meta.dirname, 'town'))
  if (!directory || problems.length > 0) throw new Error(`src/test/town cannot be read: ${JSON.stringify(problems, null, 2)}`)
  return directory
}
