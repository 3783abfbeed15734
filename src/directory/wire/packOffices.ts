import { packColumn } from './columns'
import { digitsOf } from './digits'
import { packGiven } from './given'
import { writeNumbers } from './numbers'
import { packSteps } from './steps'
import { largestFirst } from './unpackOffices'
import { phoneDigits, wireVersion, type OfficesFile } from './wire'
import type { CountyRows, Store } from './store'

/** For each row of a county the place of its office in the file of offices. */
type OfficeOf = { practices: Int32Array; listings: Int32Array }

export function packOffices({ offices: { values }, practices, listings }: Store, county: CountyRows): { offices: OfficesFile; officeOf: OfficeOf } {
  const stored = { practices: county.practices.rows.map((row) => practices.office.at(row)), listings: county.listings.rows.map((row) => listings.office.at(row)) }
  const met = [...new Set([...stored.practices, ...stored.listings])]
  const phones = digitsOf(
    met.map((number) => values[number]!.phone),
    phoneDigits,
  )
  const sorted = met.map((number, at) => ({ number, office: values[number]!, phone: phones.numbers[at]! })).sort((a, b) => compare(a.office.zip, b.office.zip) || a.phone - b.phone || compare(a.office.city, b.office.city))
  const places = new Map(sorted.map(({ number }, place) => [number, place]))
  const officeOf = { practices: stored.practices.map((number) => places.get(number)!), listings: stored.listings.map((number) => places.get(number)!) }
  const zip = sorted.map(({ office }) => office.zip)
  const city = packGiven(
    sorted.map(({ office }) => office.city),
    zip,
  )
  const phone = packSteps(
    sorted.map((one) => one.phone),
    zip,
  )
  return {
    offices: {
      kind: 'offices',
      version: wireVersion,
      offices: { count: sorted.length, zip: packColumn(zip), city, phone: { heads: phones.heads, numbers: phone } },
      ...packOwn(officeOf, sorted.length, county),
    },
    officeOf,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A doctor's rows tell of the same few offices again and again. */
function packOwn(officeOf: OfficeOf, offices: number, { doctors, practices, listings }: CountyRows): Pick<OfficesFile, 'sizes' | 'own' | 'again'> {
  const own: number[] = []
  const again: number[] = []
  let [nextPractice, nextListing] = [0, 0]
  for (let at = 0; at < doctors.length; at++) {
    const mine: number[] = []
    const tell = (office: number) => {
      const place = mine.indexOf(office) + 1
      if (mine.length > 0) again.push(place)
      if (place === 0) mine.push(office)
    }
    for (let left = practices.perDoctor[at]!; left > 0; left--) tell(officeOf.practices[nextPractice++]!)
    for (let left = listings.perDoctor[at]!; left > 0; left--) tell(officeOf.listings[nextListing++]!)
    own.push(...mine)
  }
  const sizes = new Int32Array(offices)
  for (const office of own) sizes[office]!++
  const classes = Array.from(sizes, (size) => Math.floor(Math.log2(size)))
  const places = new Int32Array(offices)
  for (const [place, office] of largestFirst(classes).entries()) places[office] = place
  return { sizes: writeNumbers(classes), own: writeNumbers(own.map((office) => places[office]!)), again: writeNumbers(again) }
}
