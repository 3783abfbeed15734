import type { Answers, QuestionId } from './answers'
import type { PlanType } from '../directory/model'

/** What `recommend` gives back. Unit of everything: a combination of plan, network and medical group. */
export type Recommendation = {
  outcome: Outcome
  /** The lane `verify` comes from; null unless RANKED. */
  lane: Lane | null
  /** One to three to verify, ranked 1, 1, 3; up to six when more tie with the third. */
  verify: Combination[]
  /** The other lane, unranked. */
  otherWays: Combination[]
  /** TRADE only: what can be had, grouped by the doctors it keeps. Empty when all are kept nowhere. */
  trade: { keeps: string[]; options: Combination[] }[]
  /** HMO pairs left out, each counted once. */
  notShown: { keepNobody: number; loseMustKeep: number }
  /** For the whole result. */
  warnings: WarningCode[]
  nextSteps: StepCode[]
  wouldChange: Change[]
}

/**
 * RANKED: there is something to verify. TRADE: nothing keeps all; a choice between doctors.
 * CANNOT_TELL_YET: too little is known to rank. NOT_SHOPPING: a service question, not a choice of plan.
 */
export type Outcome = 'RANKED' | 'TRADE' | 'CANNOT_TELL_YET' | 'NOT_SHOPPING'

/** `hmo`: HMO, HMO-POS, POS; the group decides. `freedom`: PPO, EPO, PFFS, Original Medicare; no group gate. */
export type Lane = 'hmo' | 'freedom'

export type Combination = {
  /** Competition ranking: equals share one. Absent where nothing is ranked. */
  rank?: number
  /** Null in education mode. */
  plan: string | null
  network: string | null
  /** Null where no group stands between. */
  group: string | null
  lane: Lane
  /** By doctor id, or by name when the directory does not know them. */
  doctors: Record<string, DoctorStatus>
  reasons: ReasonCode[]
  warnings: WarningCode[]
  planYear: number
  /** Oldest date of what this rests on, YYYY-MM-DD. */
  asOf: string
  sources: string[]
  /** Each kept doctor has the office's and the plan's yes, and no must-keep is lost. */
  confirmed: boolean
  /** Education mode only: the plan types to ask for. */
  planTypes?: PlanType[]
}

/** `education`: the same rules, but no plan is named. */
export type Mode = 'named' | 'education'

/** Best first. */
export const doctorStatuses = ['kept', 'kept-ask-existing', 'unknown', 'closed', 'wrong-line', 'not-listed'] as const
export type DoctorStatus = (typeof doctorStatuses)[number]

export type Change = {
  question: QuestionId
  /** The whole new answer of that question. */
  answer: Answers[QuestionId]
  effect: { outcome: Outcome; first: { plan: string | null; group: string | null } | null }
}

/** In the order in which the page gives them. */
export const reasonCodes = [
  'KEEPS_ALL_MUST',
  'KEEPS_TREATMENT_DOCTOR',
  'KEEPS_MAIN_DOCTOR',
  'WORKS_AWAY',
  'NO_REFERRALS',
  'HOSPITAL_MATCH',
  'LANGUAGE_MATCH',
  'NEAR_YOU',
  'ALIGNED_DUAL',
  'ONLY_GROUP_IN_REACH',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const warningCodes = [
  'CANNOT_TELL',
  'TREATMENT_CONTINUITY',
  'MEDIGAP_WINDOW',
  'SPLIT_GROUPS',
  'WRONG_LINE',
  'UNKNOWN_DOCTOR',
  'EXISTING_ONLY',
  'SAME_PLAN_OTHER_GROUP',
  'NETWORK_NAME_MATTERS',
  'NAME_PCP_AND_GROUP',
  'OON_COST',
  'TRAVEL_LIMIT',
  'THIN_CHOICE',
  'STALE',
  'REPLACES_CURRENT',
  'DUAL_MATCHING',
  'CHECK_DRUGS',
] as const
export type WarningCode = (typeof warningCodes)[number]

export const stepCodes = [
  'EMERGENCY',
  'ASK_CONTINUITY',
  'CHANGE_WITHIN_PLAN',
  'CALL_OFFICE',
  'CALL_GROUP',
  'CALL_PLAN',
  'ASK_NEW_PATIENTS',
  'ASK_SECOND_GROUP',
  'ASK_OUTSIDE_REFERRAL',
  'NAME_PCP_AND_GROUP',
  'CHECK_ID_CARD',
  'CHECK_DRUG_LIST',
  'CALL_HICAP',
  'CALL_MEDICARE',
  'PLAN_FINDER',
  'HEALTH_CARE_OPTIONS',
  'COVERED_CALIFORNIA',
  'ASK_EMPLOYER',
  'CHECK_EACH_FALL',
] as const
export type StepCode = (typeof stepCodes)[number]
