import { readNumbers, writeNumbers } from './numbers'

/** A column of a table: its different values, the commonest first, and for each row which. */
export type Column<T> = { values: T[]; rows: string }

/** @param numbers For each row of the whole table the place of its value in `values`. @param rows Those that are packed, in order. */
export function packNumbered<T>(values: readonly T[], numbers: { at: (row: number) => number }, rows: ArrayLike<number>): Column<T> {
  const counts = new Int32Array(values.length)
  for (let at = 0; at < rows.length; at++) counts[numbers.at(rows[at]!)]!++
  const used = Int32Array.from(values.keys()).filter((number) => counts[number]! > 0)
  // Equal counts stay in the order in which they came, so that the same rows give the same bytes.
  used.sort((a, b) => counts[b]! - counts[a]! || a - b)
  const places = counts
  used.forEach((number, place) => (places[number] = place))
  return { values: Array.from(used, (number) => values[number]!), rows: writeNumbers(Int32Array.from(rows, (row) => places[numbers.at(row)]!)) }
}

export function packColumn<T>(column: readonly T[]): Column<T> {
  const values = [...new Set(column)]
  const numbers = new Map(values.map((value, number) => [value, number]))
  return packNumbered(values, { at: (row) => numbers.get(column[row]!)! }, Int32Array.from(column.keys()))
}

export function unpackColumn<T>({ values, rows }: Column<T>, count: number): T[] {
  return readNumbers(rows, count).map((at) => valueAt(values, at))
}

export function valueAt<T>(values: readonly T[], at: number): T {
  if (!(at < values.length)) throw new RangeError(`A column points at value ${at} of ${values.length}.`)
  return values[at]!
}
