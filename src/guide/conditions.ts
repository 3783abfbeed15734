import type { Answers } from '../recommend/answers'
import type { Weighed } from '../recommend/weigh'

/** Told by the answers alone. */
const toldByAnswers = {
  always: () => true,
  coverageIsNotSure: ({ coverage }) => coverage === 'not-sure',
  mediCalWouldTell: ({ coverage, hasMedicare }) => coverage === 'not-sure' && (hasMedicare === 'yes' || hasMedicare === 'no'),
  jobWouldTell: ({ coverage, hasMedicare, hasMediCal }) =>
    coverage === 'not-sure' && hasMedicare === 'no' && (hasMediCal === 'no' || hasMediCal === 'not-sure'),
  namesDoctors: ({ doctors }) => doctors !== undefined && doctors.length > 0,
  inMedicare: (answers) => inMedicare(answers),
} satisfies Record<string, (answers: Answers) => boolean>

/** Told only by the rules, with the directory at hand. */
const toldByWeighing = {
  zipHasTwoCounties: (_, { counties }) => counties.length > 1,
  hospitalCanChangeResult: (_, { canChange }) => canChange.includes('hospital'),
  weeksAwayCanChangeResult: (answers, { canChange }) => inMedicare(answers) && canChange.includes('weeksAway'),
  specialistsCanChangeResult: (_, { canChange }) => canChange.includes('specialists'),
  budgetCanChangeResult: (_, { canChange }) => canChange.includes('budget'),
} satisfies Record<string, (answers: Answers, weighed: Weighed) => boolean>

/** Tests on earlier answers, named in questions.ts. A condition reads; it never changes anything. */
export const conditions = { ...toldByAnswers, ...toldByWeighing }

/** Before anything is known of the directory. */
export const nothingWeighed: Weighed = { counties: [], hospitals: [], canChange: [], isInReach: false }

export type Condition = keyof typeof conditions

/** The question cannot be placed before the answers are weighed. */
export function needsWeighing(asked: Condition): boolean {
  return asked in toldByWeighing
}

/** Has Medicare, or will. */
export function inMedicare({ coverage, hasMedicare }: Answers): boolean {
  return coverage === 'medicare' || coverage === 'medicare-and-medi-cal' || (coverage === 'not-sure' && hasMedicare === 'yes')
}
