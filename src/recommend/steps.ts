import { stepCodes, type Combination, type Outcome, type StepCode } from './recommendation'
import type { Answers } from './answers'
import type { Person } from './person'

/** What to do next, in the order in which it is shown. */
export function stepsFor(person: Person, answers: Answers, outcome: Outcome, shown: Combination[], askNewPatients: boolean): StepCode[] {
  const { track } = person
  const names = person.doctors.length > 0
  const shopping = outcome !== 'NOT_SHOPPING'
  const treated = answers.treatment?.answer === 'yes'
  const hasPairs = shown.some(({ lane }) => lane === 'hmo')
  // Nothing to rank yet: the calls are how the person finds out.
  const mustAsk = outcome === 'CANNOT_TELL_YET'
  const isSplit = outcome === 'TRADE' || shown.some(({ doctors }) => Object.values(doctors).includes('not-listed'))
  const holds: Record<StepCode, boolean> = {
    EMERGENCY: treated,
    ASK_CONTINUITY: treated || outcome === 'TRADE' || outcome === 'NOT_SHOPPING',
    CHANGE_WITHIN_PLAN: outcome === 'NOT_SHOPPING',
    CALL_OFFICE: names,
    CALL_GROUP: hasPairs || !shopping || mustAsk,
    CALL_PLAN: true,
    ASK_NEW_PATIENTS: askNewPatients || (shopping && !names),
    ASK_SECOND_GROUP: names && isSplit,
    ASK_OUTSIDE_REFERRAL: names && isSplit && hasPairs,
    NAME_PCP_AND_GROUP: hasPairs,
    CHECK_ID_CARD: shopping,
    CHECK_DRUG_LIST: track === 'medicare' && answers.medicines === 'yes',
    CALL_HICAP: track === 'medicare' || track === null,
    CALL_MEDICARE: track === 'medicare',
    PLAN_FINDER: track === 'medicare' && shopping,
    HEALTH_CARE_OPTIONS: track === 'medi-cal' || person.dual || track === null,
    COVERED_CALIFORNIA: track === 'marketplace' || track === null,
    ASK_EMPLOYER: track === 'employer',
    CHECK_EACH_FALL: shopping,
  }
  return stepCodes.filter((code) => holds[code])
}
