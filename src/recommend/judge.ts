import { bits, count, type Seen } from './seen'
import { groupBy } from '../directory/groupBy'
import type { Candidate } from './candidates'
import type { Lane, Outcome } from './recommendation'
import type { Wish } from './person'

/** The combinations as the rules place them for one set of wishes. */
export type Verdict = {
  outcome: Outcome
  lane: Lane | null
  verify: Ranked[]
  /** The other lane, as it comes; `inOrder` puts it into the order in which it is shown. */
  otherWays: Seen[]
  /** Indexes of the doctors kept, with the combinations that keep just those. */
  trade: { keeps: number[]; options: Candidate[] }[]
  notShown: { keepNobody: number; loseMustKeep: number }
  /** The pairs that `notShown` counts, in neutral order. */
  leftOut: Candidate[]
}

export type Ranked = { candidate: Candidate; rank: number }

/** How many combinations to verify, and how many when the last of them has equals. */
const SHOWN = 3
const SHOWN_WITH_TIES = 6

const nothing = { lane: null, verify: [], otherWays: [], trade: [], notShown: { keepNobody: 0, loseMustKeep: 0 }, leftOut: [] } satisfies Partial<Verdict>

/**
 * Places the candidates: what to verify, in which order, what else there is, and what is left out.
 * The rules and what was decided where they are open: README.md. Pure; cost grows with the candidates.
 *
 * The lanes depend on few of the wishes and are kept for those, so that a hospital or a language tried is only a new order.
 *
 * @param all In neutral order (see `look`).
 * @param dual Aligned plans go first among equals.
 */
export function judgeOf(all: Seen[], dual: boolean): (wish: Wish) => Verdict {
  const placed = new Map<string, Placed>()
  return (wish) => {
    const named = bits(wish.doctors)
    const must = bits(wish.must) & named
    const freedom = wish.budget === 'lowest' ? 'never leads' : wish.travels || wish.directly ? 'leads' : 'if no pair keeps all'
    const key = `${named} ${must} ${freedom}`
    let place = placed.get(key)
    if (!place) placed.set(key, (place = placeInLanes(all, wish.doctors, named, must, freedom)))
    return 'lead' in place ? { ...place.verdict, verify: toVerify(place.lead, sortKeys(wish, dual)) } : place.verdict
  }
}

/** A verdict, and for a ranked one those from which the first are still to be picked. */
type Placed = { verdict: Verdict } | { verdict: Verdict; lead: Seen[] }

function placeInLanes(all: Seen[], doctors: number[], named: number, must: number, wanted: 'never leads' | 'leads' | 'if no pair keeps all'): Placed {
  const candidates = all.filter((one) => !(one.candidate.isExclusive && one.candidate.lane === 'hmo' && (one.lost & must) !== 0))

  // A must-keep who is unknown in every combination is set aside: nothing that can be had would settle it.
  const asked = candidates.reduce((known, one) => known | (must & ~one.unknown), 0)
  const keepsAll = (one: Seen) => (asked & ~one.kept) === 0
  // Nothing keeps all: this may be a choice between doctors, where a plan-exclusive pair counts whatever it loses.
  const inView = candidates.some(keepsAll) ? candidates : all
  if (all.length === 0 || cannotTell(inView, named)) return { verdict: { outcome: 'CANNOT_TELL_YET', ...nothing } }

  const pairs = candidates.filter(({ candidate }) => candidate.lane === 'hmo')
  const freedom = candidates.filter((one) => one.candidate.lane === 'freedom' && keepsAll(one))
  const somePairKeepsAll = pairs.some(keepsAll)
  if (!somePairKeepsAll && freedom.length === 0) return { verdict: tradeOff(all, doctors, named) }

  const isWorthShowing = (one: Seen) => (named === 0 || (one.kept & named) !== 0) && !(somePairKeepsAll && (one.lost & must) !== 0)
  const shownPairs = pairs.filter(isWorthShowing)
  const freedomLeads = wanted === 'leads' || (wanted !== 'never leads' && !somePairKeepsAll)
  const lane = freedomLeads ? (freedom.length > 0 ? 'freedom' : 'hmo') : shownPairs.length > 0 ? 'hmo' : 'freedom'
  const [lead, otherWays] = lane === 'freedom' ? [freedom, shownPairs] : [shownPairs, freedom]
  // Nobody they named can be kept by anything there is.
  if (lead.length === 0) return { verdict: tradeOff(all, doctors, named) }
  return { verdict: { outcome: 'RANKED', lane, verify: [], otherWays, trade: [], ...notShownOf(all, named, new Set(shownPairs)) }, lead }
}

/** The other ways as they are shown: what serves best first, though without a rank. */
export function inOrder(others: Seen[], wish: Wish, dual: boolean): Candidate[] {
  const keyOf = sortKeys(wish, dual)
  const keyed = others.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => a.key - b.key)
  return keyed.map(({ one }) => one.candidate)
}

