import { expect, test } from 'vitest'
import { background, neverSaid, toSay } from './checklist.fixture'
import { explainersIn, languages } from './explainers.fixture'

const english = explainersIn('en')

test('every row of the checklist is said by an explainer', () => {
  const said = new Set(english.flatMap(({ covers }) => covers))
  expect(toSay.filter((row) => !said.has(row))).toEqual([])
})

test('what an explainer claims to say is a row, and none that is wrong', () => {
  const known = [...toSay, ...background]
  for (const { id, covers } of english) expect(covers.filter((row) => !known.includes(row)), id).toEqual([])
  expect(english.flatMap(({ covers }) => covers).filter((row) => neverSaid.includes(row))).toEqual([])
})

test('each row stands once in the checklist and once in an explainer', () => {
  const all = [...toSay, ...neverSaid, ...background]
  expect(all).toEqual([...new Set(all)])
  for (const { id, covers } of english) {
    expect(covers, id).not.toHaveLength(0)
    expect(covers, id).toEqual([...new Set(covers)])
  }
})

test.each(languages.filter((language) => language !== 'en'))('%s has the same explainers, with the same rows, sources and neighbours', (language) => {
  const plain = (explainers: typeof english) => explainers.map(({ id, keys, covers, sources, neighbours, tracks }) => ({ id, keys: keys.toSorted(), covers, sources, neighbours, tracks }))
  expect(plain(explainersIn(language))).toEqual(plain(english))
})
