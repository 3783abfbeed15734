import { Icon } from '../ui/Icon'
import type { StepCode } from '../recommend/recommendation'
import type { View } from './view'

/** The calls themselves stand in the call sheet; what to do in an emergency is no step. */
const apart: StepCode[] = ['CALL_OFFICE', 'CALL_GROUP', 'CALL_PLAN', 'ASK_NEW_PATIENTS', 'EMERGENCY']

/** What to do besides the calls, numbered, in order. */
export function Steps({ view, codes }: { view: View; codes: StepCode[] }) {
  const { steps } = view.words
  const numbered = codes.filter((code) => !apart.includes(code))
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
