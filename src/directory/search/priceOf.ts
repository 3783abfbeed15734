import { cost, unlike } from './matchWord'
import { lastNamePart } from './nameTokens'
import type { Query } from './readQuery'
import type { DoctorSearch } from './doctorSearch'
import type { Sought } from './seek'

/** Costs on top of those of a word's likeness. */
const extra = {
  firstName: 10,
  /** An initial stands for a first name, seldom for a last. */
  initialOfLastName: 12,
  /** "de la" typed, but not in the name. */
  aside: 1,
  /** Neighbours read as one word. */
  joined: 25,
  /** A word found nowhere: more than the worst likeness. */
  missing: 140,
}

export type Price = {
  price: number
  /** How many words were found nowhere. */
  missing: number
  /** A word is clearly like the last name. */
  lastName: boolean
}

/** What the words cost one doctor at their best, each part of the name used once. */
export function priceOf({ names, facets }: DoctorSearch, at: number, { asides, isJoined }: Query, sought: Sought[]): Price {
  const from = names.start[at] as number
  const to = names.start[at + 1] as number
  let used = 0
  let sum = isJoined ? extra.joined : 0
  let missing = 0
  let lastName = false
  for (const { word, names: like, facetCosts } of sought) {
    const isInitial = word.length === 1 && sought.length > 1
    let least = extra.missing
    let its = 0
    for (let i = from; i < to; i++) {
      const parts = names.parts[i] as number
      const likeness = like.costs[names.words[i] as number] as number
      if (likeness === unlike || (parts & used) !== 0) continue
      // An initial alone would be anybody.
      if (likeness === cost.initial && sought.length === 1) continue
      const isLast = parts >= lastNamePart
      const price = likeness + (isInitial ? (isLast ? extra.initialOfLastName : 0) : isLast ? 0 : extra.firstName)
      if (price < least) [least, its] = [price, parts]
    }
    if (facetCosts.size > 0)
      for (const facet of facets.ofDoctor[at] ?? []) {
        const price = facetCosts.get(facet) ?? unlike
        if (price < least) [least, its] = [price, 0]
      }
    if (least === extra.missing) missing += 1
    // A letter, or two letters wrong, is no ground to offer a doctor of whom the rest is not found.
    if (its >= lastNamePart && word.length > 1 && least < cost.oneLetter) lastName = true
    used |= its
    sum += least
  }
  for (const aside of asides) {
    const id = names.dictionary.ids.get(aside)
    if (id === undefined || !names.words.subarray(from, to).includes(id)) sum += extra.aside
  }
  return { price: sum, missing, lastName }
}
