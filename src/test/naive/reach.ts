import type { Directory } from '../../directory/model'
import type { Pair } from './pairs'

/** An office in the same ZIP, or within 15 miles where positions are known. */
export function isNear(directory: Directory, home: string, office: string): boolean {
  if (home === office) return true
  const positions = (zip: string) =>
    directory.places
      .filter((place) => place.zip === zip)
      .flatMap(({ lat, lon }) => (lat !== null && lon !== null ? [[lat, lon] as const] : []))
  return positions(home).some((from) => positions(office).some((to) => miles(from, to) <= 15))
}

/** Along the great circle. */
function miles(from: readonly [number, number], to: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const halfLat = Math.sin(radians(to[0] - from[0]) / 2)
  const halfLon = Math.sin(radians(to[1] - from[1]) / 2)
  const square = halfLat ** 2 + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * halfLon ** 2
  return 2 * 3958.8 * Math.asin(Math.sqrt(square))
}

/** Candidate groups with an office in the county; one without ZIPs counts. */
export function groupsInReach(directory: Directory, candidates: Pick<Pair, 'group' | 'groupId'>[], county: string | null): string[] {
  const inReach = candidates.flatMap(({ group, groupId }) => {
    if (groupId === null) return []
    const zips = group?.zips ?? []
    const inCounty = zips.some((zip) => directory.places.some((place) => place.zip === zip && place.county === county && (place.share === null || place.share >= 0.01)))
    return zips.length === 0 || inCounty ? [groupId] : []
  })
  return inReach.filter((groupId, at) => inReach.indexOf(groupId) === at)
}
