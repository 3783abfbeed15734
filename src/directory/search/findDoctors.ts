import { cost } from './matchWord'
import { Nearest } from './nearest'
import { priceOf } from './priceOf'
import type { Query } from './readQuery'
import type { DoctorSearch } from './doctorSearch'
import { seek, type Sought } from './seek'

/** Below this, a doctor has every word so nearly that no other reading of the text is tried. */
const near = cost.oneLetter
/** Below this, doctors who have only some of the words are not wanted. */
const nearEnough = near + 25

/** A reading with what was found for each of its words. */
type Tried = {
  query: Query
  sought: Sought[]
  /** For each doctor a bit for each word found. */
  hits: Uint8Array
  /** The doctors with any bit. */
  touched: number[]
}

/**
 * The nearest doctors, by their place in the index. Every word must be found, in the name or in the
 * specialty, group, city or ZIP. Only when no doctor is near in that way, one whose last name is found
 * while another word is not counts too ("Bob Vega").
 */
export function findDoctors(index: DoctorSearch, queries: Query[], limit: number): number[] {
  const nearest = new Nearest(limit)
  const seen = new Map<string, Sought>()
  const seekOnce = (word: string, growing: boolean) => {
    const key = growing ? `${word}…` : word
    const sought = seen.get(key) ?? seek(index, word, growing)
    seen.set(key, sought)
    return sought
  }

  const apart: Tried[] = []
  for (const query of queries) {
    const tried = tryQuery(index, query, query.words.map((word) => seekOnce(word, word === query.growing)))
    takeWhole(index, tried, nearest)
    if (nearest.price < near) return nearest.all
    if (!query.isJoined) apart.push(tried)
  }
  if (nearest.price >= nearEnough) for (const tried of apart) takePartly(index, tried, nearest)
  return nearest.all
}

function tryQuery({ doctors, names, facets }: DoctorSearch, query: Query, sought: Sought[]): Tried {
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
  return { query, sought, hits, touched }
}

function takeWhole(index: DoctorSearch, { query, sought, hits, touched }: Tried, nearest: Nearest): void {
  const all = (1 << sought.length) - 1
  for (const at of touched) {
    if (hits[at] !== all) continue
    const { price, missing } = priceOf(index, at, query, sought)
    if (missing === 0) nearest.take(at, price)
  }
}

/** Doctors whose last name is found, and who lack as few words as any of them. */
function takePartly(index: DoctorSearch, { query, sought, touched }: Tried, nearest: Nearest): void {
  if (sought.length < 2) return
  const partly = touched.map((at) => ({ at, ...priceOf(index, at, query, sought) })).filter(({ missing, lastName }) => missing > 0 && lastName)
  const fewest = partly.reduce((least, { missing }) => Math.min(least, missing), Infinity)
  for (const { at, price, missing } of partly) if (missing === fewest) nearest.take(at, price)
}
