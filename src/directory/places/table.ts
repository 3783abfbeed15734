import type { Place } from '../model'

/** A place whose position is known. */
export type Positioned = Place & { lat: number; lon: number }

/*
 * The first line is the state and its counties: `CA;06001 Alameda;06003 Alpine`.
 * Each further line is the ZIPs that begin with the same three digits: `900 2,3,-1,18 ,,5 3,-2,,18=9907+29=93`.
 * An entry is `step,lat,lon,counties`. Step, latitude and longitude count from the entry before; the degrees are
 * hundredths. An empty step is 1, an empty degree 0, absent counties are those of the entry before.
 * A county is its place in the first line, alone when it has all of the ZIP, then `=` and its share in
 * ten-thousandths, or `?` when the share is not known.
 */

/**
 * Places of one state as short text. `decode` gives them back in order of ZIP, largest share first,
 * positions rounded to 0.01 degree and shares to 0.0001. All rows of a ZIP have the position of its first.
 */
export function encode(places: Positioned[]): string {
  const named = [...new Map(places.map((place) => [place.county, place.countyName]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const indexOf = new Map(named.map(([county], index) => [county, index]))
  const lines = new Map<string, string[]>()
  let before = { zip: 0, lat: 0, lon: 0, counties: '' }

  for (const rows of byZip(places)) {
    const { zip, lat, lon } = rows[0]!
    const prefix = zip.slice(0, 3)
    if (!lines.has(prefix)) before.zip = Number(prefix) * 100 - 1
    const now = {
      zip: Number(zip),
      lat: Math.round(lat * 100),
      lon: Math.round(lon * 100),
      counties: rows.map((row) => indexOf.get(row.county) + shareText(row.share)).join('+'),
    }
    const step = now.zip - before.zip
    const entry = [step === 1 ? '' : step, now.lat - before.lat || '', now.lon - before.lon || '']
    if (now.counties !== before.counties) entry.push(now.counties)
    lines.set(prefix, [...(lines.get(prefix) ?? []), entry.join(',')])
    before = now
  }

  const first = [places[0]?.state ?? '', ...named.map(([county, name]) => `${county} ${name}`)].join(';')
  return [first, ...[...lines].map(([prefix, entries]) => `${prefix} ${entries.join(' ')}`)].join('\n')
}

/** Reads what `encode` wrote. */
export function decode(text: string): Positioned[] {
  const [first = '', ...lines] = text.split('\n')
  const [state = '', ...named] = first.split(';')
  const places: Positioned[] = []
  let lat = 0
  let lon = 0
  let counties: Pick<Place, 'county' | 'countyName' | 'share'>[] = []

  for (const line of lines) {
    const [prefix, ...entries] = line.split(' ')
    let zip = Number(prefix) * 100 - 1
    for (const entry of entries) {
      const [step, north, east, parts] = entry.split(',')
      zip += Number(step || 1)
      lat += Number(north)
      lon += Number(east)
      if (parts !== undefined) counties = parts.split('+').map((part) => readCounty(part, named))
      for (const { county, countyName, share } of counties) {
        places.push({ zip: String(zip).padStart(5, '0'), county, countyName, state, share, lat: lat / 100, lon: lon / 100 })
      }
    }
  }
  return places
}

function shareText(share: number | null): string {
  if (share === null) return '?'
  return share === 1 ? '' : `=${Math.round(share * 10_000)}`
}

function readCounty(part: string, named: string[]) {
  const [index, share] = part.replace('?', '').split('=')
  const text = named[Number(index)]!
  return {
    county: text.slice(0, 5),
    countyName: text.slice(6),
    share: part.endsWith('?') ? null : share === undefined ? 1 : Number(share) / 10_000,
  }
}

function byZip(places: Positioned[]): Positioned[][] {
  const groups = new Map<string, Positioned[]>()
  const sorted = [...places].sort((a, b) => Number(a.zip) - Number(b.zip) || (b.share ?? 1) - (a.share ?? 1))
  for (const place of sorted) groups.set(place.zip, [...(groups.get(place.zip) ?? []), place])
  return [...groups.values()]
}
