import type { DoctorMatch } from './search/searchIndex'

export type { DoctorMatch }

/** What the conversation asks of a directory: names, and doctors by any spelling of theirs. */
export type Lookup = {
  /** Closest first; at most ten. Waits for the county's list. */
  search: (text: string) => Promise<DoctorMatch[]>
  /** How much of the county's list has come, 0 to 1. */
  progress: () => number
  /** Undefined: not met yet, or the directory does not know this id. */
  doctor: (id: string) => DoctorMatch | undefined
  hospitalName: (id: string) => string
  countyName: (zip: string, county?: string) => string | undefined
  /** Languages spoken in some group, as BCP 47 tags. */
  languages: () => string[]
  sample: boolean
}
