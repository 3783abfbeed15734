import { expect, it } from 'vitest'
import { languageCode } from './languageCodes'
import { nameCase } from './nameCase'
import { isNpi } from './npi'
import { marketplacePlanId } from './planIds'

it.each([
  ["O'QUILLMARCH-MCVEX", "O'Quillmarch-McVex"],
  ['DE LA QUILL', 'De la Quill'],
  ['VAN DER  VEX', 'Van der Vex'],
  ['NÚÑEVEX', 'Núñevex'],
  ['VEX III', 'Vex III'],
  ['DO', 'Do'],
  ['J', 'J'],
  ["ST. QUILL'S HOSPITAL OF LOS VEXES", "St. Quill's Hospital of Los Vexes"],
  ['MacVex', 'MacVex'],
  ['de Vex', 'de Vex'],
])('writes %s as %s', (capitals, written) => {
  expect(nameCase(capitals)).toBe(written)
})

it('checks the last digit of an NPI', () => {
  expect(['1234567893', '1234567802', '1234567890', '0000000000', '123456789', '3234567891', '１２３４５６７８９３'].map(isNpi)).toEqual([true, true, false, false, false, false, false])
})

it.each([
  ['English', 'en'],
  ['spanish', 'es'],
  ['Spanish; Castilian', 'es'],
  ['Persian (Farsi)', 'fa'],
  ['Cantonese', 'yue'],
  ['Chinese', 'zh'],
  ['vi', 'vi'],
  ['es-US', 'es'],
  ['xx', null],
  ['Elvish', null],
])('reads the language %j as %j', (said, code) => {
  expect(languageCode(said)).toBe(code)
})

it.each([
  ['00000CA0010001', '00000CA0010001'],
  [' 00000ca0010001-01', '00000CA0010001'],
  ['00000CA001000', null],
  ['H0000-001-000', null],
])('reads the marketplace plan id %j as %j', (written, id) => {
  expect(marketplacePlanId(written)).toBe(id)
})
