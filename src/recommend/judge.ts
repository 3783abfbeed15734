import { isKept, isLost } from './standing'
import type { Candidate } from './candidates'
import type { Lane, Outcome } from './recommendation'
import type { Wish } from './person'

/** The combinations as the rules place them for one set of wishes. */
export type Verdict = {
  outcome: Outcome
  lane: Lane | null
  verify: Ranked[]
  otherWays: Candidate[]
  /** Indexes of the doctors kept, with the combinations that keep just those. */
  trade: { keeps: number[]; options: Candidate[] }[]
  notShown: { keepNobody: number; loseMustKeep: number }
}

export type Ranked = { candidate: Candidate; rank: number }

/** How many combinations to verify, and how many when the last of them has equals. */
const SHOWN = 3
const SHOWN_WITH_TIES = 6

const nothing = { lane: null, verify: [], otherWays: [], trade: [], notShown: { keepNobody: 0, loseMustKeep: 0 } } satisfies Partial<Verdict>

/**
 * Places the candidates: what to verify, in which order, what else there is, and what is left out.
 * The rules: domain.md 5.2 as settled by design.md section 3. Pure; cost is candidates × doctors.
 *
 * @param staleOf True when a candidate rests on something too old, or on calls that disagree.
 * @param dual Aligned plans go first among equals.
 */
export function judge(all: Candidate[], wish: Wish, dual: boolean, staleOf: (candidate: Candidate, wish: Wish) => boolean): Verdict {
  const views = all.map((candidate) => view(candidate, wish))
  const candidates = views.filter(({ candidate, loses }) => !(candidate.isExclusive && candidate.lane === 'hmo' && loses))
  const asked = keepable(candidates, wish)
  const keepsAll = ({ kept }: View) => asked.every((doctor) => kept[doctor])
  // Nothing keeps all: this may be a choice between doctors, where a plan-exclusive pair counts whatever it loses.
  const inView = candidates.some(keepsAll) ? candidates : views
  if (views.length === 0 || cannotTell(inView, wish)) return { outcome: 'CANNOT_TELL_YET', ...nothing }

  const pairs = candidates.filter(({ candidate }) => candidate.lane === 'hmo')
  const freedom = candidates.filter((one) => one.candidate.lane === 'freedom' && keepsAll(one))
  const somePairKeepsAll = pairs.some(keepsAll)
  if (!somePairKeepsAll && freedom.length === 0) return tradeOff(views, wish)

  const isWorthShowing = (one: View) => (one.keepsSomebody || wish.doctors.length === 0) && !(somePairKeepsAll && one.loses)
  const shownPairs = pairs.filter(isWorthShowing)
  const freedomLeads = wish.budget !== 'lowest' && (wish.travels || wish.directly || !somePairKeepsAll)
  const lane = freedomLeads ? (freedom.length > 0 ? 'freedom' : 'hmo') : shownPairs.length > 0 ? 'hmo' : 'freedom'
  const [lead, other] = lane === 'freedom' ? [freedom, shownPairs] : [shownPairs, freedom]
  // Nobody they named can be kept by anything there is.
  if (lead.length === 0) return tradeOff(views, wish)

  const order = (one: View) => sortKey(one, wish, dual, staleOf)
  return {
    outcome: 'RANKED',
    lane,
    verify: toVerify(rank(lead, order)),
    otherWays: rank(other, order).map(({ candidate }) => candidate),
    trade: [],
    notShown: countNotShown(views, wish, new Set(shownPairs)),
  }
}

/** A candidate as these wishes see it. */
type View = {
  candidate: Candidate
  /** By doctor index; a doctor left out of the wishes is false. */
  kept: boolean[]
  keepsSomebody: boolean
  /** A must-keep is known not to be had here. */
  loses: boolean
}

function view(candidate: Candidate, wish: Wish): View {
  const kept: boolean[] = []
  let loses = false
  for (const doctor of wish.doctors) {
    const { status } = candidate.standings[doctor]!
    kept[doctor] = isKept(status)
    if (wish.must.has(doctor) && isLost(status)) loses = true
  }
  return { candidate, kept, keepsSomebody: wish.doctors.some((doctor) => kept[doctor]), loses }
}

/** The must-keeps, less those who are unknown in every combination: nothing that can be had would settle these. */
function keepable(candidates: View[], wish: Wish): number[] {
  return wish.doctors.filter((doctor) => wish.must.has(doctor) && candidates.some(({ candidate }) => candidate.standings[doctor]!.status !== 'unknown'))
}

function cannotTell(views: View[], wish: Wish): boolean {
  if (wish.doctors.length === 0 || views.some((one) => one.keepsSomebody)) return false
  const statuses = wish.doctors.map((doctor) => new Set(views.map(({ candidate }) => candidate.standings[doctor]!.status)))
  const isUnknownSomewhere = (seen: Set<string>) => seen.has('unknown')
  const isKnownSomewhere = (seen: Set<string>) => seen.size > 1 || !seen.has('unknown')
  return !statuses.some(isKnownSomewhere) || statuses.some((seen) => isUnknownSomewhere(seen) && isKnownSomewhere(seen))
}

