import { isKept } from './standing'
import type { Candidate } from './candidates'
import type { Directory, IsoDate, Provenance } from '../directory/model'
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

/** One of the facts is too old to count as fresh (DR-04). */
export function isAging(directory: Directory, facts: Provenance[], today: IsoDate): boolean {
  return facts.some((fact) => isOlder(fact.asOf ?? directory.asOf, today, directory.staleAfterDays))
}

/** More than so many days before today. */
export function isOlder(date: IsoDate, today: IsoDate, days: number): boolean {
  return (Date.parse(today) - Date.parse(date)) / 86_400_000 > days
}

function keptDoctors(candidate: Candidate, wish: Wish) {
  return wish.doctors.map((doctor) => candidate.standings[doctor]!).filter(({ status }) => isKept(status))
}
