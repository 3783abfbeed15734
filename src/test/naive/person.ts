import { inOrder } from './codes'
import type { Directory, Track } from '../../directory/model'
import type { Answers, Coverage, NamedDoctor } from '../../recommend/answers'
import type { WarningCode } from '../../recommend/recommendation'

/** Who asks, as the rules see it. */
export type Person = {
  coverage: Exclude<Coverage, 'not-sure'> | null
  track: Track | null
  named: NamedDoctor[]
  /** Of all named doctors, in the order given. */
  keys: string[]
  must: string[]
  nice: string[]
  inTreatment: string[]
  main: string | null
  travels: boolean
  directly: boolean
  budget: 'lowest' | 'balanced' | 'freedom'
  hospital: string | null
  zip: string | null
  needs: { language: string | null; wheelchair: boolean; near: boolean }
  /** Has said yes to a treatment that cannot stop. */
  treated: boolean
  newToMedicare: boolean
  takesMedicines: boolean
  hasPlan: boolean
}

export function whoAsks(answers: Answers): Person {
  const coverage = coverageOf(answers)
  const track = coverage ? trackOf[coverage] : null
  const named = answers.doctors ?? []
  const keys = named.map(keyOf)
  const treated = answers.treatment?.answer === 'yes'
  const inTreatment = keys.filter((key) => treated && answers.treatment?.doctors.includes(key))
  // The person: a doctor in treatment counts as must-keep.
  const must = named.filter((one) => one.keep === 'must' || inTreatment.includes(keyOf(one))).map(keyOf)
  const { language = '', wheelchair = false, near = false } = answers.needs ?? {}
  return {
    coverage,
    track,
    named,
    keys,
    must,
    nice: keys.filter((key) => !must.includes(key)),
    inTreatment,
    main: keys.find((key) => key === answers.mainDoctor) ?? null,
    // Travel rule: eight weeks a year. `weeksAway` and `medicines` count for Medicare only.
    travels: track === 'medicare' && (answers.weeksAway ?? 0) >= 8,
    takesMedicines: track === 'medicare' && answers.medicines === 'yes',
    // The person: `not-sure` counts as `through-main-doctor` and `balanced`.
    directly: answers.specialists === 'directly',
    budget: answers.budget === 'lowest' || answers.budget === 'freedom' ? answers.budget : 'balanced',
    hospital: answers.hospital && answers.hospital !== 'none' ? answers.hospital : null,
    zip: answers.zip ?? null,
    // Order: `en` never counts as a need.
    needs: { language: language === '' || language === 'en' ? null : language, wheelchair, near },
    treated,
    // The person: new to Medicare is `medicare` with one of three timings.
    newToMedicare: coverage === 'medicare' && ['turning-65', 'have-part-b', 'losing-cover'].includes(answers.timing ?? ''),
    hasPlan: answers.timing === 'have-plan',
  }
}

const trackOf = {
  medicare: 'medicare',
  'medicare-and-medi-cal': 'medicare',
  job: 'employer',
  marketplace: 'marketplace',
  'medi-cal': 'medi-cal',
} as const

export function keyOf(named: NamedDoctor): string {
  return named.doctor ?? named.name
}

/** Not sure of coverage: `hasMedicare`, then `hasMediCal`, then `hasJobCover`; null if these do not tell. */
function coverageOf(answers: Answers): Person['coverage'] {
  if (answers.coverage !== 'not-sure') return answers.coverage ?? null
  const { hasMedicare, hasMediCal, hasJobCover } = answers
  if (hasMedicare === 'yes' && hasMediCal === 'yes') return 'medicare-and-medi-cal'
  if (hasMedicare === 'yes' && hasMediCal === 'no') return 'medicare'
  if (hasMedicare !== 'no') return null
  if (hasMediCal === 'yes') return 'medi-cal'
  if (hasJobCover === 'yes') return 'job'
  return hasMediCal === 'no' && hasJobCover === 'no' ? 'marketplace' : null
}

/** The county told, if it is one of the ZIP's or nothing is known of the ZIP; else the only one that has at least 1 % of the ZIP's addresses (share not known: all of them). */
export function countyOf(directory: Directory, answers: Answers): string | null {
  if (answers.county !== undefined && !directory.places.some((place) => place.zip === answers.zip)) return answers.county
  const counties = directory.places
    .filter((place) => place.zip === answers.zip && (place.share === null || place.share >= 0.01))
    .map((place) => place.county)
  const different = counties.filter((county, at) => counties.indexOf(county) === at)
  if (answers.county !== undefined && different.includes(answers.county)) return answers.county
  return different.length === 1 ? different[0]! : null
}

export function personWarnings(person: Person): WarningCode[] {
  return inOrder<WarningCode>([
    [person.treated, 'TREATMENT_CONTINUITY'],
    [person.newToMedicare, 'MEDIGAP_WINDOW'],
    [person.hasPlan, 'REPLACES_CURRENT'],
    [person.coverage === 'medicare-and-medi-cal', 'DUAL_MATCHING'],
    [person.takesMedicines, 'CHECK_DRUGS'],
  ])
}