function tradeOff(views: View[], wish: Wish): Verdict {
  const byKept = new Map<string, { keeps: number[]; options: View[] }>()
  for (const one of views.filter(({ keepsSomebody }) => keepsSomebody)) {
    const keeps = wish.doctors.filter((doctor) => one.kept[doctor])
    const same = byKept.get(keeps.join())
    if (same) same.options.push(one)
    else byKept.set(keeps.join(), { keeps, options: [one] })
  }
  const groups = [...byKept.values()].sort((a, b) => b.keeps.length - a.keeps.length || compareLists(a.keeps, b.keeps))
  const trade = groups.map(({ keeps, options }) => ({ keeps, options: options.map(({ candidate }) => candidate).sort(inNeutralOrder) }))
  return { ...nothing, outcome: 'TRADE', trade, notShown: countNotShown(views, wish, new Set(views.filter(({ keepsSomebody }) => keepsSomebody))) }
}

function countNotShown(views: View[], wish: Wish, shown: ReadonlySet<View>): Verdict['notShown'] {
  if (wish.doctors.length === 0) return nothing.notShown
  const leftOut = views.filter((one) => one.candidate.lane === 'hmo' && !shown.has(one))
  const keepNobody = leftOut.filter(({ keepsSomebody }) => !keepsSomebody).length
  return { keepNobody, loseMustKeep: leftOut.length - keepNobody }
}

/** Smaller goes first, key by key (DR-07). No weights, no money. */
function sortKey(one: View, wish: Wish, dual: boolean, staleOf: (candidate: Candidate, wish: Wish) => boolean): number[] {
  const { candidate, kept } = one
  const keeps = (test: (doctor: number) => boolean) => -wish.doctors.filter((doctor) => kept[doctor] && test(doctor)).length
  const originalFirst = wish.budget === 'freedom' || wish.travels
  const lead = candidate.lane === 'freedom' && originalFirst && candidate.plan.type !== 'ORIGINAL' ? 1 : 0
  const near = candidate.isNear ? 1 : 0
  const needs = (matchesLanguage(candidate, wish) ? 1 : 0) + (wish.wheelchair && candidate.wheelchair ? 1 : 0) + (wish.near ? near : 0)
  const hospital = matchesHospital(candidate, wish) ? 1 : 0
  const aligned = dual && candidate.isAligned ? 1 : 0
  const stale = staleOf(candidate, wish) ? 1 : 0
  if (wish.doctors.length === 0) return [lead, -near, -needs, -hospital, -aligned, stale]
  return [
    lead,
    keeps((doctor) => wish.treated.has(doctor)),
    keeps((doctor) => wish.must.has(doctor)),
    kept[wish.main] ? -1 : 0,
    keeps((doctor) => !wish.must.has(doctor)),
    -hospital,
    -needs,
    -aligned,
    wish.doctors.filter((doctor) => candidate.standings[doctor]!.status === 'unknown').length,
    stale,
  ]
}

export function matchesLanguage(candidate: Candidate, wish: Wish): boolean {
  return wish.language !== null && candidate.languages.includes(wish.language)
}

export function matchesHospital(candidate: Candidate, wish: Wish): boolean {
  return wish.hospital !== null && candidate.hospitals.includes(wish.hospital)
}

/** Ranks 1, 1, 3: equals share one. */
function rank(views: View[], keyOf: (one: View) => number[]): Ranked[] {
  const sorted = views
    .map((one) => ({ candidate: one.candidate, key: keyOf(one), rank: 1 }))
    .sort((a, b) => compareLists(a.key, b.key) || inNeutralOrder(a.candidate, b.candidate))
  sorted.forEach((entry, place) => {
    const before = sorted[place - 1]
    entry.rank = before && compareLists(before.key, entry.key) === 0 ? before.rank : place + 1
  })
  return sorted.map(({ candidate, rank: shared }) => ({ candidate, rank: shared }))
}

function toVerify(ranked: Ranked[]): Ranked[] {
  const last = ranked[SHOWN - 1]?.rank
  return ranked.filter((entry, place) => place < SHOWN || (entry.rank === last && place < SHOWN_WITH_TIES))
}

/** The order of equals: it means nothing, and is the same every time. */
function inNeutralOrder(a: Candidate, b: Candidate): number {
  const original = (candidate: Candidate) => (candidate.plan.type === 'ORIGINAL' ? 1 : 0)
  return (
    original(a) - original(b) ||
    compareText(a.plan.id, b.plan.id) ||
    compareText(a.group ?? '', b.group ?? '') ||
    compareText(a.network ?? '', b.network ?? '')
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareLists(a: number[], b: number[]): number {
  for (let place = 0; place < Math.min(a.length, b.length); place++) if (a[place] !== b[place]) return a[place]! - b[place]!
  return a.length - b.length
}
