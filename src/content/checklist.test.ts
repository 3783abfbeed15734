import { expect, it } from 'vitest'
import { background, neverSaid, toSay } from './checklist'

it('each row stands once in the checklist', () => {
  const all = [...toSay, ...neverSaid, ...background]
  expect(all).toEqual([...new Set(all)])
})
