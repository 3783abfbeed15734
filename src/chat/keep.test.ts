import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepIn, type Keep } from './keep'
import { keptAs } from './kept'
import { oneAlone, readHousehold, withAnother, type Household } from '../guide/household'
import { storageOf } from '../tab.fixture'
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

it('keeps what a clock that was ahead has saved for 30 days from when it was put right, and no longer', () => {
  const { device, keep, clock } = setUp()
  clock.now += 4000 * day
  keep.onDevice(true)
  keep.write(alone)
  clock.now -= 4000 * day
  expect(keep.read()).toEqual({ household: alone, trouble: null })
  clock.now += 30 * day + 1
  expect(keep.read()).toEqual({ household: null, trouble: 'expired' })
  expect(device.size).toBe(0)
})

it('never writes over what another tab has saved on the device', () => {
  const { device, keep: mine, tab } = setUp()
  mine.write(alone)
  const other = otherTab(device)
  other.keep.write(two)
  other.keep.onDevice(true)
  // Not asked for in this tab: its own answers stay in it.
  mine.write(alone)
  expect([mine.isOnDevice(), mine.read().household, other.keep.read().household]).toEqual([false, alone, two])
  expect(tab.size).toBe(1)
  other.keep.onDevice(true)
  expect(other.keep.read().household).toEqual(two)
})

it('goes on with what another tab saved of the same answers, and keeps to its own where it was not told', () => {
  const { device, keep: mine } = setUp()
  mine.write(alone)
  mine.onDevice(true)
  const other = otherTab(device)
  expect([other.keep.isOnDevice(), other.keep.fromOther()]).toEqual([true, null])
  mine.write(two)
  expect([other.keep.fromOther(), other.keep.fromOther(), other.keep.isOnDevice()]).toEqual([two, null, true])
  mine.write(alone)
  other.keep.write(two)
  expect([mine.read().household, other.keep.read().household]).toEqual([alone, two])
})

it('saves nothing on the device any more once another tab has cleared it', () => {
  const { device, keep: mine } = setUp()
  mine.write(alone)
  mine.onDevice(true)
  otherTab(device).keep.clear()
  mine.write(two)
  expect([device.size, mine.fromOther(), mine.read().household]).toEqual([0, null, two])
})

it('takes nothing back that was cleared here, whatever another tab saves later', () => {
  for (const end of [(keep: Keep) => keep.clear(), (keep: Keep) => keep.onDevice(false)]) {
    const { device, keep: mine } = setUp()
    mine.write(alone)
    mine.onDevice(true)
    const other = otherTab(device)
    end(mine)
    other.keep.write(two)
    other.keep.onDevice(true)
    expect([mine.fromOther(), mine.isOnDevice()]).toEqual([null, false])
  }
})

it('leaves no older answers of its own behind when it goes on with what another tab saved', () => {
  const { device, keep: mine } = setUp()
  mine.write(alone)
  mine.onDevice(true)
  const other = otherTab(device)
  mine.write(two)
  other.keep.write(alone)
  expect([other.tab.size, other.keep.fromOther(), other.tab.size]).toEqual([1, two, 0])
})

it('keeps the number of one who stayed alone, which the history knows them by', () => {
  const { keep } = setUp()
  const second = { people: two.people.slice(1).map((member) => ({ ...member, name: '' })), focus: '2' }
  keep.write(second)
  expect(keep.read().household).toEqual(second)
})

it('reads thousands of changed stores as people, or puts them aside, and never throws', () => {
  const wholes = [{ version: 1, savedAt: 1_000_000, given }, { version: 2, savedAt: 1_000_000, household: two }].map((one) => JSON.stringify(one))
  const letter = fc.constantFrom('', '"', '{', '[', 'null', '0', ',', '__proto__', '1e999')
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(12), letter), { minLength: 1, maxLength: 3 })
  const seen = { read: 0, aside: 0 }
  fc.assert(
    fc.property(fc.constantFrom(...wholes), changes, (whole, cuts) => {
      const text = cuts.reduce((now, [where, out, put]) => now.slice(0, where % now.length) + put + now.slice((where % now.length) + out), `${whole} `)
      const { tab, keep } = setUp()
      tab.set(keptAs, text)
      const { household, trouble } = keep.read()
      seen[household ? 'read' : 'aside']++
      expect([trouble, tab.get(`${keptAs}.aside`)]).toEqual(household ? [null, undefined] : ['unreadable', text])
      expect(household && readHousehold(household)).toEqual(household)
    }),
    { numRuns: 5000, seed: 20261121 },
  )
  expect(Math.min(seen.read, seen.aside)).toBeGreaterThan(100)
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

/** Opened on the same device, after what is there was saved. */
function otherTab(device: Map<string, string>) {
  const tab = new Map<string, string>()
  return { tab, keep: keepIn({ tab: storageOf(tab), device: storageOf(device) }, () => 1_000_000) }
}
