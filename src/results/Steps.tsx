import type { StepCode } from '../recommend/recommendation'
import type { View } from './view'

/** The calls themselves stand in the call sheet. */
const calls: StepCode[] = ['CALL_OFFICE', 'CALL_GROUP', 'CALL_PLAN', 'ASK_NEW_PATIENTS']

/** Steps in order, numbered. */
export function Steps({ view, codes }: { view: View; codes: StepCode[] }) {
  return (
    <ol className="next-steps">
      {codes.map((code) => (
        <li key={code}>{view.words.steps[code]}</li>
      ))}
    </ol>
  )
}

export function withoutCalls(codes: StepCode[]): StepCode[] {
  return codes.filter((code) => !calls.includes(code))
}
