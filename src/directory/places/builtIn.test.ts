import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { emptyTables } from '../parts'
import type { Directory, Place } from '../model'
import { builtInPlaces, withBuiltInPlaces } from './builtIn'
import { california } from './california'
import { countiesOf, smallestShare } from './county'

const places = builtInPlaces()
const zips = [...new Set(places.map((place) => place.zip))]

const directoryOf = (own: Place[]): Directory => ({
  ...emptyTables(),
  name: 'Test',
  sample: true,
  planYear: 2026,
  asOf: '2026-01-01',
  staleAfterDays: 90,
  source: 'test',
  places: own,
})

const ownPlace = (zip: string, county: string): Place => ({
  zip,
  county,
  countyName: county,
  state: 'CA',
  share: null,
  lat: null,
  lon: null,
})

it.each([
  ['94110', '06075', 'San Francisco', 37.75, -122.42],
  ['90210', '06037', 'Los Angeles', 34.1, -118.41],
  ['92262', '06065', 'Riverside', 33.86, -116.56],
  ['95825', '06067', 'Sacramento', 38.59, -121.41],
])('knows that %s is in one county', (zip, county, countyName, lat, lon) => {
  const [place, ...others] = countiesOf(places, zip)
  expect(place).toMatchObject({ zip, county, countyName, state: 'CA', share: 1 })
  expect(place!.lat).toBeCloseTo(lat, 1)
  expect(place!.lon).toBeCloseTo(lon, 1)
  expect(others).toEqual([])
})

it.each([
  ['93536', 'Los Angeles', 'Kern'],
  ['94514', 'Contra Costa', 'Alameda'],
])('knows that %s is in %s first and %s second', (zip, first, second) => {
  expect(countiesOf(places, zip).map((place) => place.countyName)).toEqual([first, second])
})

it('knows PO boxes, whose share is not told', () => {
  expect(countiesOf(places, '90009')).toMatchObject([{ countyName: 'Los Angeles', share: null }])
  expect(countiesOf(places, '94142')).toMatchObject([{ county: '06075', countyName: 'San Francisco', share: null }])
})

it.each([
  ['92248', 'Riverside'],
  ['92331', 'San Bernardino'],
])('puts %s, filed elsewhere in the source, in %s', (zip, county) => {
  expect(countiesOf(places, zip).map((place) => place.countyName)).toEqual([county])
})

it('does not know ZIPs outside California or that do not exist', () => {
  for (const zip of ['89439', '97635', '98101', '00011', '']) expect(countiesOf(places, zip)).toEqual([])
})

it('has only well-formed rows', () => {
  for (const place of places) {
    expect(place).toEqual({
      zip: expect.stringMatching(/^9[0-6]\d{3}$/),
      county: expect.stringMatching(/^06\d{3}$/),
      countyName: expect.stringMatching(/^[A-Z][A-Za-z ]+$/),
      state: 'CA',
      share: place.share,
      lat: place.lat,
      lon: place.lon,
    })
    expect(place.share ?? 1).toBeGreaterThanOrEqual(smallestShare)
    expect(place.share ?? 1).toBeLessThanOrEqual(1)
    // California's outermost points, and a little sea.
    expect(place.lat).toBeGreaterThan(32.5)
    expect(place.lat).toBeLessThan(42.05)
    expect(place.lon).toBeGreaterThan(-124.5)
    expect(place.lon).toBeLessThan(-114.1)
  }
})

it('has every county of California under one name', () => {
  const names = new Map(places.map((place) => [place.county, place.countyName]))
  expect(names.size).toBe(58)
  expect(new Set(names.values()).size).toBe(58)
  expect(new Set(places.map((place) => place.county + place.countyName)).size).toBe(58)
})

it('splits each ZIP into shares that make nearly all of it', () => {
  const sum = (zip: string) => countiesOf(places, zip).reduce((total, row) => total + (row.share ?? 1), 0)
  expect(zips.filter((zip) => sum(zip) < 0.97 || sum(zip) > 1.0002)).toEqual([])
})

it('gives each ZIP one position', () => {
  const positions = (zip: string) => new Set(countiesOf(places, zip).map((row) => `${row.lat} ${row.lon}`))
  expect(zips.filter((zip) => positions(zip).size !== 1)).toEqual([])
})

it('offers every row it has', () => {
  expect(zips.length).toBeGreaterThan(2500)
  expect(zips.flatMap((zip) => countiesOf(places, zip))).toEqual(places)
})

it('is small on the wire', () => {
  expect(brotliCompressSync(california).length).toBeLessThan(10_000)
})

it('gives the same array every time, so that it is decoded and indexed once', () => {
  expect(builtInPlaces()).toBe(places)
})

it('leaves a ZIP the directory has as the directory has it', () => {
  const own = [ownPlace('94514', 'east-county'), ownPlace('00011', 'marisol')]
  const directory = directoryOf(own)
  const joined = withBuiltInPlaces(directory)
  expect(countiesOf(joined.places, '94514')).toEqual([own[0]])
  expect(countiesOf(joined.places, '00011')).toEqual([own[1]])
  expect(countiesOf(joined.places, '94110')).toEqual(countiesOf(places, '94110'))
  expect(directory.places).toEqual(own)
})
