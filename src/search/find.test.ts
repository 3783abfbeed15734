// @vitest-environment node
import { expect, it } from 'vitest'
import { finderOf } from './find'
import { makeIndex, type Findable } from './makeIndex'
import { stemOf } from './stems'

const plain = { short: '', asks: [], body: '', words: [] }
const findable: Findable[] = [
  { ...plain, id: 'ferry', title: 'When the ferry leaves', short: 'Ferries leave twice a day.', body: 'See [the lamp](#lantern), {pier}.' },
  { ...plain, id: 'island', title: 'What an island is', asks: ['is it land with water around it'], words: [{ id: 'skerry', names: ['skerry', 'small rocky island'] }] },
  { ...plain, id: 'lighthouse', title: 'Who keeps the lighthouse', asks: ['lamp keeper'], body: 'The ferry passes it.' },
]
const words = { same: { keeper: ['light house man'] }, telling: ['when'], small: ['the', 'is', 'an'], beyond: ['bus stop'] }
const find = finderOf(makeIndex({ findable, words, small: ['when', 'a', 'it'] }, stemOf('en'), { quay: 'ferry' }), stemOf('en'))
const first = (text: string) => find(text)[0]!
const scoreOf = (id: string, text: string) => find(text).find((one) => one.id === id)!.score

it('puts first what a text is about, not what only mentions it', () => {
  expect(find('ferries').map(({ id }) => id)).toEqual(['ferry', 'lighthouse', 'island'])
})

it('is surest of the very way to ask', () => {
  expect(first('who keeps the lighthouse?').score).toBeGreaterThan(0.6)
  expect(first('who keeps the lighthouse?').score).toBeGreaterThan(first('lighthouse at night with rain').score)
})

it('reads phrases that mean the same as one, and forms that no stemmer knows as their word', () => {
  expect(find('light house man')).toEqual(find('keeper'))
  expect(scoreOf('ferry', 'quay')).toBe(scoreOf('ferry', 'ferry'))
  expect(scoreOf('lighthouse', 'house man')).toBe(0)
})

it('knows a word with a letter wrong, a long one with two, and one that is only begun; no short one, and no number', () => {
  for (const typed of ['fery', 'lihgthose', 'lightho']) expect(first(typed).score, typed).toBeGreaterThan(0.1)
  for (const typed of ['fxrxy', 'lam', 'ferr1']) expect(first(typed).score, typed).toBe(0)
})

it('tells the word of the glossary that is asked for, not one that stands in a sentence', () => {
  expect(first('skerry')).toMatchObject({ id: 'island', word: 'skerry' })
  expect(first('what is a skerry near the lighthouse').word).toBeUndefined()
})

it('hears words that tell something in a question, though they are small in an answer', () => {
  expect(first('when').id).toBe('ferry')
  expect(first('when').score).toBeGreaterThan(0)
})

it('finds nothing in what is of something else, in small words alone, in no words, in where links lead and what is filled in', () => {
  for (const text of ['ferry at the bus stop', 'is the an', '', '?!', 'lantern', 'pier']) expect(find(text).map(({ score }) => score), text).toEqual([0, 0, 0])
})

it('believes less the more of a text nobody wrote', () => {
  expect(scoreOf('ferry', 'ferry zeppelin')).toBeLessThan(scoreOf('ferry', 'ferry'))
})
