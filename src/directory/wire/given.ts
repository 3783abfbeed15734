import { packColumn, unpackColumn, valueAt, type Column } from './columns'
import { readNumbers, writeNumbers } from './numbers'

/**
 * A column that follows from another of the same rows, or nearly: a ZIP has one city, an office few groups. `again`, for each row
 * beside a value that stood in a row before: 0 for what was not met beside it yet, else its place among what was, from 1.
 * `first`: what is met beside a value for the first time.
 */
export type Given<T> = { first: Column<T>; again: string }

/** @param beside The other column. */
export function packGiven<T>(column: readonly T[], beside: readonly unknown[]): Given<T> {
  const met = new Map<unknown, T[]>()
  const first: T[] = []
  const again: number[] = []
  for (const [at, value] of column.entries()) {
    const known = met.get(beside[at])
    const place = known ? known.indexOf(value) + 1 : 0
    if (known) again.push(place)
    if (place > 0) continue
    first.push(value)
    if (known) known.push(value)
    else met.set(beside[at], [value])
  }
  return { first: packColumn(first), again: writeNumbers(again) }
}

/** @throws {RangeError} when it is not a column beside that one. */
export function unpackGiven<T>({ first, again }: Given<T>, beside: readonly unknown[]): T[] {
  const different = new Set(beside).size
  const places = readNumbers(again, beside.length - different)
  const values = unpackColumn(first, different + places.filter((place) => place === 0).length)
  const met = new Map<unknown, T[]>()
  let [nextPlace, nextValue] = [0, 0]
  return beside.map((one) => {
    const known = met.get(one)
    const place = known ? places[nextPlace++]! : 0
    if (known && place > 0) return valueAt(known, place - 1)
    const value = values[nextValue++]!
    if (known) known.push(value)
    else met.set(one, [value])
    return value
  })
}
