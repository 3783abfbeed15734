import { isKept } from './standing'
import type { Candidate } from './candidates'
import type { Directory, IsoDate } from '../directory/model'
import type { Wish } from './person'

/** The date of the oldest fact a combination rests on: plan, contract, and the doctors it keeps. */
export function oldestDate(directory: Directory, candidate: Candidate, wish: Wish): IsoDate {
  const facts = candidate.restsOn.map((fact) => fact.asOf ?? directory.asOf)
  const doctors = keptDoctors(candidate, wish).map((standing) => standing.asOf ?? directory.asOf)
  return [...facts, ...doctors].reduce((oldest, date) => (date < oldest ? date : oldest))
}

/** Every source a combination rests on, each once, in alphabetical order. */
export function sourcesOf(directory: Directory, candidate: Candidate, wish: Wish): string[] {
  const facts = candidate.restsOn.map((fact) => fact.source || directory.source)
  const doctors = keptDoctors(candidate, wish).map((standing) => standing.source || directory.source)
  return [...new Set([...facts, ...doctors])].sort()
}

/** Too old to count as fresh, or calls about it disagree (DR-04). */
export function isStale(directory: Directory, candidate: Candidate, wish: Wish, today: IsoDate): boolean {
  if (wish.doctors.some((doctor) => candidate.standings[doctor]!.conflict)) return true
  return daysBetween(oldestDate(directory, candidate, wish), today) > directory.staleAfterDays
}

function keptDoctors(candidate: Candidate, wish: Wish) {
  return wish.doctors.map((doctor) => candidate.standings[doctor]!).filter(({ status }) => isKept(status))
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
