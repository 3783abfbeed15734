import type { Directory, Place } from '../model'
import { california } from './california'
import { decode } from './table'

let decoded: Place[] | undefined

/**
 * California's ZIPs with county (five-digit FIPS), share and position in degrees, rounded to 0.01. Decoded on
 * the first call; every call gives the same array, which nobody may change.
 */
export function builtInPlaces(): Place[] {
  return (decoded ??= decode(california))
}

/** Adds the built-in places to the directory's own. A ZIP the directory has is left as the directory has it. */
export function withBuiltInPlaces(directory: Directory): Directory {
  const own = new Set(directory.places.map((place) => place.zip))
  return { ...directory, places: [...directory.places, ...builtInPlaces().filter((place) => !own.has(place.zip))] }
}
