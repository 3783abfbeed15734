import { Icon } from '../ui/Icon'
import type { ResultWords } from '../content/resultWords'
import type { StepCode } from '../recommend/recommendation'
import { mayHaveMedicare } from './windows'
import type { View } from './view'

type Step = keyof ResultWords['steps']

/** The calls themselves stand in the call sheet. */
export const callSteps: Exclude<StepCode, Step>[] = ['CALL_OFFICE', 'CALL_GROUP', 'CALL_PLAN', 'ASK_NEW_PATIENTS']

/** Before one signs up, then, then after. */
export const inTime: Step[] = [
  'ASK_CONTINUITY',
  'CHANGE_WITHIN_PLAN',
  'ASK_SECOND_GROUP',
  'ASK_OUTSIDE_REFERRAL',
  'CHECK_DRUG_LIST',
  'ASK_EMPLOYER',
  'PLAN_FINDER',
  'HEALTH_CARE_OPTIONS',
  'COVERED_CALIFORNIA',
  'CALL_MEDICARE',
  'CALL_HICAP',
  'NAME_PCP_AND_GROUP',
  'CHECK_ID_CARD',
  'CHECK_EACH_FALL',
]

/** What to do besides the calls, numbered, in the order in which it is done. */
export function Steps({ view, codes }: { view: View; codes: StepCode[] }) {
  const { steps } = view.words
  // What to do in an emergency is no step.
  const numbered = inTime.filter((code) => codes.includes(code) && (code !== 'CALL_HICAP' || mayHaveMedicare(view.answers)))
  return (
    <>
      {codes.includes('EMERGENCY') && (
        <p className="side emergency">
          <Icon name="phone" />
          {steps.EMERGENCY}
        </p>
      )}
      {numbered.length > 0 && (
        <ol className="next-steps">
          {numbered.map((code) => (
            <li key={code}>{steps[code]}</li>
          ))}
        </ol>
      )}
    </>
  )
}
