import { coverageOf } from '../recommend/person'
import type { Answers, Coverage, Timing } from '../recommend/answers'
import type { ResultWords } from '../content/resultWords'

type WindowCode = keyof ResultWords['dates']['windows']
type RightCode = keyof ResultWords['dates']['rightsOf']
type HelpCode = keyof ResultWords['dates']['help']
export type SiteCode = keyof ResultWords['dates']['sites']

type Known = Exclude<Coverage, 'not-sure'>

const windows: Record<Known, Partial<Record<Timing, WindowCode[]>> & { otherwise: WindowCode[] }> = {
  medicare: {
    'turning-65': ['initial', 'medigap', 'fall', 'trial'],
    // For many of them the months around 65 are past: what begins with Part B goes first.
    'have-part-b': ['medigap', 'partB', 'jobEnds', 'fall', 'trial'],
    'losing-cover': ['jobEnds', 'losing', 'medigap', 'fall', 'trial'],
    moved: ['moving', 'fall', 'advantage', 'birthday'],
    otherwise: ['fall', 'advantage', 'birthday'],
  },
  'medicare-and-medi-cal': {
    'turning-65': ['initial', 'fall', 'mediCal'],
    'have-part-b': ['partB', 'jobEnds', 'fall', 'mediCal'],
    moved: ['moving', 'fall', 'mediCal'],
    otherwise: ['fall', 'advantage', 'mediCal'],
  },
  job: { 'new-job': ['newJob', 'employer'], otherwise: ['employer'] },
  marketplace: { 'losing-cover': ['losing', 'coveredCalifornia'], moved: ['moving', 'coveredCalifornia'], otherwise: ['coveredCalifornia'] },
  'medi-cal': { otherwise: ['mediCal'] },
}

/**
 * Rights to keep a doctor for a time. State law mostly does not bind Medicare Advantage plans, so the
 * DMHC's rules are never said to people on Medicare.
 */
const rights: Record<Known, RightCode[]> = {
  medicare: ['advantageTreatment'],
  'medicare-and-medi-cal': ['advantageTreatment', 'dual'],
  job: ['dmhc', 'surprises', 'complain'],
  marketplace: ['dmhc', 'surprises', 'complain'],
  'medi-cal': ['mediCalTwelve', 'complain'],
}

/** When the person may join or change: the windows of their kind of coverage, the nearest to their case first. */
export function windowsFor(answers: Answers): WindowCode[] {
  const coverage = coverageOf(answers)
  if (!coverage) return []
  return (answers.timing && windows[coverage][answers.timing]) || windows[coverage].otherwise
}

export function rightsFor(answers: Answers): RightCode[] {
  const coverage = coverageOf(answers)
  if (!coverage) return []
  return [...(answers.timing === 'doctor-leaving' ? (['leaveGroup', 'leavingNoExit'] as const) : []), ...rights[coverage]]
}

/** Who helps for free. */
export function helpFor(answers: Answers): HelpCode[] {
  return mayHaveMedicare(answers) ? ['hicap', 'medicare'] : ['dmhc']
}

/** Who helps and is known by the address of a site alone. */
export function sitesFor(answers: Answers): SiteCode[] {
  const coverage = coverageOf(answers)
  if (coverage === null) return mayHaveMedicare(answers) ? [] : ['coveredCalifornia', 'healthCareOptions']
  return siteOf[coverage] ?? []
}

const siteOf: Partial<Record<Known, SiteCode[]>> = {
  'medicare-and-medi-cal': ['healthCareOptions'],
  marketplace: ['coveredCalifornia'],
  'medi-cal': ['healthCareOptions'],
}

/** Help with Medicare is for those who have it or may: not where the person has said no to it. */
export function mayHaveMedicare(answers: Answers): boolean {
  const coverage = coverageOf(answers)
  if (coverage === null) return answers.hasMedicare !== 'no'
  return coverage === 'medicare' || coverage === 'medicare-and-medi-cal'
}
