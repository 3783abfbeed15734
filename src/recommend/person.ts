import { doctorKey, type Answers, type Coverage, type NamedDoctor } from './answers'
import type { Directory, Place, Track } from '../directory/model'
import { countiesOf } from '../directory/places/county'

/** Weeks a year away from home from which an HMO no longer fits. */
const TRAVEL_WEEKS = 8

/** What the answers mean to the rules: who the person is. Nothing here depends on any plan. */
export type Person = {
  /** Null: the answers do not tell. */
  track: Track | null
  /** Has Medicare and Medi-Cal. */
  dual: boolean
  /** In or near the one-time Medigap window. */
  newToMedicare: boolean
  /** Null: unknown, or the ZIP has two and none was chosen. */
  county: string | null
  /** Where they live, for distance; null when the ZIP is not in any table. */
  place: Place | null
  zip: string
  doctors: NamedDoctor[]
  keys: string[]
  wish: Wish
}

/** The answers that may be tried differently without looking anything up again. Doctors are indexes into `Person.doctors`. */
export type Wish = {
  doctors: number[]
  must: ReadonlySet<number>
  /** -1: none. */
  main: number
  treated: ReadonlySet<number>
  hospital: string | null
  travels: boolean
  directly: boolean
  budget: 'lowest' | 'balanced' | 'freedom'
  /** Null: English, or not asked. */
  language: string | null
  wheelchair: boolean
  near: boolean
}

const tracksOf: Record<Exclude<Coverage, 'not-sure'>, Track> = {
  medicare: 'medicare',
  'medicare-and-medi-cal': 'medicare',
  job: 'employer',
  marketplace: 'marketplace',
  'medi-cal': 'medi-cal',
}

export function readPerson(directory: Directory, answers: Answers): Person {
  const coverage = coverageOf(answers)
  const zip = answers.zip ?? ''
  const places = countiesOf(directory.places, zip)
  const doctors = answers.doctors ?? []
  return {
    track: trackOf(answers),
    dual: coverage === 'medicare-and-medi-cal',
    newToMedicare: coverage === 'medicare' && ['turning-65', 'have-part-b', 'losing-cover'].includes(answers.timing ?? ''),
    county: countyOf(places, answers.county),
    place: places[0] ?? null,
    zip,
    doctors,
    keys: doctors.map(doctorKey),
    wish: wishOf(answers),
  }
}

/**
 * The kind of coverage, from the question or, for a person who is not sure, from the helper questions.
 * Null when these do not tell: an unsure answer is never taken as a yes or a no.
 */
export function coverageOf(answers: Answers): Exclude<Coverage, 'not-sure'> | null {
  if (answers.coverage !== 'not-sure') return answers.coverage ?? null
  const { hasMedicare, hasMediCal, hasJobCover } = answers
  if (hasMedicare === 'yes') return hasMediCal === 'yes' ? 'medicare-and-medi-cal' : hasMediCal === 'no' ? 'medicare' : null
  if (hasMedicare !== 'no') return null
  if (hasMediCal === 'yes') return 'medi-cal'
  if (hasJobCover === 'yes') return 'job'
  return hasMediCal === 'no' && hasJobCover === 'no' ? 'marketplace' : null
}

/** Null when the answers do not tell. */
export function trackOf(answers: Answers): Track | null {
  const coverage = coverageOf(answers)
  return coverage && tracksOf[coverage]
}

/** What the person wants, from the answers their track asks for. An answer about a doctor they no longer name is dropped. */
export function wishOf(answers: Answers): Wish {
  const doctors = answers.doctors ?? []
  const keys = doctors.map(doctorKey)
  const inMedicare = ['medicare', 'medicare-and-medi-cal'].includes(coverageOf(answers) ?? '')
  const treated = answers.treatment?.answer === 'yes' ? answers.treatment.doctors.map((key) => keys.indexOf(key)).filter((index) => index >= 0) : []
  const must = doctors.flatMap((doctor, index) => (doctor.keep === 'must' ? [index] : []))
  const { language = 'en', wheelchair = false, near = false } = answers.needs ?? {}
  return {
    doctors: doctors.map((_, index) => index),
    must: new Set([...must, ...treated]),
    main: answers.mainDoctor === undefined ? -1 : keys.indexOf(answers.mainDoctor),
    treated: new Set(treated),
    hospital: answers.hospital === undefined || answers.hospital === 'none' ? null : answers.hospital,
    travels: inMedicare && (answers.weeksAway ?? 0) >= TRAVEL_WEEKS,
    directly: answers.specialists === 'directly',
    budget: answers.budget === 'lowest' || answers.budget === 'freedom' ? answers.budget : 'balanced',
    language: language === '' || language === 'en' ? null : language,
    wheelchair,
    near,
  }
}

function countyOf(places: Place[], chosen: string | undefined): string | null {
  if (chosen !== undefined && (places.length === 0 || places.some((place) => place.county === chosen))) return chosen
  return places.length === 1 ? places[0]!.county : null
}
