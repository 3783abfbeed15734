import * as fc from 'fast-check'
import { zips } from './ids'
import { weighted } from './weighted'
import type { Place } from '../../directory/model'

/** ZIP 4 lies in two counties; of 5, the second county may have too few addresses to count. Some positions are known. */
export function anyPlaces(): fc.Arbitrary<Place[]> {
  return fc
    .record({
      shares: weighted<[number | null, number | null]>([1, [0.7, 0.3]], [1, [0.995, 0.005]], [1, [null, null]]),
      few: weighted([2, 0.005], [1, 0.01]),
      known: fc.subarray(zips),
    })
    .map(({ shares, few, known }) => {
      const place = (zip: string, county: string, share: number | null): Place => {
        const lat = known.includes(zip) ? (latitudes[zip] ?? null) : null
        return { zip, county, countyName: county, state: 'CA', share, lat, lon: lat === null ? null : -120 }
      }
      return [
        place('1', 'A', null),
        place('2', 'A', 1),
        place('3', 'B', null),
        place('4', 'A', shares[0]),
        place('4', 'B', shares[1]),
        place('5', 'A', 1 - few),
        place('5', 'B', few),
      ]
    })
}

/** Degrees north, 69 miles each: from ZIP 1 it is 7 miles to 2, 14 to 4, 21 to 5 and 69 to 3. */
const latitudes: Record<string, number> = { '1': 35, '2': 35.1, '3': 36, '4': 35.2, '5': 35.3 }
