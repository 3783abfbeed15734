import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seeded } from '../test/random'
import { courierOf, type Courier } from './courier'
import type { Post } from './deliver'
import { messageNumber, storageOver } from './messages.fixture'
import { outboxIn } from './outbox'
import { simulatedDay, simulatedReceiver } from './weather.fixture'

const startMs = Date.parse('2026-11-21T20:00:00Z')
const recipient = messageNumber(0).recipient

/** What people do with their tabs. `tab` picks one of those open. */
const deed = fc.record({
  does: fc.constantFrom('opens a tab', 'closes a tab', 'sends', 'sends the same again', 'comes back', 'waits'),
  tab: fc.nat(5),
  afterMs: fc.integer({ min: 0, max: 90_000 }),
})

it('loses no message and doubles none, whatever the network, the receiver and the tabs do', { timeout: 120_000 }, async () => {
  let sent = 0
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(deed, { minLength: 3, maxLength: 14 }), fc.boolean(), fc.constantFrom(200 as const, 409 as const), async (seed, deeds, hasLocks, sameKey) => {
      const world = worldOf(seed, { hasLocks, sameKey })
      const messages: string[] = []
      world.openTab()
      for (const { does, tab, afterMs } of deeds) {
        const courier = world.tabs[tab % Math.max(1, world.tabs.length)]
        if (does === 'opens a tab') world.openTab()
        else if (does === 'closes a tab') world.closeTab(tab)
        else if (does === 'comes back') courier?.courier.tryNow()
        else if (does === 'sends' && courier) {
          courier.courier.send(messageNumber(messages.push(does)))
        } else if (does === 'sends the same again' && courier && messages.length > 0) courier.courier.send(messageNumber(messages.length))
        await world.day.play(world.day.clock.now() + afterMs)
      }
      world.receiver.clearUp()
      const last = world.openTab()
      await world.day.play()

      const ids = messages.map((_, place) => messageNumber(place + 1).id)
      const bad = ids.filter(isBad)
      const good = ids.filter((id) => !isBad(id))
      sent += ids.length
      expect(world.receiver.writes.toSorted()).toEqual(good)
      expect(good.map((id) => JSON.parse(world.receiver.written.get(id)!) as unknown)).toEqual(ids.flatMap((id, place) => (isBad(id) ? [] : [messageNumber(place + 1)])))
      expect(last.held().map(({ message, refused }) => [message.id, refused])).toEqual(bad.map((id) => [id, 400]))
    }),
    { numRuns: 400, seed: 20261121 },
  )
  expect(sent).toBeGreaterThan(400)
})

it('tries a message that is taken back no more', async () => {
  const world = worldOf(1, { hasLocks: true, sameKey: 409 })
  const courier = world.openTab()
  world.down()
  courier.send(messageNumber(1))
  await world.day.play(startMs + 30_000)
  expect(courier.state(messageNumber(1).id)).toMatchObject({ is: 'waiting', isKept: true })
  const { triedAt = 0 } = courier.state(messageNumber(1).id) as { triedAt?: number }
  expect(triedAt, 'so that a try that failed again is told').toBeGreaterThan(startMs)
  expect(triedAt).toBeLessThanOrEqual(startMs + 30_000)
  courier.takeBack(messageNumber(1).id)
  world.receiver.clearUp()
  await world.day.play()
  expect(courier.state(messageNumber(1).id)).toEqual({ is: 'gone' })
  expect(world.receiver.writes).toEqual([])
})

it('tells the other tab that the message is delivered', async () => {
  const world = worldOf(2, { hasLocks: true, sameKey: 409 })
  const [first, second] = [world.openTab(), world.openTab()]
  world.receiver.clearUp()
  first.send(messageNumber(1))
  second.tryNow()
  await world.day.play()
  for (const courier of [first, second]) expect(courier.state(messageNumber(1).id)).toMatchObject({ is: 'delivered' })
  expect(world.posts).toBe(1)
})

it('goes on in another tab where the one that was sending is closed in the middle', async () => {
  const world = worldOf(6, { hasLocks: true, sameKey: 200 })
  world.answers(204, {}, 5000)
  world.openTab().send(messageNumber(1))
  await world.day.play(startMs + 1000)
  const second = world.openTab()
  await world.day.play(startMs + 2000)
  expect(world.posts).toBe(1)
  world.closeTab(0)
  await world.day.play()
  expect(world.posts).toBe(2)
  expect(second.state(messageNumber(1).id)).toMatchObject({ is: 'delivered' })
})

it('does not put back what was taken back on its way', async () => {
  const world = worldOf(7, { hasLocks: true, sameKey: 200 })
  world.answers(500, {}, 5000)
  const courier = world.openTab()
  courier.send(messageNumber(1))
  await world.day.play(startMs + 1000)
  courier.takeBack(messageNumber(1).id)
  await world.day.play()
  expect([world.posts, courier.held()]).toEqual([1, []])
})

it('leaves the receiver alone for as long as it asks, also when the person comes back', async () => {
  const world = worldOf(3, { hasLocks: true, sameKey: 200 })
  world.answers(429, { 'Retry-After': '120' })
  const courier = world.openTab()
  courier.send(messageNumber(1))
  await world.day.play(startMs + 60_000)
  courier.tryNow()
  await world.day.play(startMs + 119_000)
  expect(world.posts).toBe(1)
  await world.day.play(startMs + 125_000)
  expect(world.posts).toBe(2)
})

