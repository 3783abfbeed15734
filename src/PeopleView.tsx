import { useSyncExternalStore } from 'react'
import { fill } from './content/fill'
import type { HouseholdWords } from './content/householdWords'
import type { People } from './guide/people'
import { useLoaded } from './chat/useLoaded'
import { goTo } from './ui/goTo'
import type * as Parts from './householdParts'

/** The screens for more than one person, and their words. */
export type HouseholdParts = typeof Parts & { householdWords: HouseholdWords }

type PeopleViewProps = {
  people: People
  load: () => Promise<HouseholdParts>
  /** The plans for all of them are on this screen. */
  hasTogether: boolean
}

/** Who is on the screen, above everything, once there are two. */
export function PeopleView({ people, load, hasTogether }: PeopleViewProps) {
  const { household, turn } = useSyncExternalStore(people.subscribe, people.now)
  const isMore = household.people.length > 1
  const parts = useLoaded(load, isMore)
  if (!isMore || !parts || parts === 'failed') return null
  const { PeopleSwitch, householdWords: words, namesOf, togetherHeading } = parts
  const names = namesOf(household, words)
  return (
    <>
      <p className="visually-hidden" role="status">
        {turn > 1 && fill(words.switch.now, { name: names.get(household.focus)! })}
      </p>
      <PeopleSwitch
        words={words.switch}
        people={[...names].map(([id, name]) => ({ id, name }))}
        focus={household.focus}
        onTurn={people.turnTo}
        onTogether={hasTogether ? () => goTo(document.getElementById(togetherHeading)) : undefined}
      />
    </>
  )
}
