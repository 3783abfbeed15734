import type { Doctor, Group } from '../model'
import type { Facets, Office } from './facets'
import type { Names } from './names'

/** A directory made ready for `search`. Doctors stand in the order of their names, then ids. */
export type DoctorSearch = {
  doctors: Doctor[]
  /** Where each doctor stands, by id. */
  position: Map<string, number>
  /** By doctor: offices through a group, then those listed without. */
  offices: Office[][]
  groups: Map<string, Group>
  names: Names
  facets: Facets
}
