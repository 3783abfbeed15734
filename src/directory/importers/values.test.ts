import { expect, it } from 'vitest'
import { fieldsOf, listOf, objectOf, objectsOf, wordOf, wordsOf } from './values'

it.each([
  ['a', 'a'],
  ['  a \n\t b ', 'a b'],
  [7, '7'],
  [Infinity, ''],
  [null, ''],
  [true, ''],
  [['a'], ''],
  [{ toString: 'a' }, ''],
])('reads %j as the word %j', (value, word) => {
  expect(wordOf(value)).toBe(word)
})

it('takes one thing for a list of it, and nothing for none', () => {
  expect([listOf('a'), listOf(['a']), listOf(null), listOf(undefined)]).toEqual([['a'], ['a'], [], []])
  expect(wordsOf(['a', null, '', {}, 7])).toEqual(['a', '7'])
  expect(objectsOf([{ a: 1 }, [], null, 'a'])).toEqual([{ a: 1 }])
})

it('takes neither a list nor null for an object', () => {
  expect([objectOf([]), objectOf(null), objectOf('a')]).toEqual([null, null, null])
})

it('finds fields in other spellings, and notes what is of another kind', () => {
  const noted: unknown[] = []
  const fields = fieldsOf(JSON.parse('{"MA Plan-ID":"a","name":{},"many":["b",null,[]],"one":["c","d"],"__proto__":"e"}'), (...[, , column]) => void noted.push(column))!
  expect([fields.text('maplanid'), fields.text('name'), fields.texts('many'), fields.text('one'), fields.text('missing'), fields.has('constructor')]).toEqual(['a', '', ['b'], '', '', false])
  expect(noted).toEqual(['name', 'many', 'one'])
})
