import { expect, it } from 'vitest'
import { lostWhenDamaged } from '../../test/damagedImports'
import { imported, lost } from './importing.fixture'

const csv = 'ZIP,COUNTY,USPS_ZIP_PREF_CITY,USPS_ZIP_PREF_STATE,RES_RATIO,BUS_RATIO,OTH_RATIO,TOT_RATIO\n93536,06037,LANCASTER,CA,0.9,1,1,0.95\n93536,06029,LANCASTER,CA,0.1,0,0,0.05\n00501,36103,HOLTSVILLE,NY,0,1,0,1\n'
const json = JSON.stringify([
  { zip: '93536', state: 'CA', multi_county: true, counties: [{ fips: '06037', ratio: 0.95, name: 'Los Angeles County' }, { fips: '06029', ratio: 0.05, name: 'Kern County' }] },
  { zip: '94110', counties: [{ fips: '06075', ratio: 1 }] },
])
const shown = async (files: Record<string, string>) =>
  (await imported(files, 'places')).directory.places.map(({ zip, county, countyName, state, share }) => [zip, county, countyName, state, share])

it('reads the CSV of HUD, with the share of all addresses', async () => {
  expect(await shown({ 'a.csv': csv })).toEqual([
    ['93536', '06037', 'Los Angeles', 'CA', 0.95],
    ['93536', '06029', 'Kern', 'CA', 0.05],
    ['00501', '36103', '', 'NY', 1],
  ])
})

it('reads a header in small letters, and the share it has', async () => {
  expect(await shown({ 'a.csv': 'zip,geoid,res_ratio\n94110,06075,0.5\n94111,06075,\n' })).toEqual([
    ['94110', '06075', 'San Francisco', 'CA', 0.5],
    ['94111', '06075', 'San Francisco', 'CA', null],
  ])
})

it('reads a list of ZIP codes with their counties', async () => {
  expect(await shown({ 'a.json': json })).toEqual([
    ['93536', '06037', 'Los Angeles', 'CA', 0.95],
    ['93536', '06029', 'Kern', 'CA', 0.05],
    ['94110', '06075', 'San Francisco', 'CA', 1],
  ])
})

it('reads what the interface of HUD answers', async () => {
  const results = [{ zip: '94110', geoid: '06075', city: 'SAN FRANCISCO', state: 'CA', res_ratio: 0.5, tot_ratio: 1 }, { zip: '94111', geoid: '06075', state: 'CA', tot_ratio: 1e-7 }]
  expect(await shown({ 'a.json': JSON.stringify({ data: { year: '2026', quarter: '3', results } }) })).toEqual([
    ['94110', '06075', 'San Francisco', 'CA', 1],
    ['94111', '06075', 'San Francisco', 'CA', 0],
  ])
})

it('puts lost zeros back, and says so', async () => {
  const { directory, report } = await imported({ 'a.csv': 'ZIP,COUNTY,TOT_RATIO\n501,6037,1\n' })
  expect(directory.places).toMatchObject([{ zip: '00501', county: '06037' }])
  expect(report.problems).toMatchObject([{ effect: 'noted', value: '501, 6037' }])
})

it('sets aside what is no ZIP code, no county or no share', async () => {
  const { report } = await imported({ 'a.csv': 'ZIP,COUNTY,TOT_RATIO\nAlder,06037,1\n94110,Alder,1\n94110,06075,all\n94111,06075,1,1\n94112,06075,1\n' })
  expect(report.records['ZIP codes']).toMatchObject({ read: 5, kept: 1 })
  expect(lost(report)).toEqual([])
})

it('keeps the counties of a ZIP code that can be used', async () => {
  const { directory, report } = await imported({ 'a.json': json.replace('06029', 'Kern') }, 'places')
  expect(directory.places).toHaveLength(2)
  expect(report.records['ZIP codes']).toEqual({ read: 2, kept: 2, setAside: {} })
  expect(report.problems).toMatchObject([{ effect: 'noted', value: 'Kern' }])
})

it('loses no record of damaged files', { timeout: 120_000 }, async () => {
  expect(await lostWhenDamaged({ 'a.csv': csv }, 'places', 1000, 5)).toEqual([])
  expect(await lostWhenDamaged({ 'a.json': json }, 'places', 1000, 6)).toEqual([])
})
