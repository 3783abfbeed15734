/**
 * What the browser loads of a directory: a manifest, and for each county two files with the hash of their content in their name.
 * The first holds all that the rules and the search need; the second the offices.
 */
import type { Column } from './columns'
import type { Accepting, Basis, Contract, Group, Hospital, IsoDate, Line, Network, Place, Plan, Rating } from '../model'
import type { Info } from '../parts'

/** Raised with every change that an older page could not read. */
export const wireVersion = 1

/** Where all these files stand, from the page. */
export const wireFolder = 'directory/'
export const manifestFile = 'manifest.json'

export type Manifest = {
  kind: 'directory'
  version: typeof wireVersion
  info: Info
  /** Those that the directory adds to the built-in table. */
  places: Place[]
  /** By county id. */
  counties: Record<string, CountyFiles>
  /** For whoever lives in a county that has no file: plans sold everywhere. */
  elsewhere: CountyFiles
}

/** Names of the two files, how many plans and doctors they hold, and how many bytes they have unpacked. */
export type CountyFiles = { rules: string; offices: string; plans: number; doctors: number; bytes: number }

export type RulesFile = {
  kind: 'rules'
  version: typeof wireVersion
  plans: Plan[]
  networks: Network[]
  groups: Group[]
  contracts: Contract[]
  hospitals: Hospital[]
  ratings: Rating[]
  doctors: PackedDoctors
  practices: PackedRows & { group: Column<string>; networks: Column<string[]> }
  listings: PackedRows & { network: Column<string> }
}

/** In the order of their names. */
export type PackedDoctors = {
  count: number
  /** One a line. */
  ids: string
  /** `=`: the same as the id. */
  npi: Column<string>
  lastName: Column<string>
  firstName: Column<string>
  credential: Column<string>
  specialty: Column<string>
  primaryCare: Column<boolean | null>
  takesOriginalMedicare: Column<boolean | null>
  languages: Column<string[]>
  source: Column<string>
  asOf: Column<IsoDate | null>
}

/** In the order of the doctors. */
export type PackedRows = {
  count: number
  /** For each doctor how many. */
  perDoctor: string
  lines: Column<Line[]>
  accepting: Column<Accepting>
  basis: Column<Basis>
  source: Column<string>
  asOf: Column<IsoDate | null>
}

export type OfficesFile = {
  kind: 'offices'
  version: typeof wireVersion
  /** The city for the address: nothing on the page shows a street. */
  offices: { count: number; zip: Column<string>; city: Column<string>; phone: Column<string> }
  /** For each doctor the offices, and for each row which of them: a doctor is listed at the same few again and again. */
  perDoctor: string
  office: string
  practices: string
  listings: string
}
