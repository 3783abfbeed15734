import { Icon } from '../ui/Icon'
import type { ResultWords } from '../content/resultWords'
import type { StepCode } from '../recommend/recommendation'
import type { View } from './view'

type Step = keyof ResultWords['steps']

/** The calls themselves stand in the call sheet. */
export const callSteps: Exclude<StepCode, Step>[] = ['CALL_OFFICE', 'CALL_GROUP', 'CALL_PLAN', 'ASK_NEW_PATIENTS']

function isStep(code: StepCode): code is Step {
  return !callSteps.some((call) => call === code)
}

/** What to do besides the calls, numbered, in order. */
export function Steps({ view, codes }: { view: View; codes: StepCode[] }) {
  const { steps } = view.words
  // What to do in an emergency is no step.
  const numbered = codes.filter(isStep).filter((code) => code !== 'EMERGENCY')
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
