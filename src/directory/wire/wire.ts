/**
 * What the browser loads of a directory: a manifest, and for each county two files with the hash of their content in their name.
 * The first holds all that the rules and the search need; the second the offices.
 */
import type { Column } from './columns'
import type { Digits } from './digits'
import type { Given } from './given'
import type { PackedNames } from './names'
import type { Contract, Doctor, Group, Hospital, Network, Place, Plan, Practice, Provenance, Rating } from '../model'
import type { Info } from '../parts'

/** Raised with every change that an older page could not read. */
export const wireVersion = 2

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
  practices: PackedRows & { group: Given<string>; networks: Column<string[]> }
  listings: PackedRows & { network: Column<string> }
}

/** Fields that mostly repeat together are one column. */
export type Work = Pick<Doctor, 'credential' | 'specialty' | 'primaryCare'>
export type Said = Pick<Practice, 'lines' | 'accepting' | 'basis'>

/** Those with the same last name stand together. */
export type PackedDoctors = {
  count: number
  ids: Digits
  /** `=`: the same as the id. */
  npi: Column<string>
  names: PackedNames
  work: Column<Work>
  takesOriginalMedicare: Column<boolean | null>
  languages: Column<string[]>
  from: Column<Provenance>
}

/** In the order of the doctors. */
export type PackedRows = {
  count: number
  /** For each doctor how many. */
  perDoctor: string
  said: Column<Said>
  from: Column<Provenance>
}

/** Of a phone these many from the end are any digits; those before are few different ones. */
export const phoneDigits = 7

export type OfficesFile = {
  kind: 'offices'
  version: typeof wireVersion
  /** By ZIP, then phone. The city for the address: nothing on the page shows a street. `phone`: as of `packSteps`, beside the ZIPs. */
  offices: { count: number; zip: Column<string>; city: Given<string>; phone: Digits }
  /** For each office how many doctors have it, as the power of two at or below. */
  sizes: string
  /** Of each doctor the different offices as places among `largestFirst`, in the order in which their practices, then listings, first name them. */
  own: string
  /** For each row but a doctor's first: 0 for an office that none of theirs named before, else its place among those, from 1. */
  again: string
}
