import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepIn } from './keep'
import { keptAs } from './kept'
import { oneAlone, withAnother, type Household } from '../guide/household'
import type { Given } from '../guide/replay'

const given: Given = { answers: { coverage: 'medicare', zip: '94110' }, parked: [] }
const alone = oneAlone(given)
const two = withAnother(alone, 'Ana')
const day = 86_400_000

it('keeps answers in the tab unless the person asks for the device', () => {
  const { tab, device, keep } = setUp()
  keep.write(alone)
  expect([tab.size, device.size]).toEqual([1, 0])
  keep.onDevice(true)
  expect([tab.size, device.size]).toEqual([0, 1])
  expect(keep.read()).toEqual({ household: alone, trouble: null })
  keep.onDevice(false)
  expect([tab.size, device.size]).toEqual([1, 0])
})

it('keeps the answers where they are when the device takes nothing', () => {
  const { device, keep } = setUp()
  keep.write(alone)
  device.set = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  keep.onDevice(true)
  expect(keep.read()).toEqual({ household: alone, trouble: null })
})

it('can be asked for the device before there is any answer', () => {
  const { device, keep } = setUp()
  keep.onDevice(true)
  keep.write(alone)
  expect(device.size).toBe(1)
})

it('keeps answers on the device for 30 days and no longer', () => {
  const { device, keep, clock } = setUp()
  keep.onDevice(true)
  keep.write(alone)
  clock.now += 30 * day
  expect(keep.read().household).toEqual(alone)
  clock.now += 1
  expect(keep.read()).toEqual({ household: null, trouble: 'expired' })
  expect(device.size).toBe(0)
})

it('puts aside what it cannot read, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { tab, keep } = setUp()
      tab.set(keptAs, text)
      expect(keep.read()).toEqual({ household: null, trouble: 'unreadable' })
      expect(tab.get(`${keptAs}.aside`)).toBe(text)
      expect(tab.has(keptAs)).toBe(false)
    }),
  )
})

it('reads what an earlier release has stored, and stores one person in that way still', () => {
  const { tab, keep } = setUp()
  tab.set(keptAs, JSON.stringify({ version: 1, savedAt: 1_000_000, given }))
  expect(keep.read()).toEqual({ household: alone, trouble: null })
  keep.write(alone)
  expect(JSON.parse(tab.get(keptAs)!)).toEqual({ version: 1, savedAt: 1_000_000, given })
})

it('keeps everybody, whom it was about, and moves and clears them together', () => {
  const { tab, device, keep } = setUp()
  keep.write(two)
  expect(keep.read()).toEqual({ household: two, trouble: null })
  keep.onDevice(true)
  expect([tab.size, device.size]).toEqual([0, 1])
  expect(keep.read().household).toEqual(two)
  keep.clear()
  expect([tab.size, device.size]).toEqual([0, 0])
})

it('puts aside people of whom some are none, and takes what is left of a torn name, place or focus', () => {
  const { tab, keep } = setUp()
  const store = (household: unknown) => tab.set(keptAs, JSON.stringify({ version: 2, savedAt: 1_000_000, household }))
  const [first, second] = [two.people[0]!, two.people[1]!]
  const unreadable: unknown[] = [null, [], {}, { people: [] }, { people: 'x' }, { people: [first, first], focus: '1' }, { people: [first, { ...second, id: '__proto__' }] }, { people: [{ ...first, given: { answers: 7, parked: [] } }] }, { people: Array.from({ length: 7 }, (_, place) => ({ ...first, id: `${place + 1}` })) }]
  for (const household of unreadable) {
    store(household)
    expect(keep.read()).toEqual({ household: null, trouble: 'unreadable' })
  }
  store({ people: [first, { ...second, name: { toString: 'x' }, at: 'nowhere' }], focus: '9' })
  expect(keep.read().household).toEqual({ people: [first, { ...second, name: '' }], focus: '1' } satisfies Household)
})

it('starts, whatever was stored for several people', () => {
  const anyMember = fc.record({ id: fc.oneof(fc.string(), fc.constantFrom('1', '2')), name: fc.anything({ maxDepth: 1 }), at: fc.anything({ maxDepth: 1 }), given: fc.oneof(fc.constant(given), fc.anything({ maxDepth: 2 })) })
  fc.assert(
    fc.property(fc.record({ people: fc.oneof(fc.array(anyMember), fc.anything()), focus: fc.anything({ maxDepth: 1 }) }), (household) => {
      const { tab, keep } = setUp()
      const text = JSON.stringify({ version: 2, savedAt: 1_000_000, household })
      tab.set(keptAs, text)
      const { household: read, trouble } = keep.read()
      expect([trouble, tab.get(`${keptAs}.aside`)]).toEqual(read ? [null, undefined] : ['unreadable', text])
      expect(read?.people.some(({ id }) => id === read.focus)).not.toBe(false)
      expect(read?.people.every(({ name }) => Array.from(name).length <= 20)).not.toBe(false)
    }),
  )
})

it('clears every trace', () => {
  const { tab, device, keep } = setUp()
  tab.set(keptAs, 'torn')
  keep.read()
  keep.onDevice(true)
  keep.write(alone)
  keep.clear()
  expect([tab.size, device.size]).toEqual([0, 0])
})

it('goes on where storage is forbidden, full or missing', () => {
  const forbidden = new Proxy({} as Storage, {
    get: () => () => {
      throw new Error('QuotaExceededError')
    },
  })
  for (const storage of [forbidden, null]) {
    const keep = keepIn({ tab: storage, device: storage }, () => 0)
    keep.write(alone)
    keep.onDevice(true)
    keep.clear()
    expect(keep.read()).toEqual({ household: null, trouble: null })
  }
})

function setUp() {
  const tab = new Map<string, string>()
  const device = new Map<string, string>()
  const clock = { now: 1_000_000 }
  return { tab, device, clock, keep: keepIn({ tab: storageOf(tab), device: storageOf(device) }, () => clock.now) }
}

function storageOf(map: Map<string, string>): Storage {
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage
}
