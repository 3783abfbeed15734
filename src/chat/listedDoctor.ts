import type { DoctorMatch } from '../directory/lookup'
import { mostDoctors } from '../guide/fits'
import { doctorKey, type NamedDoctor } from '../recommend/answers'

/** A doctor on the visitor's list, with what is shown of them. */
export type ListedDoctor = {
  named: NamedDoctor
  /** "Dr. Minh Tran" */
  title: string
  /** Speciality, group, ZIP; empty for a name as typed. */
  place: string
}

/** To be kept, until the visitor says otherwise. */
export function found(match: DoctorMatch): ListedDoctor {
  return { named: { doctor: match.doctor, keep: 'must', current: false }, title: match.name, place: placeOf(match) }
}

/** Of nobody in the directory, the name as typed. */
export function asTyped(name: string): ListedDoctor {
  return { named: { name, keep: 'must', current: false }, title: name, place: '' }
}

/** The list with one more, at its end; the same list where they stand there already, or it is full. */
export function withDoctor(list: ListedDoctor[], doctor: ListedDoctor): ListedDoctor[] {
  return isOn(list, doctor) || list.length >= mostDoctors ? list : [...list, doctor]
}

/** Capitals and spaces do not make another doctor. */
export function isOn(list: ListedDoctor[], doctor: ListedDoctor): boolean {
  return list.some(({ named }) => sameName(named) === sameName(doctor.named))
}

function sameName(named: NamedDoctor): string {
  return doctorKey(named).toLowerCase().replace(/\s+/g, ' ')
}

/** "Cardiology. Harborview, 00011; Coastal, 00012". */
export function placeOf({ specialty, places }: DoctorMatch): string {
  const offices = places.map(({ group, zip }) => (group ? `${group}, ${zip}` : zip)).join('; ')
  return [specialty, offices].filter(Boolean).join('. ')
}
