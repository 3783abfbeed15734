import { useState } from 'react'
import { fill } from '../content/fill'
import { longestName, mostPeople } from '../guide/household'
import type { HouseholdWords } from '../content/householdWords'
import '../ui/parts.css'

type AddPersonProps = {
  words: HouseholdWords['add']
  isFull: boolean
  /** Gets the name as typed, which may be empty. */
  onAdd: (name: string) => void
}

/** The way to another person's questions: a name for them first, if one likes. */
export function AddPerson({ words, isFull, onAdd }: AddPersonProps) {
  const [isOpen, setOpen] = useState(false)
  if (isFull) return <p className="side muted">{fill(words.full, { max: mostPeople })}</p>
  if (!isOpen) {
    return (
      <p>
        <button className="button-quiet" type="button" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      </p>
    )
  }
  return (
    <form
      className="add-person"
      onSubmit={(event) => {
        event.preventDefault()
        const name = new FormData(event.currentTarget).get('person-name')
        onAdd(typeof name === 'string' ? name : '')
      }}
    >
      <label className="strong" htmlFor="person-name">
        {words.name}
      </label>
      <p className="side muted" id="person-name-hint">
        {fill(words.nameHint, { max: longestName })}
      </p>
      <input className="field" id="person-name" name="person-name" maxLength={longestName} autoComplete="off" aria-describedby="person-name-hint" ref={(field) => field?.focus()} />
      <p className="side muted">{words.shared}</p>
      <div className="result-buttons">
        <button className="button-quiet" type="submit">
          {words.start}
        </button>
        <button className="button-quiet" type="button" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
