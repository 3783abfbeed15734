import { expect, it } from 'vitest'
import { isPrimaryCare } from './primaryCare'

it.each([
  ['FAMILY PRACTICE', true],
  ['Internal Medicine', true],
  ['PEDIATRIC MEDICINE', true],
  ['Nurse Practitioner', null],
  ['OBSTETRICS/GYNECOLOGY', null],
  ['UNDEFINED PHYSICIAN TYPE', null],
  ['', null],
  ['GYNECOLOGICAL ONCOLOGY', false],
])('takes %j for primary care: %s', (specialty, expected) => {
  expect(isPrimaryCare(specialty, false)).toBe(expected)
})

it('does not know whether a specialty that is in no list is', () => {
  expect(isPrimaryCare('Wand Making', null)).toBeNull()
})
