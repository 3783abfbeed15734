import { isTypedLine } from '../text/typedLine'
import { doctorKey, longestNote, type Answers, type Evidence, type HeardPlan, type NamedDoctor, type Notes } from '../recommend/answers'

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
  return isRecord(value) && isLanguage(value.language) && typeof value.wheelchair === 'boolean' && typeof value.near === 'boolean'
}

/** More calls than anybody makes: what is longer was not entered by a person. */
const mostCalls = 500

/** What was heard on the phone, as stored: takes anything. A call that is none takes no other with it. */
export function callsIn(value: unknown): Evidence[] {
  return Array.isArray(value) && value.length <= mostCalls ? value.filter(isCall) : []
}

/** More lines than any call sheet has. */
const mostNotes = 500

/** Notes on the call sheet, as stored: takes anything, and leaves out what is none. */
export function notesIn(value: unknown): Notes {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[1].length <= longestNote).slice(0, mostNotes))
}

const heardTypes: Record<HeardPlan['type'], true> = { HMO: true, 'HMO-POS': true, POS: true, PPO: true, EPO: true, PFFS: true, ORIGINAL: true }

function isCall(value: unknown): value is Evidence {
  if (!isRecord(value) || !isShortText(value.doctor) || !isDay(value.date)) return false
  const { plan, group, by, says } = value
  const isPlan = isShortText(plan) || (isRecord(plan) && isShortText(plan.planName) && isMaybeText(plan.networkName) && Object.hasOwn(heardTypes, plan.type as string))
  const isGroup = group === null || isShortText(group) || (isRecord(group) && isShortText(group.groupName))
  return isPlan && isGroup && ['office', 'group', 'plan'].includes(by as string) && ['yes', 'no', 'unsure'].includes(says as string) && isMaybeText(value.name) && isMaybeText(value.reference)
}

function isNamedDoctor(value: unknown): value is NamedDoctor {
  if (!isRecord(value) || typeof value.current !== 'boolean' || (value.keep !== 'must' && value.keep !== 'nice')) return false
  const isTyped = value.doctor === undefined && isShortText(value.name) && isMaybeText(value.specialty) && isMaybeText(value.city)
  return isTyped || (isShortText(value.doctor) && value.name === undefined)
}

/** A day that the calendar has: not 31 February. The page writes it out. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const ms = Date.parse(value)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value)
}

/** A tag the browser can name: it throws for another. */
function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(value)
}

function isMaybeText(value: unknown): boolean {
  return value === undefined || value === '' || isShortText(value)
}

/** What is longer than any name or cannot be seen was not typed by a person. */
function isShortText(value: unknown): value is string {
  return typeof value === 'string' && isTypedLine(value)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
