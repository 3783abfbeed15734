import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyDraft, keepDraft, readDraft } from './draft'
import { clearLead, draftAs, waitingIn, waitsAs } from './kept'
import { messageNumber, storageOver } from './messages.fixture'
import { outboxIn } from './outbox'
import { keepReceipt } from './receipt'

const held = (n: number) => ({ message: messageNumber(n), tries: 0, notBefore: 0 })

it('leaves what it cannot read where it is, says so, and goes on with the others', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify({ ...held(1), message: { ...messageNumber(1), schema: 2 } }))), (text) => {
      const map = new Map([[`${waitsAs}torn`, text]])
      const outbox = outboxIn(storageOver(map))
      outbox.put(held(2))
      expect(outbox.list()).toEqual([held(2)])
      expect(outbox.unread()).toEqual([{ id: 'torn', text }])
      expect(map.get(`${waitsAs}torn`)).toBe(text)
    }),
  )
})

it('takes no message that stands under another one’s name', () => {
  const map = new Map([[`${waitsAs}${messageNumber(2).id}`, JSON.stringify(held(1))]])
  expect(outboxIn(storageOver(map)).list()).toEqual([])
})

it('has one place for each message, whoever wrote it', () => {
  const map = new Map<string, string>()
  const [first, second] = [outboxIn(storageOver(map)), outboxIn(storageOver(map))]
  first.put(held(1))
  second.put(held(2))
  first.remove(messageNumber(2).id)
  expect(second.list()).toEqual([held(1)])
  const earlier = { ...held(3), message: messageNumber(3, { at: '2026-11-20T20:00:00.000Z' }) }
  second.put(earlier)
  expect(first.list(), 'oldest first').toEqual([earlier, held(1)])
  first.remove(earlier.message.id)
  expect(waitingIn(storageOver(map))).toEqual([messageNumber(1).id])
})

it.each<[string, Storage]>([
  ['forbidden', new Proxy({} as Storage, { get: () => () => { throw new Error('SecurityError') } })],
  ['full', Object.assign(storageOver(new Map()), { setItem: () => { throw new Error('QuotaExceededError') } })],
  ['deaf', Object.assign(storageOver(new Map()), { setItem: () => undefined })],
])('holds messages in the page where storage is %s', (_, storage) => {
  const outbox = outboxIn(storage)
  outbox.put(held(1))
  expect(outbox.list()).toEqual([held(1)])
  expect(outbox.isKept(messageNumber(1).id)).toBe(false)
  outbox.remove(messageNumber(1).id)
  expect(outbox.list()).toEqual([])
})

it('keeps what was typed in the tab, and takes nothing else for it', () => {
  const map = new Map<string, string>()
  const tab = storageOver(map)
  keepDraft(tab, { ...emptyDraft('en'), name: 'Ann', removed: ['doctors'] })
  expect(readDraft(tab)).toMatchObject({ name: 'Ann', removed: ['doctors'] })
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      map.set(draftAs, text)
      expect(readDraft(tab)).toBeUndefined()
    }),
  )
})

it('clears every trace, and nothing of anybody else', () => {
  const [tab, device] = [new Map([['other', '1']]), new Map([['other', '1'], [`${waitsAs}torn`, '{']])]
  outboxIn(storageOver(device)).put(held(1))
  keepDraft(storageOver(tab), emptyDraft('en'))
  keepReceipt(storageOver(tab), { id: messageNumber(1).id, at: messageNumber(1).at })
  clearLead({ tab: storageOver(tab), device: storageOver(device) })
  expect([[...tab.keys()], [...device.keys()]]).toEqual([['other'], ['other']])
  expect(() => clearLead({ tab: null, device: null })).not.toThrow()
})
