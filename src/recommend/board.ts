import { findCandidates, type Candidate } from './candidates'
import { isStale } from './rest'
import { judge, type Verdict } from './judge'
import { readPerson, type Person, type Wish } from './person'
import type { Answers, Evidence } from './answers'
import type { Directory, IsoDate } from '../directory/model'

/** The candidates, looked up once; judging them for other wishes is cheap. */
export type Board = {
  directory: Directory
  today: IsoDate
  person: Person
  candidates: Candidate[]
  judge: (wish: Wish) => Verdict
}

export function setUp(directory: Directory, answers: Answers, evidence: Evidence[], today: IsoDate): Board {
  const person = readPerson(directory, answers)
  const notShopping = answers.timing === 'doctor-leaving'
  const candidates = notShopping ? [] : findCandidates(directory, person, evidence, today)
  const staleOf = (candidate: Candidate, wish: Wish) => isStale(directory, candidate, wish, today)
  return {
    directory,
    today,
    person,
    candidates,
    judge: (wish) => (notShopping ? leavingDoctor : judge(candidates, wish, person.dual, staleOf)),
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
}
