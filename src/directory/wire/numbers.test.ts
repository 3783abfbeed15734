import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumbers, writeNumbers } from './numbers'

it('gives back any whole numbers', () => {
  fc.assert(
    fc.property(fc.oneof(...[1, 3, 7, 15, 70, Number.MAX_SAFE_INTEGER].map((max) => fc.array(fc.maxSafeNat().map((number) => number % (max + 1))))), (numbers) => {
      expect(readNumbers(writeNumbers(numbers), numbers.length)).toEqual(numbers)
    }),
  )
})

it('writes the highest digits of all first, small numbers several in a letter', () => {
  expect(writeNumbers([0, 0])).toBe('')
  expect(writeNumbers([0, 1, 63])).toBe('GAB_')
  expect(writeNumbers([0, 1, 64])).toBe('EAAEABA')
  expect(writeNumbers([1, 0, 0, 0, 0, 1, 1])).toBe('JhB')
})

it.each([
  ['a sign that is no digit', 'GA!', 2],
  ['a digit of more bits than it says', 'EAQ', 2],
  ['a letter of more digits than fit', 'E_A', 2],
  ['a sign among small digits', 'K!', 2],
  ['small digits of fewer numbers', 'KA', 3],
  ['small digits of many more numbers', 'KA', 8],
  ['small digits of four bits', 'hA', 1],
  ['a letter beyond ASCII', 'GAé', 2],
  ['digits of no bits', 'AAA', 2],
  ['digits of seven bits', 'HAA', 2],
  ['one letter too few', 'GAAA', 2],
  ['numbers where none are told', 'GA', 0],
  ['numbers too great to hold', `G${'_'.repeat(10)}`, 1],
  ['less than no rows', '', -1],
  ['more rows than there can be', '', 1e9],
  ['no number of rows', '', NaN],
])('refuses %s', (_, text, count) => {
  expect(() => readNumbers(text, count)).toThrow(RangeError)
})
