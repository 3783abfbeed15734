import { infoFields } from '../infoFields'
import type { Manifest } from './wire'

/** True for a manifest in each of its parts. Takes anything: a server may hold what is torn, or another's. */
export function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || !isObject(value.info) || !Array.isArray(value.places) || !isObject(value.counties)) return false
  const { info } = value
  return Object.entries(infoFields).every(([field, must]) => must.is(info[field])) && value.places.every(isPlace) && [value.elsewhere, ...Object.values(value.counties)].every(areCountyFiles)
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false
  const { zip, county, countyName, state, share, lat, lon } = value
  const areTexts = [zip, county, countyName, state].every((text) => typeof text === 'string')
  return areTexts && /^\d{5}$/.test(zip as string) && county !== '' && isMaybe(share, 0, 1) && isMaybe(lat, -90, 90) && isMaybe(lon, -180, 180)
}

/** Files beside the manifest, and none elsewhere. */
function areCountyFiles(value: unknown): boolean {
  if (!isObject(value)) return false
  const { rules, offices, plans, doctors, bytes } = value
  const areNames = [rules, offices].every((name) => typeof name === 'string' && /^[\w-]+\.[0-9a-f]{12}\.json$/.test(name))
  return areNames && [plans, doctors, bytes].every((count) => Number.isSafeInteger(count) && (count as number) >= 0)
}

function isMaybe(value: unknown, from: number, to: number): boolean {
  return value === null || (typeof value === 'number' && value >= from && value <= to)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
