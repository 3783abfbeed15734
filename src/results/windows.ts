import { coverageOf } from '../recommend/person'
import type { Answers } from '../recommend/answers'
import type { ResultWords } from '../content/resultWords'

export type WindowCode = keyof ResultWords['dates']['windows']
export type RightCode = keyof ResultWords['dates']['rightsOf']
export type HelpCode = keyof ResultWords['dates']['help']

/** When the person may join or change: the windows of their kind of coverage, the nearest to their case first. */
export function windowsFor(answers: Answers): WindowCode[] {
  const { timing } = answers
  switch (coverageOf(answers)) {
    case 'medicare':
      if (timing === 'turning-65' || timing === 'have-part-b') return ['initial', 'medigap', 'fall', 'trial']
      if (timing === 'losing-cover') return ['jobEnds', 'losing', 'medigap', 'fall', 'trial']
      if (timing === 'moved') return ['moving', 'fall', 'advantage', 'birthday']
      return ['fall', 'advantage', 'birthday']
    case 'medicare-and-medi-cal':
      return timing === 'turning-65' || timing === 'have-part-b' ? ['initial', 'fall', 'mediCal'] : timing === 'moved' ? ['moving', 'fall', 'mediCal'] : ['fall', 'advantage', 'mediCal']
    case 'job':
      return timing === 'new-job' ? ['newJob', 'employer'] : ['employer']
    case 'marketplace':
      return timing === 'losing-cover' ? ['losing', 'coveredCalifornia'] : timing === 'moved' ? ['moving', 'coveredCalifornia'] : ['coveredCalifornia']
    case 'medi-cal':
      return ['mediCal']
    case null:
      return []
  }
}

/**
 * Rights to keep a doctor for a time. State law mostly does not bind Medicare Advantage plans, so the
 * DMHC's rules are never said to people on Medicare.
 */
export function rightsFor(answers: Answers): RightCode[] {
  const leaving: RightCode[] = answers.timing === 'doctor-leaving' ? ['leaveGroup', 'leavingNoExit'] : []
  switch (coverageOf(answers)) {
    case 'medicare':
      return [...leaving, 'advantageTreatment']
    case 'medicare-and-medi-cal':
      return [...leaving, 'advantageTreatment', 'dual']
    case 'job':
    case 'marketplace':
      return [...leaving, 'dmhc', 'surprises', 'complain']
    case 'medi-cal':
      return [...leaving, 'mediCalTwelve', 'complain']
    case null:
      return []
  }
}

/** Who helps for free. */
export function helpFor(answers: Answers): HelpCode[] {
  const coverage = coverageOf(answers)
  if (coverage === 'medicare' || coverage === 'medicare-and-medi-cal' || coverage === null) return ['hicap', 'medicare']
  return ['dmhc']
}
