import type { HouseholdWords } from '../content/householdWords'
import './household.css'

type PeopleSwitchProps = {
  words: HouseholdWords['switch']
  people: { id: string; name: string }[]
  /** Id of the person on the screen. */
  focus: string
  onTurn: (id: string) => void
  /** Leads to the plans for all of them, where these are on the screen. */
  onTogether?: () => void
}

/** Whose questions or result are on the screen, above them; the others are one press away. */
export function PeopleSwitch({ words, people, focus, onTurn, onTogether }: PeopleSwitchProps) {
  return (
    <nav className="people-switch" aria-label={words.title}>
      <span className="muted side">{words.label}</span>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <button className="people-chip" type="button" aria-current={id === focus ? 'true' : undefined} onClick={() => onTurn(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {onTogether && (
        <button className="link side" type="button" onClick={onTogether}>
          {words.together}
        </button>
      )}
    </nav>
  )
}
