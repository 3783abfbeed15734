import { Phone } from './Phone'
import type { Call } from './call'

/** Whom to call, in order: a thread of numbers. The questions stand in the call sheet. */
export function CallList({ calls }: { calls: Call[] }) {
  return (
    <ol className="call-list">
      {calls.map(({ key, name, short, phone, noPhone, desk }) => (
        <li key={key}>
          <span>{short ?? name}</span>
          <span className="call-number">
            {phone === '' ? <span className="small muted">{noPhone}</span> : <Phone number={phone} />}
            {phone !== '' && <span className="small muted">{desk}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
