import { namesIn, type Names } from './names'
import { wordingOf, type Wording } from './wording'
import { findCandidates, type Candidate } from '../recommend/candidates'
import { indexOf, type DirectoryIndex } from '../recommend/directoryIndex'
import { readPerson, type Person } from '../recommend/person'
import { isKept, isLost, type Standing } from '../recommend/standing'
import type { ResultWords } from '../content/resultWords'
import type { Answers, Evidence, Notes } from '../recommend/answers'
import type { Combination, DoctorStatus, Mode, Recommendation } from '../recommend/recommendation'
import type { Directory, IsoDate } from '../directory/model'

/** What every part of the result looks at. Worked out once for a result, from nothing but what is passed in. */
export type View = {
  directory: Directory
  index: DirectoryIndex
  answers: Answers
  person: Person
  /** Keys of the person's doctors, main doctor first. */
  doctors: string[]
  /** Every combination of the person's track and county, also those not shown. */
  candidates: Candidate[]
  evidence: Evidence[]
  /** As it was before anything was heard; left out: nothing was. */
  unheard?: Recommendation
  notes: Notes
  today: IsoDate
  mode: Mode
  words: ResultWords
  say: Wording
  names: Names
}

export type ViewInput = {
  directory: Directory
  answers: Answers
  today: IsoDate
  words: ResultWords
  evidence?: Evidence[]
  unheard?: Recommendation
  notes?: Notes
  mode?: Mode
}

export function look({ directory, answers, today, words, evidence = [], unheard, notes = {}, mode = 'named' }: ViewInput): View {
  const index = indexOf(directory)
  const person = readPerson(directory, answers)
  const main = person.keys[person.wish.main]
  return {
    directory,
    index,
    answers,
    person,
    doctors: main === undefined ? person.keys : [main, ...person.keys.filter((key) => key !== main)],
    candidates: findCandidates(directory, person, evidence, today),
    evidence,
    unheard,
    notes,
    today,
    mode,
    words,
    say: wordingOf(words),
    names: namesIn(index, answers, words),
  }
}

/** The main doctor's key; undefined when none is named. */
export function mainDoctor(view: View): string | undefined {
  return view.person.keys[view.person.wish.main]
}

export function isMust(view: View, doctor: string): boolean {
  return view.person.wish.must.has(view.person.keys.indexOf(doctor))
}

export function isTreated(view: View, doctor: string): boolean {
  return view.person.wish.treated.has(view.person.keys.indexOf(doctor))
}

export function isCurrent(view: View, doctor: string): boolean {
  return view.person.doctors[view.person.keys.indexOf(doctor)]?.current === true
}

/** The person's doctors with one of these states in the combination, main doctor first. */
export function doctorsWith(view: View, combination: Combination, test: (status: DoctorStatus) => boolean): string[] {
  return view.doctors.filter((doctor) => {
    const status = combination.doctors[doctor]
    return status !== undefined && test(status)
  })
}

export const keptIn = (view: View, combination: Combination) => doctorsWith(view, combination, isKept)
export const lostIn = (view: View, combination: Combination) => doctorsWith(view, combination, isLost)

/** What the rules looked at for a combination; in education mode the first of those that were made one. */
export function candidateOf(view: View, { plan, network, group, lane, planTypes = [] }: Combination): Candidate | undefined {
  return view.candidates.find(
    (one) => one.lane === lane && one.group === group && (plan === null ? planTypes.includes(one.plan.type) : one.plan.id === plan && one.network === network),
  )
}

export function standingOf(view: View, candidate: Candidate, doctor: string): Standing | undefined {
  return candidate.standings[view.person.keys.indexOf(doctor)]
}

/** What there is to verify; where doctors must be chosen between, the first that keeps each side. */
export function toVerify({ verify, trade }: Recommendation): Combination[] {
  return verify.length > 0 ? verify : trade.flatMap(({ options }) => options.slice(0, 1))
}

/** Every combination that has a card. */
export function shownIn({ verify, otherWays, trade }: Recommendation): Combination[] {
  return [...verify, ...otherWays, ...trade.flatMap(({ options }) => options)]
}

/** It rests on calls alone, and on no list. */
export function isHeard({ sources }: Combination): boolean {
  return sources.length > 0 && sources.every((source) => source === 'call')
}

/** What a combination is called: "Harbor Gold", or the group where no plan is named. */
export function nameOf(view: View, { plan, group, planTypes = [] }: Combination): string {
  if (plan !== null) return view.names.planShort(plan)
  return group === null ? view.say.either(view.names.types(planTypes)) : view.names.group(group)
}

/** `<plan>×<group>`: the hook that stands on each combination. */
export function combinationKey({ plan, group }: Pick<Combination, 'plan' | 'group'>): string {
  return `${plan ?? '-'}×${group ?? '-'}`
}

/** Tells apart all combinations of a result. */
export function cardKey(one: Combination): string {
  return `${combinationKey(one)} ${one.network ?? ''} ${one.planTypes?.join() ?? ''}`
}
