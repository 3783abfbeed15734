import { expect, it } from 'vitest'
import { specialtiesOf, specialtyOf } from './specialties'

it('knows commoner codes by their usual names', () => {
  expect(specialtyOf(' 207rc0000x')).toEqual({ name: 'Cardiology', primaryCare: false })
  expect(specialtyOf('207Q00000X')).toEqual({ name: 'Family Medicine', primaryCare: true })
  expect(specialtyOf('363L00000X')).toEqual({ name: 'Nurse Practitioner', primaryCare: null })
  expect(specialtyOf('__proto__')).toBeNull()
})

it.each([
  [['207R00000X', '207Q00000X'], { name: 'Internal Medicine, Family Medicine', primaryCare: true, unknown: [] }],
  [['207R00000X', '207RC0000X'], { name: 'Internal Medicine, Cardiology', primaryCare: null, unknown: [] }],
  [['207Q00000X', '299X99999X'], { name: 'Family Medicine', primaryCare: null, unknown: ['299X99999X'] }],
  [['Dermatology', '207N00000X'], { name: 'Dermatology', primaryCare: false, unknown: [] }],
  [['Wand Making'], { name: 'Wand Making', primaryCare: null, unknown: [] }],
  [[], { name: '', primaryCare: null, unknown: [] }],
])('of %j', (said, found) => {
  expect(specialtiesOf(said)).toEqual(found)
})
