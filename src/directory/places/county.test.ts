import { expect, it } from 'vitest'
import type { Place } from '../model'
import { countiesOf } from './county'

const row = (zip: string, county: string, share: number | null): Place => ({
  zip,
  county,
  countyName: county,
  state: 'CA',
  share,
  lat: null,
  lon: null,
})

const counties = (rows: Place[], zip = '00011') => countiesOf(rows, zip).map((place) => place.county)

it('puts the largest share first', () => {
  expect(counties([row('00011', 'alder', 0.2), row('00012', 'juniper', 1), row('00011', 'marisol', 0.8)])).toEqual(['marisol', 'alder'])
})

it('leaves out a county with less than 1 % of the ZIP', () => {
  expect(counties([row('00011', 'marisol', 0.99), row('00011', 'alder', 0.01)])).toEqual(['marisol', 'alder'])
  expect(counties([row('00011', 'marisol', 0.991), row('00011', 'alder', 0.0099)])).toEqual(['marisol'])
})

it('keeps the only county however small its share', () => {
  expect(counties([row('00011', 'marisol', 0.002)])).toEqual(['marisol'])
  expect(counties([row('00011', 'marisol', 0.002), row('00011', 'alder', 0.001)])).toEqual(['marisol'])
})

it('counts a share that is not known as all', () => {
  expect(counties([row('00011', 'alder', 0.7), row('00011', 'marisol', null)])).toEqual(['marisol', 'alder'])
})

it('names a county once', () => {
  expect(counties([row('00011', 'marisol', null), row('00011', 'alder', 0.3), row('00011', 'marisol', 0.7)])).toEqual(['marisol', 'alder'])
})

it('finds nothing for a ZIP in no row', () => {
  expect(counties([row('00011', 'marisol', 1)], '00012')).toEqual([])
  expect(counties([], '00011')).toEqual([])
})

it('indexes an array once, and each array on its own', () => {
  const rows = [row('00011', 'marisol', 0.6), row('00011', 'alder', 0.4)]
  expect(countiesOf(rows, '00011')).toBe(countiesOf(rows, '00011'))
  expect(counties([row('00011', 'juniper', 1)])).toEqual(['juniper'])
  expect(rows.map((place) => place.county)).toEqual(['marisol', 'alder'])
})
