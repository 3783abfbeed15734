import fc from 'fast-check'
import { expect, it } from 'vitest'
import { focusedOn, inFocus, longestName, mostPeople, oneAlone, readHousehold, shortName, withAnother, without } from './household'

const you = oneAlone({ answers: { coverage: 'medicare', zip: '00041', county: 'fennel', timing: 'looking' }, parked: [] })

it('carries over where they live and nothing else', () => {
  const { people, focus } = withAnother(you, 'Ana')
  expect(people[0]).toEqual(you.people[0])
  expect(people[1]).toEqual({ id: '2', name: 'Ana', given: { answers: { whoFor: 'someone-else', zip: '00041', county: 'fennel' }, parked: [] }, at: null })
  expect(focus).toBe('2')
})

it('takes six people and no more, and never leaves nobody', () => {
  let all = you
  for (let times = 0; times < 9; times++) all = withAnother(all, '')
  expect(all.people.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(all.people).toHaveLength(mostPeople)
  for (const { id } of all.people) all = without(all, id)
  expect(all.people).toHaveLength(1)
})

it('turns to the first when the one in focus is taken away, and to nobody who is not there', () => {
  const two = withAnother(you, 'Ana')
  expect(without(two, '2')).toEqual({ ...you, focus: '1' })
  const three = withAnother(two, 'Kim')
  expect(without(three, '2').focus, 'who is asked stays so').toBe('3')
  expect(withAnother(without(three, '2'), '').focus, 'a number of its own').toBe('4')
  expect(inFocus(without(two, '1')).name).toBe('Ana')
  expect(focusedOn(two, '7')).toBe(two)
})

it('makes of anything typed a name that stands in a line', () => {
  expect([' Ana\n María ', 'x'.repeat(50), 'a\u202eb\u0000c', 'Zoe\u0308'].map(shortName)).toEqual(['Ana María', 'x'.repeat(20), 'a b c', 'Zoë'])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 }), (points) => {
      const name = shortName(String.fromCodePoint(...points))
      expect(Array.from(name).length).toBeLessThanOrEqual(longestName)
      expect(name).not.toMatch(/\p{C}|\p{Zl}|\p{Zp}/u)
      expect(shortName(name)).toBe(name)
    }),
  )
})

it('reads back what it is, through JSON', () => {
  const two = withAnother(you, 'Ana')
  expect(readHousehold(JSON.parse(JSON.stringify(two)))).toEqual(two)
})
