/**
 * What a person has told the guide. The keys are the question ids; a question that was not asked or
 * was skipped has no key. The same shape is stored, shared in a link and read from the command line.
 */
export type Answers = {
  /** Changes wording only. */
  whoFor?: 'me' | 'someone-else'
  coverage?: Coverage
  hasMedicare?: YesNoUnsure
  hasMediCal?: YesNoUnsure
  hasJobCover?: YesNoUnsure
  /** Five digits. */
  zip?: string
  /** County id, when the ZIP has two. */
  county?: string
  timing?: Timing
  /** Up to six. Empty: the person has none to keep. */
  doctors?: NamedDoctor[]
  /** Key of one of them (see `doctorKey`). */
  mainDoctor?: string | 'none'
  /** `doctors`: keys of those in a treatment that cannot stop. No diagnosis, no drug, ever. */
  treatment?: { answer: 'yes' | 'no' | 'rather-not-say'; doctors: string[] }
  hospital?: string | 'none'
  /** Weeks a year away from home, 0 to 52. */
  weeksAway?: number
  specialists?: 'through-main-doctor' | 'directly' | 'not-sure'
  budget?: 'lowest' | 'balanced' | 'freedom' | 'not-sure'
  /** `language`: BCP 47 primary tag. */
  needs?: { language: string; wheelchair: boolean; near: boolean }
  medicines?: 'yes' | 'no' | 'rather-not-say'
  /** The person has looked the answers over. */
  checkAnswers?: 'done'
}

export type QuestionId = Exclude<keyof Answers, 'whoFor'>

export type Coverage = 'medicare' | 'medicare-and-medi-cal' | 'job' | 'marketplace' | 'medi-cal' | 'not-sure'
export type YesNoUnsure = 'yes' | 'no' | 'not-sure'
export type Timing =
  | 'turning-65'
  | 'have-part-b'
  | 'have-plan'
  | 'new-job'
  | 'losing-cover'
  | 'moved'
  | 'doctor-leaving'
  | 'looking'

/** A doctor of the directory by id, or one it does not know by the name as typed. */
export type NamedDoctor = { keep: 'must' | 'nice'; current: boolean } & (
  | { doctor: string; name?: undefined }
  | { doctor?: undefined; name: string; specialty?: string; city?: string }
)

/** The one name of a doctor in answers, results and evidence: the directory's id, or the name as typed. */
export function doctorKey(named: NamedDoctor): string {
  return named.doctor ?? named.name
}

/** What somebody said on a call. */
export type Evidence = {
  /** An id of the directory, or the plan as heard. */
  plan: string | HeardPlan
  /** An id of the directory, or the group as heard; null where the plan uses none. */
  group: string | HeardGroup | null
  /** Key of the doctor. */
  doctor: string
  by: 'office' | 'group' | 'plan'
  says: 'yes' | 'no' | 'unsure'
  /** YYYY-MM-DD. */
  date: string
  /** Who was on the phone. */
  name?: string
  reference?: string
}

/** What is written on the call sheet and says nothing to the rules: a text for each line, by the call and the line. */
export type Notes = Record<string, string>
/** Letters of one. */
export const longestNote = 500

export type HeardPlan = { planName: string; type: 'HMO' | 'HMO-POS' | 'POS' | 'PPO' | 'EPO' | 'PFFS' | 'ORIGINAL'; networkName?: string }
export type HeardGroup = { groupName: string }
