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

/** The first day whose facts still count as fresh today. Days are compared as text. */
export function freshSince({ staleAfterDays }: Directory, today: IsoDate): IsoDate {
  return new Date(Date.parse(today) - staleAfterDays * 86_400_000).toISOString().slice(0, 10)
}

function keptDoctors(candidate: Candidate, wish: Wish) {
  return wish.doctors.map((doctor) => candidate.standings[doctor]!).filter(({ status }) => isKept(status))
}
