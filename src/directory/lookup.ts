import { buildSearch, describe, search, type DoctorMatch } from './search/searchIndex'
import { countiesOf } from './places/county'
import type { Directory } from './model'

export type { DoctorMatch }

/** What the conversation asks of a directory: names, and doctors by any spelling of theirs. */
export type Lookup = {
  /** Closest first; at most ten. */
  search: (text: string) => Promise<DoctorMatch[]>
  /** Undefined: the directory does not know this id. */
  doctor: (id: string) => DoctorMatch | undefined
  hospitalName: (id: string) => string
  countyName: (zip: string, county?: string) => string | undefined
  /** Languages spoken in some group, as BCP 47 tags. */
  languages: string[]
  sample: boolean
}

export function createLookup(directory: Directory): Lookup {
  const index = buildSearch(directory)
  const hospitals = new Map(directory.hospitals.map(({ id, name }) => [id, name]))
  return {
    search: async (text) => search(index, text),
    doctor: (id) => describe(index, id),
    hospitalName: (id) => hospitals.get(id) ?? id,
    countyName: (zip, county) => {
      const places = countiesOf(directory.places, zip)
      return (places.find((place) => place.county === county) ?? (places.length === 1 ? places[0] : undefined))?.countyName
    },
    languages: [...new Set(directory.groups.flatMap((group) => group.languages))].sort(),
    sample: directory.sample,
  }
}
