import { cost, matchWord, unlike, type Likeness } from './matchWord'
import { lastNamePart } from './nameTokens'
import type { Reading } from './readQuery'
import type { DoctorSearch } from './searchIndex'

/** Costs on top of those of a word's likeness. */
const extra = {
  firstName: 10,
  /** An initial stands for a first name, seldom for a last. */
  initialOfLastName: 12,
  /** Found in the specialty, group, city or ZIP. */
  facet: 12,
  /** "de la" typed, but not in the name. */
  aside: 1,
  /** A word found nowhere: more than the worst likeness. */
  missing: 140,
  /** The reading is not the first one. */
  otherReading: 2,
}

/** Below this in all, a match of every word is so near that no other is wanted. */
const near = cost.oneLetter

/** A facet must be typed fairly well: there are few, and a wrong one would leave the doctor out. */
const farthestFacet = cost.oneLetter + cost.otherFirstLetter

/** A word of the reading with all that is like it. */
type Sought = { word: string; names: Likeness; facetCosts: Map<number, number> }

/**
 * The positions of the nearest doctors. The first reading with a near match of all words decides; otherwise
 * all readings count, and so does a doctor whose last name is found while another word is not ("Bob Vega").
 */
export function findDoctors(index: DoctorSearch, readings: Reading[], limit: number): number[] {
  const seen = new Map<string, Sought>()
  const costs = new Map<number, number>()
  const take = (at: number, price: number) => costs.set(at, Math.min(price, costs.get(at) ?? Infinity))

  const tried: { reading: Reading; sought: Sought[]; hits: Uint8Array }[] = []
  for (const reading of readings) {
    const sought = reading.words.map((word) => seek(index, word, word === reading.growing, seen))
    const { hits, touched } = hitsOf(index, sought)
    const all = (1 << sought.length) - 1
    let least = Infinity
    for (const at of touched) {
      if (hits[at] !== all) continue
      const { price, missing } = priceOf(index, at, reading, sought)
      if (missing > 0) continue
      least = Math.min(least, price)
      take(at, price + (tried.length > 0 ? extra.otherReading : 0))
    }
    tried.push({ reading, sought, hits })
    if (least < near) return nearest(costs, limit)
  }
  for (const { reading, sought, hits } of tried.slice(0, 2)) takePartly(index, reading, sought, hits, take)
  return nearest(costs, limit)
}

/** Doctors of whom one word at least is not found, but the last name is. */
function takePartly(index: DoctorSearch, reading: Reading, sought: Sought[], hits: Uint8Array, take: (at: number, price: number) => void): void {
  if (sought.length < 2) return
  let fewest = sought.length
  let found: [number, number][] = []
  for (let at = 0; at < hits.length; at++) {
    if (hits[at] === 0) continue
    const { price, missing, lastName } = priceOf(index, at, reading, sought)
    if (missing === 0 || !lastName || missing > fewest) continue
    if (missing < fewest) found = []
    fewest = missing
    found.push([at, price])
  }
  for (const [at, price] of found) take(at, price)
}

function seek({ names, facets }: DoctorSearch, word: string, growing: boolean, seen: Map<string, Sought>): Sought {
  const key = `${word} ${growing}`
  const known = seen.get(key)
  if (known) return known
  const facetCosts = new Map<number, number>()
  const like = matchWord(facets.dictionary, word, false)
  // A letter or two begin half of all places.
  if (word.length > 2)
    for (const id of like.ids) {
      const price = like.costs[id] as number
      if (price > farthestFacet) continue
      for (const facet of facets.byWord[id] ?? []) facetCosts.set(facet, Math.min(price, facetCosts.get(facet) ?? unlike))
    }
  const sought = { word, names: matchWord(names.dictionary, word, growing), facetCosts }
  seen.set(key, sought)
  return sought
}

/** For each doctor a bit for each word found; and who has any. */
function hitsOf({ doctors, names, facets }: DoctorSearch, sought: Sought[]): { hits: Uint8Array; touched: number[] } {
  const hits = new Uint8Array(doctors.length)
  const touched: number[] = []
  for (const [place, { names: like, facetCosts }] of sought.entries()) {
    const hit = (at: number) => {
      const before = hits[at] as number
      if (before === 0) touched.push(at)
      hits[at] = before | (1 << place)
    }
    for (const id of like.ids) for (const at of names.doctors[id] ?? []) hit(at)
    for (const facet of facetCosts.keys()) for (const at of facets.doctors[facet] ?? []) hit(at)
  }
  return { hits, touched }
}

/** What the words cost at their best, each part of the name used once. `lastName`: one of them is like the last name. */
function priceOf({ names, facets }: DoctorSearch, at: number, { asides }: Reading, sought: Sought[]): { price: number; missing: number; lastName: boolean } {
  const from = names.start[at] as number
  const to = names.start[at + 1] as number
  let used = 0
  let price = 0
  let missing = 0
  let lastName = false
  for (const { word, names: like, facetCosts } of sought) {
    let least = extra.missing
    let its = 0
    for (let i = from; i < to; i++) {
      const parts = names.parts[i] as number
      const likeness = like.costs[names.words[i] as number] as number
      if (likeness === unlike || (parts & used) !== 0) continue
      const isLast = parts >= lastNamePart
      const more = word.length === 1 && sought.length > 1 ? (isLast ? extra.initialOfLastName : 0) : isLast ? 0 : extra.firstName
      if (likeness + more < least) {
        least = likeness + more
        its = parts
      }
    }
    if (facetCosts.size > 0)
      for (const facet of facets.ofDoctor[at] ?? []) {
        const likeness = facetCosts.get(facet)
        if (likeness === undefined || likeness + extra.facet >= least) continue
        least = likeness + extra.facet
        its = 0
      }
    if (least === extra.missing) missing += 1
    // A letter or a likeness this far off is no ground to offer a name of which the rest is not found.
    if (its >= lastNamePart && word.length > 1 && least < near) lastName = true
    used |= its
    price += least
  }
  for (const aside of asides) {
    const id = names.dictionary.ids.get(aside)
    if (id === undefined || !names.words.subarray(from, to).includes(id)) price += extra.aside
  }
  return { price, missing, lastName }
}

function nearest(costs: Map<number, number>, limit: number): number[] {
  // Positions are in the order of names, which settles equal costs.
  return [...costs].sort(([a, priceA], [b, priceB]) => priceA - priceB || a - b).slice(0, Math.max(0, limit)).map(([at]) => at)
}
