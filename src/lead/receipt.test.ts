import { expect, it } from 'vitest'
import { storageOver } from './messages.fixture'
import { keepReceipt, readReceipt } from './receipt'

const receipt = { id: '00000000-0000-4000-8000-000000000001', at: '2026-11-21T20:00:00.000Z' }

it('comes back as it was kept, in this tab', () => {
  const tab = storageOver(new Map())
  keepReceipt(tab, receipt)
  expect(readReceipt(tab)).toEqual(receipt)
})

it.each(['', '{', 'null', '[]', '{"id":"x","at":"y"}', '{"id":"<b>","at":"2026-11-21T20:00:00.000Z"}'])('what is none, like %j, is passed over', (stored) => {
  expect(readReceipt(storageOver(new Map([['plan-group-guide.lead-receipt', stored]])))).toBeUndefined()
})

it('forbidden storage keeps and gives nothing', () => {
  expect(() => keepReceipt(null, receipt)).not.toThrow()
  expect(readReceipt(null)).toBeUndefined()
})
