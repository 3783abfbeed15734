import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formulas } from '../test/hostile'
import { asText, asWritten, cellText, type Said } from './cellText'
import { csvLine } from './writeFolder'

it.each<[Said, string]>([
  [null, ''],
  [undefined, ''],
  [false, 'no'],
  [0, '0'],
  [' Shore \n Hospital ', 'Shore Hospital'],
  [['en', '', 'es'], 'en;es'],
  [['Shore; North', 'Hill'], 'Shore, North;Hill'],
])('writes %j as %j', (said, cell) => {
  expect(cellText(said)).toBe(cell)
})

it.each(formulas)('writes %s so that no spreadsheet runs it', (formula) => {
  expect(csvLine([formula])).toMatch(/^"?'/)
})

it.each(['+1 (213) 555-0100', '-', '-118.25', 'a=b', "'Ohana Clinic"])('writes %s as it is', (said) => {
  expect(asText(said)).toBe(said)
})

it('gives back what was written, whatever it begins with', () => {
  const beginning = fc.constantFrom('', "'", "''", '=', '+', '-', '@', "'=", "''@")
  fc.assert(
    fc.property(beginning, fc.string(), (sign, rest) => {
      expect(asWritten(asText(sign + rest))).toBe(sign + rest)
    }),
  )
})
