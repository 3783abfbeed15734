import { doctorKey, type Answers, type NamedDoctor } from '../recommend/answers'

/** The most doctors a person can name. */
export const mostDoctors = 6

export function isZip(value: unknown): value is string {
  return typeof value === 'string' && /^\d{5}$/.test(value)
}

/** Up to six, each once. */
export function areDoctors(value: unknown): value is NamedDoctor[] {
  if (!Array.isArray(value) || value.length > mostDoctors || !value.every(isNamedDoctor)) return false
  return new Set(value.map(doctorKey)).size === value.length
}

export function isTreatment(value: unknown, { doctors = [] }: Answers): value is NonNullable<Answers['treatment']> {
  if (!isRecord(value) || !Array.isArray(value.doctors)) return false
  const named = new Set<unknown>(doctors.map(doctorKey))
  return ['yes', 'no', 'rather-not-say'].includes(value.answer as string) && value.doctors.every((doctor) => named.has(doctor))
}

/** Whole weeks of a year. */
export function areWeeks(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 52
}

export function areNeeds(value: unknown): value is NonNullable<Answers['needs']> {
  return isRecord(value) && isShortText(value.language) && typeof value.wheelchair === 'boolean' && typeof value.near === 'boolean'
}

function isNamedDoctor(value: unknown): value is NamedDoctor {
  if (!isRecord(value) || typeof value.current !== 'boolean' || (value.keep !== 'must' && value.keep !== 'nice')) return false
  const isTyped = value.doctor === undefined && isShortText(value.name) && isMaybeText(value.specialty) && isMaybeText(value.city)
  return isTyped || (isShortText(value.doctor) && value.name === undefined)
}

function isMaybeText(value: unknown): boolean {
  return value === undefined || value === '' || isShortText(value)
}

/** Longer than any name: whatever is longer was not typed by a person. */
function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 120
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