export function matchesLanguage(candidate: Candidate, wish: Wish): boolean {
  return wish.language !== null && candidate.languages.includes(wish.language)
}

export function matchesHospital(candidate: Candidate, wish: Wish): boolean {
  return wish.hospital !== null && candidate.hospitals.includes(wish.hospital)
}

function cannotTell(inView: Seen[], named: number): boolean {
  if (named === 0 || inView.some((one) => (one.kept & named) !== 0)) return false
  const unknownSomewhere = inView.reduce((sofar, one) => sofar | (one.unknown & named), 0)
  const knownSomewhere = inView.reduce((sofar, one) => sofar | (named & ~one.unknown), 0)
  return knownSomewhere === 0 || (unknownSomewhere & knownSomewhere) !== 0
}

function tradeOff(all: Seen[], doctors: number[], named: number): Verdict {
  const keepers = all.filter((one) => (one.kept & named) !== 0)
  const byKept = groupBy(keepers, (one) => one.kept & named)
  const sets = [...byKept.keys()].sort((a, b) => count(b) - count(a) || a - b)
  const trade = sets.map((set) => ({
    keeps: doctors.filter((doctor) => (set & (1 << doctor)) !== 0),
    options: byKept.get(set)!.map(({ candidate }) => candidate),
  }))
  return { ...nothing, outcome: 'TRADE', trade, ...notShownOf(all, named, new Set(keepers)) }
}

function notShownOf(all: Seen[], named: number, shown: ReadonlySet<Seen>): Pick<Verdict, 'notShown' | 'leftOut'> {
  if (named === 0) return { notShown: nothing.notShown, leftOut: [] }
  const leftOut = all.filter((one) => one.candidate.lane === 'hmo' && !shown.has(one))
  const keepNobody = leftOut.filter((one) => (one.kept & named) === 0).length
  return { notShown: { keepNobody, loseMustKeep: leftOut.length - keepNobody }, leftOut: leftOut.map(({ candidate }) => candidate) }
}

/**
 * The place of a candidate as one number, smaller first: each rule has digits of its own, the earlier
 * rule the higher ones, so that no later rule can outweigh it. No weights, no money.
 */
function sortKeys(wish: Wish, dual: boolean): (one: Seen) => number {
  const named = bits(wish.doctors)
  const treated = bits(wish.treated)
  const must = bits(wish.must)
  const main = wish.main < 0 ? 0 : 1 << wish.main
  const originalFirst = wish.budget === 'freedom' || wish.travels
  return (one) => {
    const { candidate, kept } = one
    let key = originalFirst && candidate.lane === 'freedom' && candidate.plan.type !== 'ORIGINAL' ? 1 : 0
    const then = (digit: number | boolean) => (key = key * DIGIT + Number(digit))
    const missed = (some: number) => count(some & named & ~kept)
    const isNear = candidate.isNear
    const needs = Number(matchesLanguage(candidate, wish)) + Number(wish.wheelchair && candidate.wheelchair) + Number(wish.near && isNear)
    if (named === 0) {
      then(!isNear)
      then(3 - needs)
      then(!matchesHospital(candidate, wish))
      then(!(dual && candidate.isAligned))
    } else {
      then(missed(treated))
      then(missed(must))
      then(missed(main))
      then(missed(~must))
      then(!matchesHospital(candidate, wish))
      then(3 - needs)
      then(!(dual && candidate.isAligned))
      then(count(one.unknown & named))
    }
    then(one.isStale || (one.stale & named) !== 0)
    return key
  }
}

/** More than any rule counts to: six doctors. Ten rules of it stay far below the largest exact integer. */
const DIGIT = 8

/** Ranks 1, 1, 3: equals share one. The first three, and the equals of the third up to six. */
function toVerify(lead: Seen[], keyOf: (one: Seen) => number): Ranked[] {
  const keys = lead.map(keyOf)
  const last = smallest(keys, SHOWN)
  return lead
    .map(({ candidate }, place) => ({ candidate, key: keys[place]! }))
    .filter(({ key }) => key <= last)
    .sort((a, b) => a.key - b.key)
    .slice(0, SHOWN_WITH_TIES)
    .map(({ candidate, key }, _, chosen) => ({ candidate, rank: 1 + chosen.findIndex((one) => one.key === key) }))
}

/** The so-manieth smallest, or the largest when there are fewer. */
function smallest(numbers: number[], which: number): number {
  const first: number[] = []
  for (const number of numbers) {
    if (first.length === which && number >= first[which - 1]!) continue
    first.push(number)
    first.sort((a, b) => a - b)
    first.length = Math.min(first.length, which)
  }
  return first.at(-1)!
}
