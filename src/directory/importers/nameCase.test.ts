import { expect, it } from 'vitest'
import { firstNameCase, lastNameCase, organizationCase, specialtyCase } from './nameCase'

it.each([
  ['VEX', 'Vex'],
  ['MCVEX', 'McVex'],
  ["O'QUILLMARCH-MCVEX", "O'Quillmarch-McVex"],
  ['O’QUILL', 'O’Quill'],
  ["VAN DER VEX-O'QUILL", "van der Vex-O'Quill"],
  ['DE LA QUILL', 'de la Quill'],
  ['VAN DER  VEX', 'van der Vex'],
  ['VAN', 'Van'],
  ['DO', 'Do'],
  ['DER VEXIAN', 'Der Vexian'],
  ['LA VEX', 'La Vex'],
  ['NÚÑEVEX', 'Núñevex'],
  ['NÚÑEVEX'.normalize('NFD'), 'Núñevex'.normalize('NFD')],
  ['VEX III', 'Vex III'],
  ['VEX JR', 'Vex Jr'],
  ['J', 'J'],
  ['', ''],
  ['MacVex', 'MacVex'],
  [' de  Vex ', 'de Vex'],
])('writes the last name %j as %j', (capitals, written) => {
  expect(lastNameCase(capitals)).toBe(written)
})

it.each([
  ['VAN ANH', 'Van Anh'],
  ['THI VAN', 'Thi Van'],
  ['MARÍA DE LOS ÁNGELES', 'María de los Ángeles'],
  ['J R', 'J R'],
  ['JO-ANN M', 'Jo-Ann M'],
])('writes the first name %j as %j', (capitals, written) => {
  expect(firstNameCase(capitals)).toBe(written)
})

it.each([
  ["ST. QUILL'S HOSPITAL OF LOS VEXES", "St. Quill's Hospital of Los Vexes"],
  ['VAN VEX HOSPITAL', 'Van Vex Hospital'],
  ['MARINA DEL VEX', 'Marina del Vex'],
  ['QUILL MEDICAL GROUP, LLC', 'Quill Medical Group, LLC'],
  ['QUILL MD, A MEDICAL CORP', 'Quill MD, A Medical Corp'],
  ['DR VEX & ASSOCIATES', 'Dr Vex & Associates'],
  ['THE VEX MEDICAL GROUP INC', 'The Vex Medical Group Inc'],
])('writes the group, hospital or place %j as %j', (capitals, written) => {
  expect(organizationCase(capitals)).toBe(written)
})

it.each([
  ['FAMILY PRACTICE', 'Family Practice'],
  ['OBSTETRICS/GYNECOLOGY', 'Obstetrics/Gynecology'],
  ['PHYSICAL MEDICINE AND REHABILITATION', 'Physical Medicine and Rehabilitation'],
  ['CERTIFIED NURSE MIDWIFE (CNM)', 'Certified Nurse Midwife (CNM)'],
  ['CRITICAL CARE (INTENSIVISTS)', 'Critical Care (Intensivists)'],
  ['Family medicine', 'Family medicine'],
])('writes the specialty %j as %j', (capitals, written) => {
  expect(specialtyCase(capitals)).toBe(written)
})
