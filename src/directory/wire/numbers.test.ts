import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packColumn, packRuns, unpackColumn, unpackRuns } from './columns'
import { readNumbers, writeNumbers } from './numbers'

it('gives back any whole numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 30 - 1 })), (numbers) => {
      expect(readNumbers(writeNumbers(numbers))).toEqual(numbers)
    }),
  )
})

it('writes the small ones in one letter', () => {
  expect(writeNumbers([0, 1, 31, 32])).toBe('ABfgB')
})

it.each(['!', 'g', 'ggggggA', 'é'])('refuses %j', (text) => {
  expect(() => readNumbers(text)).toThrow(RangeError)
})

it('gives back any column', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b', null, true)), (column) => {
      expect(unpackColumn(packColumn(column), column.length)).toEqual(column)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (column) => {
      expect(unpackRuns(packRuns(column), column.length)).toEqual(column)
    }),
  )
})

it('refuses a column of another length, and a value that is not there', () => {
  expect(() => unpackColumn(packColumn(['a', 'b']), 3)).toThrow(RangeError)
  expect(() => unpackColumn({ values: ['a'], rows: writeNumbers([0, 1]) }, 2)).toThrow(RangeError)
})
