import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode, encode, type Positioned } from './table'

const row = (zip: string, county: string, share: number | null, lat = 34, lon = -118.25): Positioned => ({
  zip,
  county,
  countyName: `County ${county}`,
  state: 'CA',
  share,
  lat,
  lon,
})

it('writes a step, a position and the counties, and leaves out what is as before', () => {
  const places = [
    row('90001', '06037', 1),
    row('90002', '06037', 1),
    row('90005', '06037', 0.9484, 34.01, -118.27),
    row('90005', '06029', 0.0516, 34.01, -118.27),
    row('90101', '06029', null, 34.01, -118.27),
  ]
  expect(encode(places)).toBe(
    ['CA;06029 County 06029;06037 County 06037', '900 2,3400,-11825,1 ,, 3,1,-2,1=9484+0=516', '901 2,,,0?'].join('\n'),
  )
})

it('sorts by ZIP, then by share', () => {
  const places = [row('90002', '06029', 0.2), row('90002', '06037', 0.8), row('90001', '06037', 1)]
  expect(decode(encode(places)).map(({ zip, county }) => [zip, county])).toEqual([
    ['90001', '06037'],
    ['90002', '06037'],
    ['90002', '06029'],
  ])
})

it('gives back whatever it wrote', () => {
  const zip = fc.integer({ min: 0, max: 99_999 }).map((digits) => String(digits).padStart(5, '0'))
  const share = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 10_000 }).map((parts) => parts / 10_000))
  const counties = fc.uniqueArray(fc.tuple(fc.constantFrom('06001', '06003', '06037', '06111'), share), {
    minLength: 1,
    selector: ([county]) => county,
  })
  const hundredths = (degrees: number) => fc.integer({ min: -degrees * 100, max: degrees * 100 }).map((parts) => parts / 100)
  const zips = fc.uniqueArray(fc.tuple(zip, counties, hundredths(90), hundredths(180)), { minLength: 1, selector: ([digits]) => digits })

  fc.assert(
    fc.property(zips, (drawn) => {
      const places = drawn
        .toSorted(([a], [b]) => Number(a) - Number(b))
        .flatMap(([digits, shares, lat, lon]) =>
          shares.toSorted(([, a], [, b]) => (b ?? 1) - (a ?? 1)).map(([county, part]) => row(digits, county, part, lat, lon)),
        )
      expect(decode(encode(places))).toEqual(places)
    }),
  )
})
