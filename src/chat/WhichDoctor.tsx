import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import type { DoctorMatch } from '../directory/lookup'
import { placeOf } from './listedDoctor'

export type WhichDoctorProps = {
  words: RestWords['doctors']
  /** As typed. */
  name: string
  matches: DoctorMatch[]
  onPick: (match: DoctorMatch) => void
  onAsTyped: () => void
}

/** Asks which doctor was meant by a name typed into the box. A turn of the transcript. */
export function WhichDoctor({ words, name, matches, onPick, onAsTyped }: WhichDoctorProps) {
  return (
    <>
      <p>{fill(matches.length > 0 ? words.closest : words.noneClose, { text: name })}</p>
      <ul>
        {matches.map((match) => (
          <li key={match.doctor}>
            <button className="link" type="button" data-doctor={match.doctor} onClick={() => onPick(match)}>
              {match.name}
            </button>
            <p className="side muted">{placeOf(match)}</p>
          </li>
        ))}
        <li>
          <button className="link" type="button" data-doctor="" onClick={onAsTyped}>
            {fill(words.asTyped, { text: name })}
          </button>
        </li>
      </ul>
    </>
  )
}
