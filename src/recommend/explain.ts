import { groupBy } from '../directory/groupBy'
import { isKept, isLost } from './standing'
import { freshSince, oldestDate, sourcesOf } from './restsOn'
import { isCounted, type Candidate } from './candidates'
import { matchesHospital, matchesLanguage } from './judge'
import { reasonCodes, warningCodes, type Combination, type DoctorStatus, type ReasonCode, type WarningCode } from './recommendation'
import type { Answers } from './answers'
import type { Board } from './board'
import type { Directory, IsoDate } from '../directory/model'
import type { Outcome } from './recommendation'
import type { Person, Wish } from './person'

/** Everything the codes are read from. */
export type Scene = {
  directory: Directory
  person: Person
  wish: Wish
  all: Candidate[]
  /** Without the plan-exclusive pairs that lose a must-keep, unless the outcome is a choice between doctors. */
  candidates: Candidate[]
  /** Facts of an earlier day are stale. */
  since: IsoDate
  /** Issuers with two or more networks among the candidates: the name of the network matters. */
  issuersOfSeveral: ReadonlySet<string>
  /** Groups with an office in the person's county. */
  groupsInReach: ReadonlySet<string>
}

export function sceneOf({ directory, today, person, candidates: all }: Board, outcome: Outcome): Scene {
  const { wish } = person
  const candidates = all.filter((candidate) => outcome === 'TRADE' || isCounted(candidate, wish))
  return { directory, person, wish, all, candidates, since: freshSince(directory, today), issuersOfSeveral: issuersOfSeveral(candidates), groupsInReach: groupsInReach(candidates) }
}

/** A candidate in the words of the result. */
export function combinationOf(scene: Scene, candidate: Candidate, rank?: number): Combination {
  const { directory, person, wish } = scene
  return {
    ...(rank === undefined ? {} : { rank }),
    plan: candidate.plan.id,
    network: candidate.network,
    group: candidate.group,
    lane: candidate.lane,
    doctors: Object.fromEntries(wish.doctors.map((doctor) => [person.keys[doctor]!, statusOf(candidate, doctor)])),
    reasons: reasonCodes.filter((code) => reasons[code](scene, candidate)),
    warnings: warningCodes.filter((code) => cautions[code]?.(scene, candidate)),
    planYear: candidate.plan.planYear ?? directory.planYear,
    asOf: oldestDate(directory, candidate, wish),
    sources: sourcesOf(directory, candidate, wish),
    confirmed: isConfirmed(candidate, wish),
  }
}

/** The warnings that hold for the whole result. */
export function warningsOf(scene: Scene, answers: Answers, outcome: Outcome): WarningCode[] {
  const { person, wish, candidates } = scene
  const isMedicare = person.track === 'medicare'
  const statuses = new Set<DoctorStatus>()
  for (const candidate of candidates) for (const doctor of wish.doctors) statuses.add(statusOf(candidate, doctor))
  // Where nothing can be had, nothing is known of anybody.
  const isUnknown = candidates.length === 0 ? person.doctors.length > 0 : statuses.has('unknown')
  const shopping = outcome !== 'NOT_SHOPPING'
  const holds: Partial<Record<WarningCode, boolean>> = {
    CANNOT_TELL: outcome === 'CANNOT_TELL_YET',
    TREATMENT_CONTINUITY: answers.treatment?.answer === 'yes',
    MEDIGAP_WINDOW: shopping && person.newToMedicare,
    SPLIT_GROUPS: shopping && isSplit(scene),
    WRONG_LINE: shopping && statuses.has('wrong-line'),
    UNKNOWN_DOCTOR: shopping && isUnknown,
    THIN_CHOICE: shopping && candidates.length > 0 && scene.groupsInReach.size <= 1,
    REPLACES_CURRENT: answers.timing === 'have-plan',
    DUAL_MATCHING: person.dual,
    CHECK_DRUGS: isMedicare && answers.medicines === 'yes',
  }
  return warningCodes.filter((code) => holds[code])
}

type Test = (scene: Scene, candidate: Candidate) => boolean

