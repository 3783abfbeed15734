import { findCandidates, isCounted, type Candidate } from './candidates'
import { judgeOf, type Verdict } from './judge'
import { look, type Seen } from './seen'
import { readPerson, type Person, type Wish } from './person'
import type { Answers, Evidence } from './answers'
import type { Directory, IsoDate } from '../directory/model'

/** The candidates, looked up once; judging them for other wishes is cheap. */
export type Board = {
  directory: Directory
  today: IsoDate
  person: Person
  candidates: Candidate[]
  /** Ids of the hospitals of the groups that could be had. */
  hospitals: string[]
  /** The languages of the groups that could be had. */
  languages: string[]
  judge: (wish: Wish) => Verdict
}

export function setUp(directory: Directory, answers: Answers, evidence: Evidence[], today: IsoDate): Board {
  const person = readPerson(directory, answers)
  const notShopping = answers.timing === 'doctor-leaving'
  const seen: Seen[] = notShopping ? [] : look(directory, findCandidates(directory, person, evidence, today), today)
  const candidates = seen.map(({ candidate }) => candidate)
  const counted = candidates.filter((candidate) => isCounted(candidate, person.wish))
  return {
    directory,
    today,
    person,
    candidates,
    hospitals: [...new Set(counted.flatMap((candidate) => candidate.hospitals))].sort(),
    languages: [...new Set(counted.flatMap((candidate) => candidate.languages))].sort(),
    judge: notShopping ? () => leavingDoctor : judgeOf(seen, person.dual),
  }
}

/** A doctor who leaves is a matter inside the plan: nothing to rank. */
const leavingDoctor: Verdict = {
  outcome: 'NOT_SHOPPING',
  lane: null,
  verify: [],
  otherWays: [],
  trade: [],
  notShown: { keepNobody: 0, loseMustKeep: 0 },
  leftOut: [],
}
