import { expect, it } from 'vitest'
import { doctor, group, merged, practice, source } from './merging.fixture'
import type { Directory, Doctor } from '../model'

const [npi, otherNpi] = ['1234567893', '1234567802']

/** Each with an office at the ZIPs. */
function withDoctors(name: string, doctors: Doctor[], zips: string[] = ['90301']): Directory {
  return source(name, { doctors, groups: [group('g')], practices: doctors.flatMap(({ id }) => zips.map((zip) => practice(id, 'g', { zip }))) })
}

const ids = (...directories: Directory[]) => merged(...directories).directory.doctors.map(({ id }) => id)

it('takes doctors of one NPI for one, whatever else differs', () => {
  const { directory, report } = merged(
    withDoctors('A', [doctor('a', { npi, credential: 'MD' })]),
    withDoctors('B', [doctor('b', { npi, lastName: 'Quill', specialty: 'Heart', credential: 'DO' })], ['94704']),
  )
  expect(directory.doctors).toEqual([{ ...doctor('a', { npi, credential: 'MD' }), source: 'A + B', asOf: '2026-11-01' }])
  expect(directory.practices.map((row) => [row.doctor, row.zip])).toEqual([['a', '90301'], ['a', '94704']])
  expect(report.conflicts).toEqual([])
})

it('never takes doctors of two NPIs for one', () => {
  expect(ids(withDoctors('A', [doctor('d', { npi })]), withDoctors('B', [doctor('d', { npi: otherNpi })]))).toEqual(['d', 'd-2'])
})

it('counts an NPI with a wrong check digit as none', () => {
  expect(ids(withDoctors('A', [doctor('a', { npi: '1234567890' })]), withDoctors('B', [doctor('b', { npi })]))).toEqual(['a'])
  expect(merged(withDoctors('A', [doctor('a', { npi: '1234567890' })]), withDoctors('B', [doctor('b', { npi })])).directory.doctors[0]!.npi).toBe(npi)
})

it('takes doctors without an NPI for one when id, source and name are the same, wherever their offices are', () => {
  const from = (name: string, change: Partial<Doctor>, zip: string) => withDoctors(name, [doctor('d', { source: 'register', asOf: '2026-10-01', ...change })], [zip])
  expect(ids(from('A', {}, '90301'), from('B', {}, '94704'))).toEqual(['d'])
  expect(ids(from('A', {}, '90301'), from('B', { firstName: 'Eva' }, '94704'))).toEqual(['d', 'd-2'])
  expect(ids(from('A', {}, '90301'), from('B', { source: 'another' }, '94704'))).toEqual(['d', 'd-2'])
})

it('takes doctors for one by name, specialty and a ZIP in common when one has no NPI', () => {
  expect(ids(withDoctors('A', [doctor('a', { firstName: 'ANÁ' })], ['90301', '90302']), withDoctors('B', [doctor('b', { npi, specialty: 'cardiology' })], ['90302']))).toEqual(['a'])
})

it.each([
  ['specialty', doctor('b', { specialty: 'Neurology' }), ['90301']],
  ['specialty, as one has none', doctor('b', { specialty: '' }), ['90301']],
  ['place', doctor('b'), ['94704']],
  ['place, as one has none', doctor('b'), []],
  ['name', doctor('b', { firstName: 'Anna' }), ['90301']],
])('keeps doctors apart that have no common %s', (_, other, zips) => {
  expect(ids(withDoctors('A', [doctor('a')]), withDoctors('B', [other], zips))).toEqual(['a', 'b'])
})

