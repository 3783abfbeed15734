import { expect, it } from 'vitest'
import { titled } from './titled'
import type { DoctorMatch, Lookup } from '../directory/lookup'

const doctors: DoctorMatch[] = [
  { doctor: 'vega', name: 'Ana Vega', isTitled: true, specialty: 'Cardiology', places: [] },
  { doctor: 'ng', name: 'Kim Ng', isTitled: false, specialty: 'Nurse practitioner', places: [] },
]
const lookup: Lookup = {
  search: () => Promise.resolve(doctors),
  progress: () => 1,
  doctor: (id) => doctors.find(({ doctor }) => doctor === id),
  hospitalName: (id) => id,
  countyName: () => undefined,
  languages: () => [],
  sample: false,
}

it('puts a title before those who are called doctor', async () => {
  const { search, doctor } = titled(lookup, { titled: 'Dr. {name}', specialties: {} })
  expect((await search('')).map(({ name }) => name)).toEqual(['Dr.\u00a0Ana Vega', 'Kim Ng'])
  expect(doctor('vega')?.name).toBe('Dr.\u00a0Ana Vega')
  expect(doctor('nobody')).toBeUndefined()
})

it('leaves the name alone where a language has no title for all', () => {
  expect(titled(lookup, { titled: '{name}', specialties: {} }).doctor('vega')?.name).toBe('Ana Vega')
})

it('names a specialty as the language does, and leaves one it does not know', async () => {
  const { search } = titled(lookup, { titled: '{name}', specialties: { CARDIOLOGY: 'Cardiología' } })
  expect((await search('')).map(({ specialty }) => specialty)).toEqual(['Cardiología', 'Nurse practitioner'])
})
