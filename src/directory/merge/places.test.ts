import { expect, it } from 'vitest'
import { merged, source } from './merging.fixture'
import type { Place } from '../model'

const place = (change: Partial<Place>): Place => ({ zip: '90301', county: '06037', countyName: '', state: '', share: null, lat: null, lon: null, ...change })
const mergedPlaces = (first: Place, second: Place) => merged(source('A', { places: [first] }), source('B', { places: [second] }))

it('keeps the larger of two shares, and says so', () => {
  const { directory, report } = mergedPlaces(place({ share: 0.2 }), place({ share: 0.7 }))
  expect(directory.places).toEqual([place({ share: 0.7 })])
  expect(report.conflicts).toMatchObject([{ table: 'places', of: '90301 06037', field: 'share', outcome: 'The largest is kept.' }])
})

it('adds what one source lacks without a conflict', () => {
  const { directory, report } = mergedPlaces(place({ share: 0.2 }), place({ countyName: 'Los Angeles', state: 'CA', lat: 34, lon: -118 }))
  expect(directory.places).toEqual([place({ share: 0.2, countyName: 'Los Angeles', state: 'CA', lat: 34, lon: -118 })])
  expect(report.conflicts).toEqual([])
})

it('keeps another county of the same ZIP', () => {
  expect(mergedPlaces(place({}), place({ county: '06059' })).directory.places).toHaveLength(2)
})
