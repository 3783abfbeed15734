import { fill } from '../content/fill'
import { Sure } from '../ui/Sure'
import type { HouseholdWords } from '../content/householdWords'

export type Listed = { id: string; name: string; isHere: boolean; isDone: boolean }

type PeopleListProps = {
  words: HouseholdWords['people']
  people: Listed[]
  onTurn: (id: string) => void
  onRemove: (id: string) => void
}

/** Everybody, how far they are, the way to each, and the way out, which asks once more. */
export function PeopleList({ words, people, onTurn, onRemove }: PeopleListProps) {
  return (
    <ul className="people-list">
      {people.map(({ id, name, isHere, isDone }) => (
        <li key={id} data-person={id}>
          <p>
            <span className="strong">{name}</span>
            <span className="side muted">{isHere ? words.here : isDone ? words.done : words.open}</span>
          </p>
          {!isHere && (
            <button className="link" type="button" aria-label={fill(words.of, { action: isDone ? words.see : words.goOn, name })} onClick={() => onTurn(id)}>
              {isDone ? words.see : words.goOn}
            </button>
          )}
          <Sure className="link" label={words.remove} name={fill(words.of, { action: words.remove, name })} ask={fill(words.removeAsk, { name })} yes={words.removeYes} no={words.removeNo} onYes={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  )
}
