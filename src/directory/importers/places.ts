import { californiaCounties } from '../places/counties'
import { valuesOf } from './json'
import { peek, type Source } from './source'
import { brokenLine, csvLines, hasColumns, headerText, type Aliases } from './table'
import { listOf, objectOf, wordOf } from './values'
import type { Entry, SaidRow } from './draft'
import type { Importer } from './importer'

/** HUD's own names, in any letter case, and those of its interface. */
const aliases = {
  zip: ['ZIP', 'ZIP_CODE', 'zipcode'],
  county: ['COUNTY', 'GEOID', 'county_fips', 'fips'],
  countyName: ['COUNTY_NAME', 'county_name'],
  state: ['USPS_ZIP_PREF_STATE', 'state'],
  total: ['TOT_RATIO'],
  other: ['RES_RATIO', 'ratio'],
} satisfies Aliases<string>
type Name = keyof typeof aliases
type Cells = Record<Name, string>

const isHeader = hasColumns<Name>(aliases, ['zip', 'county'])
const isJson = (start: string) => /^\uFEFF?\s*[[{]/.test(start)

/**
 * HUD's USPS crosswalk from ZIP codes to counties, as the CSV of its site or the JSON of its interface; also a JSON list of
 * `{ zip, state, counties: [{ fips, ratio, name }] }`. The share is that of all addresses, else the one the file gives.
 *
 * Source: HUD USPS ZIP Code Crosswalk Files; https://www.huduser.gov/portal/datasets/usps_crosswalk.html
 */
export const places: Importer = {
  format: 'places',
  about: 'HUD crosswalk from ZIP codes to counties, CSV or JSON',
  looksLike: (start) => (isJson(start) ? /"zip"\s*:/.test(start) && /"(fips|geoid)"\s*:/.test(start) && !/"npi"\s*:/.test(start) : headerText(start, isHeader) !== null),
  async read(sources, draft) {
    for (const source of sources) {
      for await (const { value, place } of recordsOf(source)) {
        draft.take('ZIP codes', { file: source.name, line: place }, (entry) => {
          if (value === null) return entry.setAside(...brokenLine)
          const all = cellsOf(value).map((cells) => withZeros(cells, entry))
          const good = all.filter(({ county }) => /^\d{5}$/.test(county))
          const tell = good.length > 0 ? entry.note : entry.setAside
          for (const { county } of all) if (!/^\d{5}$/.test(county)) tell('The county is no FIPS code of five digits.', 'Correct it.', 'COUNTY', county)
          for (const cells of good) entry.put('places', rowOf(cells))
        })
      }
    }
    return { name: 'ZIP codes and their counties', source: `ZIP code crosswalk, ${sources.map(({ name }) => name).join(', ')}` }
  },
}

/** `value` null: a line that makes no sense. */
async function* recordsOf(source: Source): AsyncGenerator<{ value: unknown; place: number }> {
  const start = await peek(source)
  if (!isJson(start)) {
    for await (const { cells, line } of csvLines<Name>(source, aliases, isHeader)) yield { value: cells, place: line }
  } else if (/^\uFEFF?\s*\[/.test(start)) {
    for await (const { value, at } of valuesOf(source, ['$.*'])) yield { value: value ?? false, place: at }
  } else {
    for await (const { value, at } of valuesOf(source, ['$.data.results.*', '$.results.*'])) yield { value: value ?? false, place: at }
  }
}

/** A record is of one ZIP code and one county, or of one ZIP code with a list of its counties. */
function cellsOf(value: unknown): Cells[] {
  const counties = listOf(objectOf(value)?.counties)
  const whole = read(value)
  return counties.length === 0 ? [whole] : counties.map((county) => ({ ...read(county), zip: whole.zip, state: whole.state }))
}

function read(value: unknown): Cells {
  const record = objectOf(value)
  const text = (...names: string[]) => names.map((name) => wordOf(record?.[name])).find(Boolean) ?? ''
  return {
    zip: text('zip', 'ZIP'),
    county: text('county', 'geoid', 'fips', 'COUNTY'),
    countyName: text('countyName', 'county_name', 'name'),
    state: text('state', 'STATE'),
    total: text('total', 'tot_ratio', 'TOT_RATIO'),
    other: text('other', 'res_ratio', 'RES_RATIO', 'ratio'),
  }
}

function rowOf({ zip, county, countyName, state, total, other }: Cells): SaidRow<'places'> {
  const known = californiaCounties().get(county)
  const share = total || other
  return {
    zip,
    county,
    // As in the built-in table, so that a county has one name.
    countyName: known ?? countyName,
    state: state || (known === undefined ? '' : 'CA'),
    share: /^[\d.]+e-\d+$/i.test(share) ? Number(share).toFixed(6) : share,
  }
}

/** A code of five digits that has three or four can only have lost zeros, as happens in spreadsheets. */
function withZeros(cells: Cells, entry: Entry): Cells {
  const [zip, county] = [cells.zip, cells.county].map((code) => (/^\d{3,4}$/.test(code) ? code.padStart(5, '0') : code)) as [string, string]
  if (zip !== cells.zip || county !== cells.county) {
    entry.note('Zeros at the beginning were lost, and are put back.', 'Keep ZIP codes and county codes as text in a spreadsheet.', 'ZIP', `${cells.zip}, ${cells.county}`)
  }
  return { ...cells, zip, county }
}
