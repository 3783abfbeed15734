import { afterCalls } from './people/afterCalls'
import { inMedicare } from './people/medicare'
import { onOtherTracks } from './people/otherTracks'
import type { Person } from './person'

export type PersonName = keyof typeof inMedicare | keyof typeof onOtherTracks | keyof typeof afterCalls

/** Everybody, each with the result that the rules give them in the town. */
export const people: Record<PersonName, Person> = { ...inMedicare, ...onOtherTracks, ...afterCalls }

/** For `it.each`. */
export const everyone = Object.entries(people)
