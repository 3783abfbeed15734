import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packColumn, unpackColumn } from './columns'
import { packDigits, unpackDigits } from './digits'
import { packGiven, unpackGiven } from './given'
import { packIds, unpackIds } from './ids'
import { packNames, unpackNames } from './names'
import { writeNumbers } from './numbers'
import { packSteps, unpackSteps } from './steps'
import { inOrderOfWords, packWords, unpackWords } from './words'

const anyCell = fc.constantFrom('', 'a', 'b', null, true)
const anyText = fc.oneof(fc.string({ maxLength: 4 }), fc.stringMatching(/^[ab?0-9() -]{0,14}$/), fc.constantFrom('1003005174', '1003005175', '1003000000', '100300517?', '(213) 555-0100', 'García-García', 'garcia de la O'))

it('gives back any column', () => {
  fc.assert(
    fc.property(fc.array(anyCell), (column) => {
      expect(unpackColumn(packColumn(column), column.length)).toEqual(column)
    }),
  )
})

it('gives back any column beside another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, fc.nat({ max: 3 }))), (rows) => {
      const [column, beside] = [rows.map(([cell]) => cell), rows.map(([, one]) => one)]
      expect(unpackGiven(packGiven(column, beside), beside)).toEqual(column)
    }),
  )
})

it('gives back any numbers that do not fall beside the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat())), (rows) => {
      const sorted = rows.sort(([a, one], [b, other]) => a - b || one - other)
      const [numbers, beside] = [sorted.map(([, number]) => number), sorted.map(([one]) => one)]
      expect(unpackSteps(packSteps(numbers, beside), beside)).toEqual(numbers)
    }),
  )
})

it('gives back any texts as digits, and any ids', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      expect(unpackDigits(packDigits(texts, 7), texts.length, 7)).toEqual(texts)
      expect(unpackIds(packIds(texts), texts.length)).toEqual(texts)
    }),
  )
})

it('gives back any words and names', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const words = inOrderOfWords(new Set(texts))
      expect(unpackWords(packWords(words), words.length)).toEqual(words)
      const last = words.flatMap((word) => [word, word])
      const places = last.map((_, at) => (at % 2) * 2)
      const names = last.map((lastName, at) => ({ lastName, firstName: at % 2 ? 'Bo' : 'Ada' }))
      expect(unpackNames(packNames(last, ['Ada', 'Cy', 'Bo'], places), last.length)).toEqual(names)
    }),
  )
})

it('writes an NPI without what follows from its other digits', () => {
  expect(packIds(['1003005174', '1013005313'])).toEqual({ heads: ['100300000?', '101300000?'], numbers: writeNumbers([517 * 2, 531 * 2 + 1]) })
})

it('refuses a column of another length, and a value that is not there', () => {
  expect(() => unpackColumn(packColumn(['a', 'b']), 3)).toThrow(RangeError)
  expect(() => unpackColumn({ values: ['a'], rows: writeNumbers([0, 1]) }, 2)).toThrow(RangeError)
  expect(() => unpackColumn({ values: [], rows: '' }, 1)).toThrow(RangeError)
  expect(() => unpackGiven(packGiven(['a', 'b'], [1, 2]), [1, 1, 1])).toThrow(RangeError)
  expect(() => unpackGiven({ first: packColumn(['a']), again: writeNumbers([2]) }, [1, 1])).toThrow(RangeError)
  expect(() => unpackDigits({ heads: [], numbers: '' }, 1, 7)).toThrow(RangeError)
  expect(() => unpackNames(packNames(['A', 'B'], ['C'], [0, 0]), 3)).toThrow(RangeError)
  expect(() => unpackNames(packNames(['A', 'B'], [], [0, 0]), 2)).toThrow(RangeError)
})
