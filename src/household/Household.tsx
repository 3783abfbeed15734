import type { ReactNode } from 'react'
import { AddPerson } from './AddPerson'
import { PeopleList, type Listed } from './PeopleList'
import type { HouseholdWords } from '../content/householdWords'
import { mostPeople } from '../guide/household'
import './household.css'

/** The heading that the switch above leads to. */
export const togetherHeading = 'plans-for-all'

type HouseholdProps = {
  words: HouseholdWords
  people: Listed[]
  /** What each plan does for all of them; left out while there is one person. */
  together?: ReactNode
  onAdd: (name: string) => void
  onTurn: (id: string) => void
  onRemove: (id: string) => void
}

/** At the end of a result: one more person, everybody there is, and the plans that could serve them all. */
export function Household({ words, people, together, onAdd, onTurn, onRemove }: HouseholdProps) {
  const isAlone = people.length === 1
  return (
    <>
      {!isAlone && (
        <section className="result-part household-together">
          <h2 className="part-head" id={togetherHeading} tabIndex={-1}>
            {words.together.title}
          </h2>
          {together}
        </section>
      )}
      <section className="result-part household">
        <h2 className="part-head">{isAlone ? words.add.title : words.people.title}</h2>
        {isAlone ? <p>{words.add.text}</p> : <PeopleList words={words.people} people={people} onTurn={onTurn} onRemove={onRemove} />}
        <AddPerson words={words.add} isFull={people.length >= mostPeople} onAdd={onAdd} />
      </section>
    </>
  )
}
