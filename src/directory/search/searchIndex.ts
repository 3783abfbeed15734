import { fold } from '../../text/fold'
import { isCalledDoctor, type Directory, type Doctor, type Group } from '../model'
import type { DoctorSearch } from './doctorSearch'
import { buildFacets, type Office } from './facets'
import { findDoctors } from './findDoctors'
import { buildNames } from './names'
import { readQuery } from './readQuery'

export type { DoctorSearch }

/** A doctor as offered to the visitor; the places tell apart those who share a name. */
export type DoctorMatch = {
  /** Id in the directory. */
  doctor: string
  /** "Minh Tran" */
  name: string
  /** By their credential, called doctor: a page may put a title before the name. */
  isTitled: boolean
  specialty: string
  /** `group`: its name; null where the doctor is listed without one. */
  places: { group: string | null; zip: string }[]
}

/** Reads the directory once. Takes too long for the page itself: meant for a worker. */
export function buildSearch({ doctors: all, practices, listings, groups: allGroups }: Pick<Directory, 'doctors' | 'practices' | 'listings' | 'groups'>): DoctorSearch {
  const doctors = byName(all)
  const position = new Map(doctors.map(({ id }, at) => [id, at]))
  const offices: Office[][] = doctors.map(() => [])
  for (const rows of [practices, listings]) for (const row of rows) offices[position.get(row.doctor) ?? -1]?.push(row)
  const groups = new Map(allGroups.map((group) => [group.id, group]))
  return { doctors, position, offices, groups, names: buildNames(doctors), facets: buildFacets(doctors, offices, groups) }
}

/**
 * The doctors nearest to a text, nearest first: typed in full, then begun, then alike in sound, then with
 * letters wrong; last names before first names; then by name and id. Word order, accents, titles and
 * particles do not matter; a specialty, group, city or ZIP among the words narrows it.
 *
 * Pure, and safe with any text. Empty where nothing is near.
 */
export function search(index: DoctorSearch, text: string, limit = 10): DoctorMatch[] {
  return findDoctors(index, readQuery(text), limit).flatMap((at) => describeAt(index, at) ?? [])
}

/** What is shown of one doctor. Undefined: the directory has none of this id. */
export function describe(index: DoctorSearch, id: string): DoctorMatch | undefined {
  return describeAt(index, index.position.get(id) ?? -1)
}

function describeAt(index: DoctorSearch, at: number): DoctorMatch | undefined {
  const doctor = index.doctors[at]
  if (!doctor) return undefined
  return {
    doctor: doctor.id,
    name: `${doctor.firstName} ${doctor.lastName}`.trim(),
    isTitled: isCalledDoctor(doctor),
    specialty: doctor.specialty,
    places: placesOf(index.offices[at] ?? [], index.groups),
  }
}

/** Each group and ZIP once; of the listings only those at another ZIP. */
function placesOf(offices: Office[], groups: Map<string, Group>): DoctorMatch['places'] {
  const places: DoctorMatch['places'] = []
  for (const office of offices) {
    const group = 'group' in office ? (groups.get(office.group)?.name ?? null) : null
    const isKnown = places.some((place) => place.zip === office.zip && (group === null || place.group === group))
    if (!isKnown) places.push({ group, zip: office.zip })
  }
  return places
}

function byName(doctors: Doctor[]): Doctor[] {
  const keyed = doctors.map((doctor) => ({ doctor, key: `${fold(doctor.lastName)}\n${fold(doctor.firstName)}\n${doctor.id}` }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  return keyed.map(({ doctor }) => doctor)
}
