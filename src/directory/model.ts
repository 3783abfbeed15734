/**
 * A directory: which doctors see patients through which medical groups, which groups serve which
 * networks, and which plans use those networks. Each fact carries its source and date.
 *
 * Plain data: it is written as JSON by the build and read as it stands by the page.
 * An empty list or null means "the source does not say", never "none" or "no".
 * As files: columns.ts. Accepting-patients codes: HL7 AcceptingPatientsCS.
 */
export type Directory = {
  /** What the directory calls itself. */
  name: string
  /** True for invented data: every screen that uses it says so. */
  sample: boolean
  /** Four digits. Plans and contracts of other years are not used. */
  planYear: number
  /** Stands in for a fact's own date when that is empty. */
  asOf: IsoDate
  /** A fact older than this many days is shown as stale and ranks below a fresh equal. */
  staleAfterDays: number
  source: string
  plans: Plan[]
  networks: Network[]
  groups: Group[]
  contracts: Contract[]
  doctors: Doctor[]
  practices: Practice[]
  listings: Listing[]
  hospitals: Hospital[]
  places: Place[]
  ratings: Rating[]
}

/** YYYY-MM-DD. */
export type IsoDate = string

/** A day that exists: 30 February would else be read as 2 March. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).getUTCDate() === Number(text.slice(8))
}

/** Where a fact is from and when it was so. `asOf` null: the directory's date. */
export type Provenance = { source: string; asOf: IsoDate | null }

export const tracks = ['medicare', 'marketplace', 'employer', 'medi-cal'] as const
export type Track = (typeof tracks)[number]

export const lines = ['medicare-advantage', 'commercial', 'medi-cal', 'original-medicare'] as const
/** Line of business: a doctor listed for one is not listed for another. */
export type Line = (typeof lines)[number]

export const planTypes = ['HMO', 'HMO-POS', 'POS', 'PPO', 'EPO', 'PFFS', 'ORIGINAL'] as const
/** `unknown`: the source does not say. The rules use such a plan once another source does. */
export type PlanType = (typeof planTypes)[number] | 'unknown'

/** Types of plan in which the medical group decides which doctors one can see. */
export function usesGroups(type: PlanType): boolean {
  return type === 'HMO' || type === 'HMO-POS' || type === 'POS'
}

export const snpTypes = ['C-SNP', 'D-SNP', 'I-SNP'] as const
/** Medicare special needs plan: for a condition, for Medicare with Medi-Cal, for an institution. */
export type SnpType = (typeof snpTypes)[number]

export const groupKinds = ['ipa', 'multi-specialty', 'single-specialty', 'foundation', 'plan-exclusive', 'other'] as const
/** `plan-exclusive`: plan, group and hospitals are one system. */
export type GroupKind = (typeof groupKinds)[number]

export const acceptingCodes = ['newpt', 'nopt', 'existptonly', 'existptfam', 'unknown'] as const
export type Accepting = (typeof acceptingCodes)[number]

export const bases = ['listed', 'contract', 'inferred'] as const
/**
 * How a doctor's place in a group or network is known. `listed`: the source names them together;
 * `contract`: only the group's contract says so; `inferred`: from billing records and the like.
 * The rules count only `listed`; the others are unknown.
 */
export type Basis = (typeof bases)[number]

export type Plan = Provenance & {
  id: string
  name: string
  issuer: string
  networks: string[]
  track: Track
  line: Line
  type: PlanType
  snp: SnpType | null
  /** D-SNP whose Medi-Cal plan is of the same insurer; null counts as yes. */
  aligned: boolean | null
  /** County ids; empty: sold everywhere. */
  counties: string[]
  planYear: number | null
  phone: string
  tty: string
  website: string
  directoryUrl: string
}

export type Network = Provenance & { id: string; name: string; issuer: string }

export type Group = Provenance & {
  id: string
  name: string
  kind: GroupKind
  /** Of its offices. */
  zips: string[]
  hospitals: string[]
  /** BCP 47 primary tags: `es`, `vi`. */
  languages: string[]
  phone: string
  afterHoursPhone: string
  website: string
  wheelchair: boolean | null
}

/** The group serves the network. Says nothing yet of any one doctor. */
export type Contract = Provenance & { network: string; group: string; line: Line | null; planYear: number | null }

export type Doctor = Provenance & {
  id: string
  npi: string
  firstName: string
  lastName: string
  credential: string
  specialty: string
  primaryCare: boolean | null
  takesOriginalMedicare: boolean | null
  languages: string[]
}

/** By the credential: nurse practitioners, physician assistants, therapists and midwives are not. */
export function isCalledDoctor({ credential }: Doctor): boolean {
  return !/\b(NP|FNP|ANP|PA|RN|CNM|LCSW|LMFT|PT|OT|RD)\b/i.test(credential)
}

type SeenAt = Provenance & {
  doctor: string
  /** Empty: not known for which. */
  lines: Line[]
  zip: string
  address: string
  phone: string
  accepting: Accepting
  basis: Basis
}

/** The doctor sees patients at this office through the group. `networks`, when not empty, are the only ones. */
export type Practice = SeenAt & { group: string; networks: string[] }

/** The doctor is listed directly in a network: PPO, EPO, or the group is not known. Empty `lines`: all of the network's. */
export type Listing = SeenAt & { network: string }

export type Hospital = { id: string; name: string; zip: string }

/** A ZIP code, or the part of it that lies in one county. */
export type Place = {
  zip: string
  /** Five-digit FIPS in the built-in table; any id in a directory's own. */
  county: string
  countyName: string
  state: string
  /** Of the ZIP's addresses that lie in this county, 0 to 1; null: not known, taken as all. */
  share: number | null
  lat: number | null
  lon: number | null
}

/** Shown with edition and source; never ranked on. */
export type Rating = {
  group: string
  programme: string
  measure: string
  stars: number | null
  maxStars: number | null
  edition: string
  sourceUrl: string
}

/** A row, cell or file that could not be used, and what to do about it. */
export type Problem = {
  file: string
  /** 1 is the header; null when it concerns the whole file. */
  line: number | null
  column: string | null
  value: string | null
  /** What is wrong, in one sentence. */
  reason: string
  /** What to do, in one sentence that starts with a verb. */
  advice: string
  /** `set-aside`: the row is not used. `noted`: it is used, but something in it is not. */
  effect: 'set-aside' | 'noted'
}