const reasons: Record<ReasonCode, Test> = {
  KEEPS_ALL_MUST: ({ wish }, candidate) => wish.must.size > 0 && keepsEach(candidate, [...wish.must]),
  KEEPS_TREATMENT_DOCTOR: ({ wish }, candidate) => wish.treated.size > 0 && keepsEach(candidate, [...wish.treated]),
  KEEPS_MAIN_DOCTOR: ({ wish }, candidate) => wish.main >= 0 && keepsEach(candidate, [wish.main]),
  WORKS_AWAY: ({ wish }, { plan }) => wish.travels && (plan.type === 'ORIGINAL' || plan.type === 'PPO'),
  NO_REFERRALS: (_, { lane }) => lane === 'freedom',
  HOSPITAL_MATCH: ({ wish }, candidate) => matchesHospital(candidate, wish),
  LANGUAGE_MATCH: ({ wish }, candidate) => matchesLanguage(candidate, wish),
  NEAR_YOU: (_, { isNear }) => isNear,
  ALIGNED_DUAL: ({ person }, { isAligned }) => person.dual && isAligned,
  ONLY_GROUP_IN_REACH: (scene, { lane, group }) => lane === 'hmo' && group !== null && scene.groupsInReach.size === 1 && scene.groupsInReach.has(group),
}

const cautions: Partial<Record<WarningCode, Test>> = {
  WRONG_LINE: ({ wish }, candidate) => wish.doctors.some((doctor) => statusOf(candidate, doctor) === 'wrong-line'),
  UNKNOWN_DOCTOR: ({ wish }, candidate) => wish.doctors.some((doctor) => statusOf(candidate, doctor) === 'unknown'),
  EXISTING_ONLY: ({ wish }, candidate) => wish.doctors.some((doctor) => ['kept-ask-existing', 'closed'].includes(statusOf(candidate, doctor))),
  SAME_PLAN_OTHER_GROUP: ({ wish, all }, candidate) => {
    const siblings = all.filter((other) => other.lane === 'hmo' && other.plan.id === candidate.plan.id && other.group !== candidate.group)
    return wish.doctors.some((doctor) => keepsEach(candidate, [doctor]) && siblings.some((other) => isLost(statusOf(other, doctor))))
  },
  NETWORK_NAME_MATTERS: (scene, { plan }) => scene.issuersOfSeveral.has(plan.issuer),
  NAME_PCP_AND_GROUP: (_, { lane }) => lane === 'hmo',
  OON_COST: (_, { plan }) => plan.type === 'PPO',
  TRAVEL_LIMIT: ({ wish }, { lane }) => wish.travels && lane === 'hmo',
  STALE: ({ directory, wish, since }, candidate) =>
    oldestDate(directory, candidate, wish) < since ||
    wish.doctors.some((doctor) => candidate.standings[doctor]!.conflict),
}

/** Two groups each keep someone the other does not, and none keeps all that must be kept. */
function isSplit({ wish, all, candidates }: Scene): boolean {
  const pairs = all.filter(({ lane }) => lane === 'hmo')
  const keepable = [...wish.must].filter((doctor) => candidates.some((candidate) => statusOf(candidate, doctor) !== 'unknown'))
  if (candidates.some((candidate) => candidate.lane === 'hmo' && keepsEach(candidate, keepable))) return false
  const kept = pairs.map((pair) => wish.doctors.filter((doctor) => keepsEach(pair, [doctor])))
  const distinct = [...new Map(kept.map((doctors) => [doctors.join(), doctors])).values()]
  return distinct.some((a) => distinct.some((b) => a.some((doctor) => !b.includes(doctor)) && b.some((doctor) => !a.includes(doctor))))
}

/** An issuer that is not known has none. */
function issuersOfSeveral(candidates: Candidate[]): ReadonlySet<string> {
  const withNetwork = candidates.filter(({ plan, network }) => plan.issuer !== '' && network !== null)
  const byIssuer = groupBy(withNetwork, ({ plan }) => plan.issuer)
  return new Set([...byIssuer].filter(([, same]) => same.some(({ network }) => network !== same[0]!.network)).map(([issuer]) => issuer))
}

function groupsInReach(candidates: Candidate[]): ReadonlySet<string> {
  return new Set(candidates.flatMap(({ lane, group, isInReach }) => (lane === 'hmo' && group !== null && isInReach ? [group] : [])))
}

function isConfirmed(candidate: Candidate, wish: Wish): boolean {
  const kept = wish.doctors.map((doctor) => candidate.standings[doctor]!).filter(({ status }) => isKept(status))
  const losesMust = wish.doctors.some((doctor) => wish.must.has(doctor) && isLost(statusOf(candidate, doctor)))
  return kept.length > 0 && kept.every(({ confirmed }) => confirmed) && !losesMust
}

function keepsEach(candidate: Candidate, doctors: number[]): boolean {
  return doctors.every((doctor) => isKept(statusOf(candidate, doctor)))
}

function statusOf(candidate: Candidate, doctor: number): DoctorStatus {
  return candidate.standings[doctor]!.status
}
