import { unpackColumn, valueAt } from './columns'
import { textsOf } from './digits'
import { unpackGiven } from './given'
import { readNumbers, sumOf } from './numbers'
import { unpackSteps } from './steps'
import { phoneDigits, type OfficesFile } from './wire'
import type { Practice } from '../model'

export type Office = Pick<Practice, 'zip' | 'address' | 'phone'>

export function unpackOffices({ count, zip, city, phone }: OfficesFile['offices']): Office[] {
  const zips = unpackColumn(zip, count)
  const cities = unpackGiven(city, zips)
  const phones = textsOf(phone.heads, unpackSteps(phone.numbers, zips), phoneDigits)
  return zips.map((one, at) => ({ zip: one, address: cities[at]!, phone: phones[at]! }))
}

/**
 * For each row the place of its office among `offices`.
 * @param practices For each doctor how many rows. @param listings The same.
 * @throws {RangeError} when the file is that of other rows.
 */
export function unpackOwn({ sizes, own, again, offices }: OfficesFile, practices: readonly number[], listings: readonly number[]): { practices: number[]; listings: number[] } {
  const perDoctor = practices.map((count, at) => count + listings[at]!)
  const seen = perDoctor.filter((count) => count > 0).length
  const places = readNumbers(again, sumOf(perDoctor) - seen)
  const bySize = largestFirst(readNumbers(sizes, offices.count))
  const all = readNumbers(own, seen + places.filter((place) => place === 0).length).map((place) => valueAt(bySize, place))
  const officeOf = { practices: [] as number[], listings: [] as number[] }
  let [nextPlace, nextOwn] = [0, 0]
  for (const [doctor, count] of perDoctor.entries()) {
    const start = nextOwn
    for (let row = 0; row < count; row++) {
      const place = row === 0 ? 0 : places[nextPlace++]!
      if (place > nextOwn - start) throw new RangeError('A row names an office that no row before names.')
      officeOf[row < practices[doctor]! ? 'practices' : 'listings'].push(place === 0 ? all[nextOwn++]! : all[start + place - 1]!)
    }
  }
  return officeOf
}

/** Offices by their place, in the order of their classes, else as they stand. */
export function largestFirst(classes: readonly number[]): number[] {
  return [...classes.keys()].sort((a, b) => classes[b]! - classes[a]! || a - b)
}
