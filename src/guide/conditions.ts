import type { Answers } from '../recommend/answers'
import type { Weighed } from '../recommend/weigh'

/** Tests on earlier answers, named in questions.ts. A condition reads; it never changes anything. */
export const conditions = {
  always: () => true,
  coverageIsNotSure: ({ coverage }) => coverage === 'not-sure',
  mediCalWouldTell: ({ coverage, hasMedicare }) => coverage === 'not-sure' && (hasMedicare === 'yes' || hasMedicare === 'no'),
  jobWouldTell: ({ coverage, hasMedicare, hasMediCal }) =>
    coverage === 'not-sure' && hasMedicare === 'no' && (hasMediCal === 'no' || hasMediCal === 'not-sure'),
  zipHasTwoCounties: (_, { counties }) => counties.length > 1,
  namesDoctors: ({ doctors }) => doctors !== undefined && doctors.length > 0,
  inMedicare: (answers) => inMedicare(answers),
  hospitalCanChangeResult: (_, { canChange }) => canChange.includes('hospital'),
  weeksAwayCanChangeResult: (answers, { canChange }) => inMedicare(answers) && canChange.includes('weeksAway'),
  specialistsCanChangeResult: (_, { canChange }) => canChange.includes('specialists'),
  budgetCanChangeResult: (_, { canChange }) => canChange.includes('budget'),
} satisfies Record<string, (answers: Answers, weighed: Weighed) => boolean>

/** Before anything is known of the directory. */
export const nothingWeighed: Weighed = { counties: [], hospitals: [], canChange: [], isInReach: false }

export type Condition = keyof typeof conditions

/** Conditions that only the rules can settle, with the directory at hand. */
export const needWeighing: ReadonlySet<Condition> = new Set([
  'zipHasTwoCounties',
  'hospitalCanChangeResult',
  'weeksAwayCanChangeResult',
  'specialistsCanChangeResult',
  'budgetCanChangeResult',
])

/** Has Medicare, or will. */
export function inMedicare({ coverage, hasMedicare }: Answers): boolean {
  return coverage === 'medicare' || coverage === 'medicare-and-medi-cal' || (coverage === 'not-sure' && hasMedicare === 'yes')
}