it('keeps doctors apart when several fit, and says so', () => {
  const { directory, report } = merged(withDoctors('A', [doctor('a')]), withDoctors('B', [doctor('b', { npi }), doctor('c', { npi: otherNpi })]))
  expect(directory.doctors.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(report.decisions).toEqual([{ reason: expect.stringContaining('are kept apart'), of: 'a (Ana Quillmarch, A); b (Ana Quillmarch, B); c (Ana Quillmarch, B)' }])
})

it('keeps doctors apart when those who fit are in different sources', () => {
  expect(ids(withDoctors('A', [doctor('a', { npi })]), withDoctors('B', [doctor('b')]), withDoctors('C', [doctor('c', { npi: otherNpi })]))).toEqual(['a', 'b', 'c'])
})

it('leaves a namesake of another NPI out of it', () => {
  const far = withDoctors('B', [doctor('b', { npi })], ['90301'])
  const farther = withDoctors('C', [doctor('c', { npi: otherNpi })], ['94704'])
  expect(ids(withDoctors('A', [doctor('a')], ['90301']), far, farther)).toEqual(['a', 'c'])
})

it('names a doctor who is known by NPI alone', () => {
  const nameless = doctor(npi, { npi, firstName: '', lastName: `NPI ${npi}`, specialty: '' })
  const { directory } = merged(withDoctors('A', [nameless]), withDoctors('B', [doctor('b', { npi, credential: 'MD', languages: ['vi'] })]))
  expect(directory.doctors).toMatchObject([{ id: npi, firstName: 'Ana', lastName: 'Quillmarch', specialty: 'Cardiology', credential: 'MD', languages: ['vi'] }])
})

it('says nothing of namesakes who each have an NPI: they tell themselves apart', () => {
  const { directory, report } = merged(withDoctors('A', [doctor('a', { npi })]), withDoctors('B', [doctor('b', { npi: otherNpi })]))
  expect([directory.doctors.map(({ id }) => id), report.decisions]).toEqual([['a', 'b'], []])
})

it('takes a first name that the first source lacks from one of the same last name, not of another', () => {
  const lacking = withDoctors('A', [doctor('a', { npi, firstName: '' })])
  const firstNameWith = (lastName: string) => merged(lacking, withDoctors('B', [doctor('b', { npi, lastName })])).directory.doctors.map(({ firstName }) => firstName)
  expect([firstNameWith('QUILLMARCH'), firstNameWith('Vex')]).toEqual([['Ana'], ['']])
})

it('leaves unknown what the sources contradict each other in, and shows both', () => {
  const { directory, report } = merged(
    withDoctors('A', [doctor('a', { npi, takesOriginalMedicare: true, primaryCare: true, languages: ['es'] })]),
    withDoctors('B', [doctor('b', { npi, takesOriginalMedicare: false, languages: ['vi', 'es'] })]),
  )
  expect(directory.doctors).toMatchObject([{ takesOriginalMedicare: null, primaryCare: true, languages: ['es', 'vi'] }])
  expect(report.conflicts).toEqual([
    { table: 'doctors', of: 'a', field: 'takes_original_medicare', said: [{ value: 'yes', source: 'A', folder: 'A' }, { value: 'no', source: 'B', folder: 'B' }], outcome: 'It is left unknown.' },
  ])
})

it('dates a doctor by the source that tells the oldest fact nobody renewed', () => {
  const old = doctor('a', { npi, takesOriginalMedicare: true, asOf: '2026-01-01' })
  const renewed = doctor('b', { npi, takesOriginalMedicare: true, asOf: '2026-10-01' })
  const other = doctor('c', { npi, asOf: '2026-10-20' })
  expect(merged(withDoctors('A', [old]), withDoctors('C', [other])).directory.doctors[0]!.asOf).toBe('2026-01-01')
  expect(merged(withDoctors('A', [old]), withDoctors('B', [renewed]), withDoctors('C', [other])).directory.doctors[0]!.asOf).toBe('2026-10-01')
})

it('keeps apart what two sources call by one id, and rewrites the rows of the later one', () => {
  const { directory, report } = merged(withDoctors('A', [doctor('1')]), withDoctors('B', [doctor('1', { lastName: 'Vex' }), doctor('1-2', { lastName: 'Wren' })]))
  expect(directory.doctors.map(({ id, lastName }) => [id, lastName])).toEqual([['1', 'Quillmarch'], ['1-3', 'Vex'], ['1-2', 'Wren']])
  expect(directory.practices.map((row) => row.doctor)).toEqual(['1', '1-3', '1-2'])
  expect(report.decisions).toMatchObject([{ reason: expect.stringContaining('different doctors under one id'), of: '1 (Ana Vex, B): 1-3' }])
})
