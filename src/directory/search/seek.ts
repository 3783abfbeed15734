import { cost, matchWord, unlike, type Likeness } from './matchWord'
import type { DoctorSearch } from './doctorSearch'

/** A word as typed, with all that is like it. */
export type Sought = {
  word: string
  names: Likeness
  /** Cost of each specialty, group, city or ZIP that has it. */
  facetCosts: Map<number, number>
}

const facetExtra = 12
/** With one letter wrong: a name with one letter wrong comes first. */
const misspeltFacet = cost.oneLetter + 25
/** A letter or two begin half of all places. */
const shortestFacet = 3

/** @param growing It is the last word, perhaps not typed to its end. */
export function seek({ names, facets }: DoctorSearch, word: string, growing: boolean): Sought {
  const facetCosts = new Map<number, number>()
  if (word.length >= shortestFacet) {
    const like = matchWord(facets.dictionary, word, false)
    for (const id of like.ids) {
      const price = facetCost(like.costs[id] as number)
      for (const facet of facets.byWord[id] ?? []) if (price < (facetCosts.get(facet) ?? unlike)) facetCosts.set(facet, price)
    }
  }
  return { word, names: matchWord(names.dictionary, word, growing), facetCosts }
}

/** There are few such words, so that a mere sound or two wrong letters would name the wrong one. */
function facetCost(likeness: number): number {
  if (likeness <= cost.beginning) return likeness + facetExtra
  const isOneLetter = likeness <= cost.sound + cost.soundLetter || Math.abs(likeness - cost.oneLetter) <= cost.otherFirstLetter
  return isOneLetter ? misspeltFacet : unlike
}
