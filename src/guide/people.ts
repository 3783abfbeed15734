import { focusedOn, inFocus, nowKnown, withAnother, without, withoutOthers, type Household, type Member } from './household'
import type { Given } from './replay'
import type { Guide, PlaceId } from './machine'

/** The people who choose together, of whom one at a time is asked: theirs is the guide that runs. */
export type People = {
  /** Stays the same object until somebody comes or goes, or another person is turned to. */
  now: () => Turn
  subscribe: (hear: () => void) => () => void
  /** Everybody, with what the guide knows at this moment. */
  household: () => Household
  /** Turns to a person, where they were or at `at`. */
  turnTo: (id: string, at?: PlaceId | null) => void
  add: (name: string) => void
  remove: (id: string) => void
  /** Leaves the one who is asked now. */
  removeOthers: () => void
  /** Goes on with what another tab knows of them, where this one is. */
  goOnWith: (household: Household) => void
}

/** `others` and the names are as of this turn; what the person in focus has answered since, `household` tells. */
export type Turn = { household: Household; guide: Guide; /** Counts the guides that have run. */ turn: number }

/** @param begin Starts the guide of a person. The one before is stopped by then. */
export function startPeople(first: Household, at: PlaceId | null, begin: (member: Member, at: PlaceId | null) => Guide): People {
  const hearers = new Set<() => void>()
  let now: Turn = { household: first, guide: begin(inFocus(first), at), turn: 1 }

  const household = () => nowKnown(now.household, knownTo(now.guide))
  const tell = (next: Turn) => {
    now = next
    for (const hear of hearers) hear()
  }
  const turn = (next: Household, to = inFocus(next).at) => {
    now.guide.stop()
    tell({ household: next, guide: begin(inFocus(next), to), turn: now.turn + 1 })
  }
  return {
    now: () => now,
    subscribe(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    household,
    turnTo(id, to) {
      const next = focusedOn(household(), id)
      if (next.focus !== now.household.focus) turn(next, to ?? undefined)
    },
    add(name) {
      const next = withAnother(household(), name)
      if (next.focus !== now.household.focus) turn(next)
    },
    remove(id) {
      const next = without(household(), id)
      if (next.focus === now.household.focus) tell({ ...now, household: next })
      else turn(next)
    },
    removeOthers: () => tell({ ...now, household: withoutOthers(household()) }),
    goOnWith(known) {
      const place = now.guide.getSnapshot().context.at
      const { focus } = now.household
      const isStill = known.people.some(({ id }) => id === focus)
      turn(isStill ? { ...known, focus } : known, isStill ? place : undefined)
    },
  }
}

function knownTo(guide: Guide): Pick<Member, 'given' | 'at'> {
  return { given: givenTo(guide), at: guide.getSnapshot().context.at }
}

/** All that a person has told the guide, as it is kept. */
export function givenTo(guide: Guide): Given {
  const { answers, parked, evidence, tried, notes } = guide.getSnapshot().context
  return { answers, parked, evidence, ...(tried && { tried }), ...(Object.keys(notes).length > 0 && { notes }) }
}
