import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepIn } from './keep'
import { keptAs } from './kept'
import type { Given } from '../guide/replay'

const given: Given = { answers: { coverage: 'medicare', zip: '94110' }, parked: [] }
const day = 86_400_000

it('keeps answers in the tab unless the person asks for the device', () => {
  const { tab, device, keep } = setUp()
  keep.write(given)
  expect([tab.size, device.size]).toEqual([1, 0])
  keep.onDevice(true)
  expect([tab.size, device.size]).toEqual([0, 1])
  expect(keep.read()).toEqual({ given, trouble: null })
  keep.onDevice(false)
  expect([tab.size, device.size]).toEqual([1, 0])
})

it('can be asked for the device before there is any answer', () => {
  const { device, keep } = setUp()
  keep.onDevice(true)
  keep.write(given)
  expect(device.size).toBe(1)
})

it('keeps answers on the device for 30 days and no longer', () => {
  const { device, keep, clock } = setUp()
  keep.onDevice(true)
  keep.write(given)
  clock.now += 30 * day
  expect(keep.read().given).toEqual(given)
  clock.now += 1
  expect(keep.read()).toEqual({ given: null, trouble: 'expired' })
  expect(device.size).toBe(0)
})

it('puts aside what it cannot read, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { tab, keep } = setUp()
      tab.set(keptAs, text)
      expect(keep.read()).toEqual({ given: null, trouble: 'unreadable' })
      expect(tab.get(`${keptAs}.aside`)).toBe(text)
      expect(tab.has(keptAs)).toBe(false)
    }),
  )
})

it('clears every trace', () => {
  const { tab, device, keep } = setUp()
  tab.set(keptAs, 'torn')
  keep.read()
  keep.onDevice(true)
  keep.write(given)
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
    keep.write(given)
    keep.onDevice(true)
    keep.clear()
    expect(keep.read()).toEqual({ given: null, trouble: null })
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
