import { expect, it } from 'vitest'
import { personName, termName } from './capitals'

it.each([
  ['SMITH', 'Smith'],
  ['MCLEAN', 'McLean'],
  ["O'NEIL", "O'Neil"],
  ['MARSH-FELL', 'Marsh-Fell'],
  ['VAN DER MEER', 'van der Meer'],
  ['DE LA PEÑA', 'de la Peña'],
  ['VAN', 'Van'],
  ['TORRES III', 'Torres III'],
  ['NÚÑEZ', 'Núñez'],
  ['DeWitt', 'DeWitt'],
  ['van Dorn', 'van Dorn'],
  ['', ''],
])('writes the last name %j as %j', (written, normal) => {
  expect(personName(written, true)).toBe(normal)
})

it('keeps no particle small in a first name', () => {
  expect(personName('VAN ANH')).toBe('Van Anh')
})

it.each([
  ['FAMILY PRACTICE', 'Family Practice'],
  ['OBSTETRICS/GYNECOLOGY', 'Obstetrics/Gynecology'],
  ['PHYSICAL MEDICINE AND REHABILITATION', 'Physical Medicine and Rehabilitation'],
  ['CERTIFIED NURSE MIDWIFE (CNM)', 'Certified Nurse Midwife (CNM)'],
  ['CRITICAL CARE (INTENSIVISTS)', 'Critical Care (Intensivists)'],
  ['Family medicine', 'Family medicine'],
])('writes the specialty %j as %j', (written, normal) => {
  expect(termName(written)).toBe(normal)
})
