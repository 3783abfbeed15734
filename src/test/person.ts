import type { Answers, Evidence, NamedDoctor } from '../recommend/answers'
import type { Outcome, ReasonCode, WarningCode } from '../recommend/recommendation'

/** An invented person of the town in `town/`, and what the rules give them on `today`. */
export type Person = {
  /** In one line. */
  story: string
  answers: Answers
  /** What they heard on the phone. */
  evidence?: Evidence[]
  /** Worked out by hand from the rules. */
  expected: Expected
}

export type Expected = {
  outcome: Outcome
  /** Rank, plan, group. The order inside a tie is free. */
  verify: [rank: number, plan: string, group: string | null][]
  /** In any order. */
  otherWays: Pair[]
  /** In any order. */
  trade?: { keeps: string[]; options: Pair[] }[]
  /** Among the reasons of each combination ranked first. */
  firstReasons: ReasonCode[]
  /** Among those of the result or of any combination. */
  warnings: WarningCode[]
}

export type Pair = [plan: string, group: string | null]

/** The day on which all of them ask. */
export const today = '2026-11-21'

/** Every question answered that a person in Medicare can be asked, and nothing in it that moves the result. */
export const quiet = {
  whoFor: 'me',
  coverage: 'medicare',
  zip: '00041',
  timing: 'looking',
  doctors: [],
  mainDoctor: 'none',
  treatment: { answer: 'no', doctors: [] },
  hospital: 'none',
  weeksAway: 0,
  specialists: 'through-main-doctor',
  budget: 'balanced',
  needs: { language: 'en', wheelchair: false, near: false },
  medicines: 'no',
} satisfies Required<Omit<Answers, 'hasMedicare' | 'hasMediCal' | 'hasJobCover' | 'county' | 'checkAnswers'>>

export function must(doctor: string): NamedDoctor {
  return { doctor, keep: 'must', current: true }
}

export function nice(doctor: string): NamedDoctor {
  return { doctor, keep: 'nice', current: true }
}

/** A doctor whom the directory does not know. */
export function typed(name: string): NamedDoctor {
  return { name, keep: 'must', current: true }
}

/** The day before `today`. */
export function said(by: Evidence['by'], says: Evidence['says'], doctor: string, plan: Evidence['plan'], group: Evidence['group']): Evidence {
  return { plan, group, doctor, by, says, date: '2026-11-20' }
}
