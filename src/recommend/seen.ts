import { freshSince } from './restsOn'
import { isKept, isLost } from './standing'
import type { Candidate } from './candidates'
import type { Directory, IsoDate } from '../directory/model'

/**
 * A candidate as the rules look at it again and again, for one set of wishes after another: each fact about
 * the person's doctors is one number, with a bit for each doctor in their order.
 */
export type Seen = {
  candidate: Candidate
  kept: number
  lost: number
  unknown: number
  /** Rests on something too old for this doctor, or on calls that disagree. */
  stale: number
  /** The plan or the contract is too old. */
  isStale: boolean
}

/** In the neutral order of equals, so that it need not be sorted again. */
export function look(directory: Directory, candidates: Candidate[], today: IsoDate): Seen[] {
  const since = freshSince(directory, today)
  return candidates.map((candidate) => seen(directory, candidate, since)).sort((a, b) => inNeutralOrder(a.candidate, b.candidate))
}

/** One bit for each doctor of a list of indexes. */
export function bits(doctors: Iterable<number>): number {
  let all = 0
  for (const doctor of doctors) all |= 1 << doctor
  return all
}

/** How many doctors a number stands for. */
export function count(all: number): number {
  let left = all
  let doctors = 0
  for (; left !== 0; left &= left - 1) doctors++
  return doctors
}

/** @param since Facts of an earlier day are stale. */
function seen(directory: Directory, candidate: Candidate, since: IsoDate): Seen {
  const isOld = (asOf: IsoDate | null) => (asOf ?? directory.asOf) < since
  const one: Seen = { candidate, kept: 0, lost: 0, unknown: 0, stale: 0, isStale: candidate.restsOn.some((fact) => isOld(fact.asOf)) }
  candidate.standings.forEach(({ status, asOf, conflict }, doctor) => {
    const bit = 1 << doctor
    if (isKept(status)) one.kept |= bit
    else if (isLost(status)) one.lost |= bit
    else one.unknown |= bit
    if (conflict || (isKept(status) && isOld(asOf))) one.stale |= bit
  })
  return one
}

/** The order of equals: it means nothing, and is the same every time. */
export function inNeutralOrder(a: Candidate, b: Candidate): number {
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
