import { fill } from '../content/fill'
import type { HouseholdWords } from '../content/householdWords'
import type { Household, Member } from '../guide/household'

/** What each person is called on the page, by their id. */
export function namesOf({ people }: Household, words: HouseholdWords): Map<string, string> {
  return new Map(people.map((member) => [member.id, nameOf(member, words)]))
}

/** As typed; else "Me" for the first, and a number for the others. */
function nameOf({ id, name, given }: Member, words: HouseholdWords): string {
  if (name !== '') return name
  return id === '1' && given.answers.whoFor !== 'someone-else' ? words.you : fill(words.person, { n: id })
}
