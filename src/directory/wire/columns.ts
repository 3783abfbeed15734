import { readNumbers, writeNumbers } from './numbers'

/** A column of a table: its different values, the commonest first, and for each row which. All rows alike: `rows` is empty. */
export type Column<T> = { values: T[]; rows: string }

/** @param numbers For each row of the whole table the place of its value in `values`. @param rows Those that are packed, in order. */
export function packNumbered<T>(values: readonly T[], numbers: { at: (row: number) => number }, rows: Int32Array): Column<T> {
  const counts = new Int32Array(values.length)
  for (let at = 0; at < rows.length; at++) counts[numbers.at(rows[at]!)]!++
  const used = Int32Array.from(values.keys()).filter((number) => counts[number]! > 0)
  // Equal counts stay in the order in which they came, so that the same rows give the same bytes.
  used.sort((a, b) => counts[b]! - counts[a]! || a - b)
  const places = counts
  used.forEach((number, place) => (places[number] = place))
  return {
    values: Array.from(used, (number) => values[number]!),
    rows: used.length <= 1 ? '' : writeNumbers(rows.map((row) => places[numbers.at(row)]!)),
  }
}

export function packColumn<T>(column: readonly T[]): Column<T> {
  const values = [...new Set(column)]
  const numbers = new Map(values.map((value, number) => [value, number]))
  return packNumbered(values, { at: (row) => numbers.get(column[row]!)! }, Int32Array.from(column.keys()))
}

export function unpackColumn<T>({ values, rows }: Column<T>, count: number): T[] {
  if (rows === '') return Array.from({ length: count }, () => valueAt(values, 0))
  const column = readNumbers(rows)
  if (column.length !== count) throw new RangeError(`A column has ${column.length} rows, the table ${count}.`)
  return column.map((at) => valueAt(values, at))
}

/** A column in which equal values stand together: the values in their order, and for each row whether it is another than before. */
export function packRuns(column: readonly string[]): Column<string> {
  const values = column.filter((value, at) => at === 0 || value !== column[at - 1])
  return { values, rows: writeNumbers(column.map((value, at) => (at > 0 && value !== column[at - 1] ? 1 : 0))) }
}

export function unpackRuns({ values, rows }: Column<string>, count: number): string[] {
  const steps = readNumbers(rows)
  if (steps.length !== count) throw new RangeError(`A column has ${steps.length} rows, the table ${count}.`)
  let at = 0
  return steps.map((step) => valueAt(values, (at += step)))
}

function valueAt<T>(values: T[], at: number): T {
  if (at >= values.length) throw new RangeError(`A column points at value ${at} of ${values.length}.`)
  return values[at]!
}
