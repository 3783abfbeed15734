import type { Place } from '../model'

/** A county with less of a ZIP than this is not offered: 1 in 100. */
export const smallestShare = 0.01

/**
 * The counties a ZIP lies in, one row each, largest share first. Those under `smallestShare` are left
 * out unless there is no other; a share of null counts as all. Empty: the ZIP is in no table.
 * More than one: ask which county.
 *
 * The places are indexed once per array, so an array that has been asked about must not change.
 */
export function countiesOf(places: Place[], zip: string): Place[] {
  let index = indexes.get(places)
  if (!index) {
    index = indexByZip(places)
    indexes.set(places, index)
  }
  return index.get(zip) ?? []
}

const indexes = new WeakMap<Place[], Map<string, Place[]>>()

function indexByZip(places: Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>()
  for (const place of places) {
    const rows = index.get(place.zip)
    if (rows) rows.push(place)
    else index.set(place.zip, [place])
  }
  for (const [zip, rows] of index) if (rows.length > 1) index.set(zip, worthOffering(rows))
  return index
}

function worthOffering(rows: Place[]): Place[] {
  const counties = new Set<string>()
  return [...rows]
    .sort((a, b) => shareOf(b) - shareOf(a))
    .filter((row, position) => position === 0 || shareOf(row) >= smallestShare)
    .filter((row) => !counties.has(row.county) && counties.add(row.county))
}

function shareOf(place: Place): number {
  return place.share ?? 1
}
