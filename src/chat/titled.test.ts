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
  const { search, doctor } = titled(lookup, 'Dr. {name}')
  expect((await search('')).map(({ name }) => name)).toEqual(['Dr.\u00a0Ana Vega', 'Kim Ng'])
  expect(doctor('vega')?.name).toBe('Dr.\u00a0Ana Vega')
  expect(doctor('nobody')).toBeUndefined()
})

it('leaves the name alone where a language has no title for all', () => {
  expect(titled(lookup, '{name}').doctor('vega')?.name).toBe('Ana Vega')
})
