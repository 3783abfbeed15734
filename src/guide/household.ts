import { isRecord } from './fits'
import { questionIds } from './questions'
import type { Given } from './replay'
import type { PlaceId } from './machine'

/** People who choose together, each with answers, calls and a place of their own. There is always one at least. */
export type Household = {
  people: Member[]
  /** Id of the person whose questions are on the screen. */
  focus: string
}

/** `name`: as typed, '' when nothing was. Shown on this page only, never sent. `at`: where they were. */
export type Member = { id: string; name: string; given: Given; at: PlaceId | null }

export const mostPeople = 6
/** Letters of a name. */
export const longestName = 20

export function oneAlone(given: Given): Household {
  return { people: [{ id: '1', name: '', given, at: null }], focus: '1' }
}

export function inFocus({ people, focus }: Household): Member {
  return people.find(({ id }) => id === focus) ?? people[0]!
}

export function focusedOn(household: Household, id: string): Household {
  return household.people.some((member) => member.id === id) ? { ...household, focus: id } : household
}

/** One more, who is asked next. What people of one home share is carried over: where they live. The rest is asked. */
export function withAnother(household: Household, name: string): Household {
  const { people } = household
  if (people.length >= mostPeople) return household
  const { zip, county } = inFocus(household).given.answers
  const answers: Given['answers'] = { whoFor: 'someone-else', ...(zip !== undefined && { zip }), ...(county !== undefined && { county }) }
  const id = String(1 + Math.max(...people.map((member) => Number(member.id))))
  return { people: [...people, { id, name: shortName(name), given: { answers, parked: [] }, at: null }], focus: id }
}

/** The last one cannot be taken away. */
export function without(household: Household, id: string): Household {
  const people = household.people.filter((member) => member.id !== id)
  if (people.length === 0) return household
  return { people, focus: household.focus === id ? people[0]!.id : household.focus }
}

/** The person in focus alone: the others are gone. */
export function withoutOthers(household: Household): Household {
  const { focus } = household
  return { people: [{ ...inFocus(household), name: '' }], focus }
}

/** What the guide now knows of the person in focus. */
export function nowKnown(household: Household, known: Pick<Member, 'given' | 'at'>): Household {
  return { ...household, people: household.people.map((member) => (member.id === household.focus ? { ...member, ...known } : member)) }
}

/** A name as it can stand in a line: no signs that cannot be seen, no longer than a first name. */
export function shortName(text: string): string {
  const seen = text.normalize('NFC').replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim()
  return Array.from(seen).slice(0, longestName).join('').trim()
}

/** People as stored: takes anything. Null when it is not a household; what its people answered is checked by the guide. */
export function readHousehold(value: unknown): Household | null {
  if (!isRecord(value) || !Array.isArray(value.people) || value.people.length === 0 || value.people.length > mostPeople) return null
  const people = value.people.map(readMember)
  const isWhole = people.every((member) => member !== null) && new Set(people.map(({ id }) => id)).size === people.length
  if (!isWhole) return null
  return { people, focus: people.find(({ id }) => id === value.focus)?.id ?? people[0]!.id }
}

function readMember(value: unknown): Member | null {
  if (!isRecord(value) || typeof value.id !== 'string' || !/^[1-9]\d{0,5}$/.test(value.id)) return null
  const given = readGiven(value.given)
  if (!given) return null
  const at = places.find((place) => place === value.at) ?? null
  return { id: value.id, name: typeof value.name === 'string' ? shortName(value.name) : '', given, at }
}

const places: PlaceId[] = [...questionIds, 'result']

/** One person's answers as stored: of the right make, or null. */
export function readGiven(value: unknown): Given | null {
  if (!isRecord(value) || !isRecord(value.answers) || !Array.isArray(value.parked) || !value.parked.every(isRecord)) return null
  return value as Given
}