it('does not wait for weeks because a clock was put back', async () => {
  const device = storageOver(new Map())
  outboxIn(device).put({ message: messageNumber(1), tries: 1, notBefore: startMs + 20 * 86_400_000 })
  const world = worldOf(8, { hasLocks: true, sameKey: 200, device })
  world.receiver.clearUp()
  const courier = world.openTab()
  await world.day.play(startMs + 60_000)
  expect(courier.state(messageNumber(1).id)).toMatchObject({ is: 'delivered' })
})

it('sends nothing that was meant for another company, and nothing older than 30 days', async () => {
  const world = worldOf(4, { hasLocks: true, sameKey: 200 })
  world.receiver.clearUp()
  const courier = world.openTab()
  courier.send(messageNumber(1, { recipient: 'Somebody Else, Inc.' }))
  courier.send(messageNumber(2, { at: '2026-10-01T12:00:00.000Z' }))
  await world.day.play()
  expect(world.posts).toBe(0)
  expect([1, 2].map((n) => courier.state(messageNumber(n).id).is)).toEqual(['other-recipient', 'old'])
})

it('tells that a message was refused before anything else about it', async () => {
  const device = storageOver(new Map())
  outboxIn(device).put({ message: messageNumber(1, { at: '2026-10-01T12:00:00.000Z' }), tries: 1, notBefore: 0, refused: 422 })
  const courier = worldOf(9, { hasLocks: true, sameKey: 200, device }).openTab()
  expect(courier.state(messageNumber(1).id)).toEqual({ is: 'refused', status: 422 })
})

it('tries nothing any more once it is stopped, and takes nothing away', async () => {
  const world = worldOf(10, { hasLocks: true, sameKey: 200 })
  world.down()
  const courier = world.openTab()
  courier.send(messageNumber(1))
  await world.day.play(startMs + 10)
  courier.stop()
  const { posts } = world
  await world.day.play()
  expect([posts, world.posts, courier.held().length]).toEqual([1, 1, 1])
})

it('holds messages in the page where storage is forbidden, and says so', async () => {
  const world = worldOf(5, { hasLocks: true, sameKey: 200, device: null })
  world.down()
  const courier = world.openTab()
  courier.send(messageNumber(1))
  await world.day.play(startMs + 30_000)
  expect(courier.state(messageNumber(1).id)).toMatchObject({ is: 'waiting', isKept: false })
  world.receiver.clearUp()
  world.up()
  await world.day.play()
  expect(courier.state(messageNumber(1).id)).toMatchObject({ is: 'delivered' })
})

/** Every seventh message is one that the receiver will not have. */
function isBad(id: string): boolean {
  return Number(id.slice(-12)) % 7 === 0
}

function worldOf(seed: number, { hasLocks, sameKey, device = storageOver(new Map()) }: { hasLocks: boolean; sameKey: 200 | 409; device?: Storage | null }) {
  const random = seeded(seed)
  const day = simulatedDay(startMs)
  const receiver = simulatedReceiver(day.clock, random, { sameKey, isBad })
  const tabs: { courier: Courier; close: () => void; hears: ((id: string) => void)[] }[] = []
  const locks = new Set<string>()
  let isDown = false
  let always: (() => Promise<Response>) | undefined
  const world = {
    day,
    receiver,
    tabs,
    posts: 0,
    down: () => void (isDown = true),
    up: () => void (isDown = false),
    answers(status: number, headers: HeadersInit = {}, afterMs = 0) {
      always = () => new Promise((resolve) => day.clock.after(afterMs, () => resolve(new Response(null, { status, headers }))))
    },
    openTab(): Courier {
      let isOpen = true
      const held = new Set<string>()
      // A closed tab hears nothing any more: its promises never end, its timers never ring.
      const whileOpen = async <T>(work: Promise<T>): Promise<T> => {
        const settled = await work.then((value) => ({ value }), (error: unknown) => ({ error }))
        if (!isOpen) return new Promise<T>(() => undefined)
        if ('error' in settled) throw settled.error
        return settled.value
      }
      const post: Post = (address, request) => {
        world.posts++
        if (isDown) return Promise.reject(new TypeError('Failed to fetch'))
        return whileOpen(always ? always() : receiver.post(address, request))
      }
      const tab = { hears: [] as ((id: string) => void)[], close: () => undefined as void, courier: undefined as unknown as Courier }
      tab.courier = courierOf({
        outbox: outboxIn(device),
        endpoint: 'https://agency.example.com/leads',
        recipient,
        post,
        random,
        clock: { now: day.clock.now, after: (ms, run) => day.clock.after(ms, () => isOpen && run()) },
        async alone(name, run) {
          if (hasLocks && locks.has(name)) return
          locks.add(name)
          held.add(name)
          await run()
          held.delete(name)
          locks.delete(name)
        },
        tell: (id) => tabs.filter((other) => other !== tab).forEach(({ hears }) => hears.forEach((hear) => hear(id))),
        onTold(hear) {
          tab.hears.push(hear)
          return () => undefined
        },
      })
      tab.close = () => {
        isOpen = false
        tab.courier.stop()
        for (const name of held) locks.delete(name)
      }
      tabs.push(tab)
      tab.courier.tryNow()
      return tab.courier
    },
    closeTab: (which: number) => tabs.splice(which % Math.max(1, tabs.length), 1).forEach(({ close }) => close()),
  }
  return world
}
