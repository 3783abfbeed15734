import { isDate, type IsoDate } from '../model'
import { phoneOf, zipOf } from './addresses'
import { objectOf, objectsOf, wordOf, type Json } from './values'

/** A FHIR R4 resource or a part of one, as it came. */
export type Fhir = Json

/** Whether a resource is in use: so it is unless it says that it is not. */
export function isActive({ active }: Fhir): boolean {
  return active !== false && wordOf(active).toLowerCase() !== 'false'
}

export type Coding = { system: string; code: string; display: string }

/** The codings of a CodeableConcept, or of a list of them, in their order. */
export function codingsOf(value: unknown): Coding[] {
  return objectsOf(value).flatMap((concept) =>
    objectsOf(concept.coding).map((coding) => ({
      system: wordOf(coding.system),
      code: wordOf(coding.code),
      display: wordOf(coding.display) || wordOf(concept.text),
    })),
  )
}

/** The codes of a CodeableConcept, or of a list of them, in small letters. */
export function codesOf(value: unknown): string[] {
  return codingsOf(value).map(({ code }) => code.toLowerCase())
}

/** The extensions whose address ends like this: their beginnings and versions differ from sender to sender. */
export function extensionsOf(part: Fhir, ends: RegExp): Fhir[] {
  return objectsOf(part.extension).filter(({ url }) => ends.test(wordOf(url).replace(/\|.*$/, '')))
}

/** What an identifier list says in the systems of this kind. */
export function identifiersOf(part: Fhir, system: RegExp): string[] {
  return objectsOf(part.identifier)
    .filter((identifier) => system.test(wordOf(identifier.system)))
    .map(({ value }) => wordOf(value))
    .filter(Boolean)
}

/** The value of the first `phone`, `url` and so on; one that is old is not meant. */
export function telecomOf(part: Fhir, system: string): string {
  const found = objectsOf(part.telecom).find((one) => wordOf(one.system) === system && wordOf(one.use) !== 'old' && wordOf(one.value) !== '')
  const value = wordOf(found?.value)
  return system === 'phone' ? phoneOf(value) : value
}

/** Of an Address. */
export function zipIn(address: unknown): string {
  return zipOf(wordOf(objectOf(address)?.postalCode))
}

/** The day of a resource's last change; empty when it does not say. */
export function changedOn(resource: Fhir): IsoDate | '' {
  const day = wordOf(objectOf(resource.meta)?.lastUpdated).slice(0, 10)
  return isDate(day) ? day : ''
}

/** Whether a Period is over or has not begun on a day; null when it covers the day, or does not say. */
export function outside(period: unknown, day: IsoDate): 'over' | 'not begun' | null {
  const { start, end } = objectOf(period) ?? {}
  // A dateTime may be a year or a month alone: its end is then the last day of that, its start the first.
  const last = partialDate.exec(wordOf(end))?.[0]
  if (last !== undefined && `${last}-99-99`.slice(0, 10) < day) return 'over'
  const first = partialDate.exec(wordOf(start))?.[0]
  return first !== undefined && `${first}-00-00`.slice(0, 10) > day ? 'not begun' : null
}

const partialDate = /^\d{4}(?:-\d\d){0,2}/

/**
 * What a Reference leads to: `Practitioner/123`, the last two parts of an address, or a urn; null when it leads nowhere.
 * @param from The key of the resource it stands in: `#x` is found within that.
 * @param type What an id alone is taken for.
 */
export function keyOf(reference: unknown, from: string, type: string): string | null {
  const written = wordOf(objectOf(reference)?.reference)
  if (written === '') return null
  if (written.startsWith('#')) return `${from.replace(/#.*$/, '')}${written}`
  if (/^urn:/i.test(written)) return written.toLowerCase()
  const parts = written
    .replace(/[?|].*$/, '')
    .replace(/\/_history\b.*$/, '')
    .split('/')
    .filter(Boolean)
  return parts.length > 1 ? parts.slice(-2).join('/') : `${type}/${parts[0] ?? ''}`
}

/** The keys of a Reference or of a list of them, each once. */
export function keysOf(references: unknown, from: string, type: string): string[] {
  const keys = objectsOf(references).map((reference) => keyOf(reference, from, type))
  return [...new Set(keys.filter((key) => key !== null))]
}
