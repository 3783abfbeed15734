import { expect, it, vi } from 'vitest'
import type { Clock } from './clock'
import { deliver, type Post } from './deliver'
import { messageNumber } from './messages.fixture'
import { leftAloneUntil, longestAskedMs, waitMs } from './retry'

const now = Date.parse('2026-11-21T20:00:00Z')
const clock: Clock = { now: () => now, after: () => () => undefined }
const address = 'https://agency.example.com/leads'
const answering = (status: number, headers: HeadersInit = {}) => vi.fn<Post>(() => Promise.resolve({ status, type: 'cors', headers: new Headers(headers) }))

it('posts the message with its id as the key, and nothing about the person or the page beside it', async () => {
  const post = answering(201)
  await deliver(messageNumber(1), address, { post, clock })
  const [to, request] = post.mock.calls[0]!
  expect(to).toBe(address)
  expect(request).toMatchObject({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': messageNumber(1).id },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    keepalive: true,
  })
  expect(JSON.parse(request.body as string)).toEqual(messageNumber(1))
})

it('does not ask to outlive the page where a browser would refuse it for its size', async () => {
  const post = answering(201)
  await deliver(messageNumber(1, { locale: 'x'.repeat(70_000) }), address, { post, clock })
  expect(post.mock.calls[0]![1].keepalive).toBe(false)
})

it.each([200, 201, 202, 204, 409])('takes %d for delivered', async (status) => {
  expect(await deliver(messageNumber(1), address, { post: answering(status), clock })).toEqual({ kind: 'delivered' })
})

it.each([408, 425, 429, 500, 502, 503, 504, 599])('tries again after %d', async (status) => {
  expect(await deliver(messageNumber(1), address, { post: answering(status), clock })).toEqual({ kind: 'again', notBefore: 0 })
})

it.each([400, 401, 403, 404, 405, 410, 413, 415, 422])('takes %d for a refusal', async (status) => {
  expect(await deliver(messageNumber(1), address, { post: answering(status), clock })).toEqual({ kind: 'refused', status })
})

it('follows no redirect: the person was told one recipient', async () => {
  const post: Post = () => Promise.resolve({ status: 0, type: 'opaqueredirect', headers: new Headers() })
  expect(await deliver(messageNumber(1), address, { post, clock })).toEqual({ kind: 'refused', status: 300 })
})

it('gives a receiver up that says nothing, and tries again later', async () => {
  const impatient: Clock = { now: () => now, after: (_, run) => { run(); return () => undefined } }
  const post: Post = (_, { signal }) => new Promise((_resolve, reject) => {
    if (signal!.aborted) reject(new DOMException('given up', 'AbortError'))
  })
  expect(await deliver(messageNumber(1), address, { post, clock: impatient })).toEqual({ kind: 'again', notBefore: 0 })
})

it.each([
  ['120', now + 120_000],
  ['Sat, 21 Nov 2026 20:05:00 GMT', now + 300_000],
  ['Sat, 21 Nov 2026 19:00:00 GMT', 0],
  ['0', 0],
  ['99999999999', now + longestAskedMs],
  ['soon', 0],
  ['-5', 0],
  ['1e3', 0],
  [null, 0],
])('reads the Retry-After %j', (header, until) => {
  expect(leftAloneUntil(header, now)).toBe(until)
})

it('waits longer each time, never the same for all, and never more than ten minutes', () => {
  const waits = Array.from({ length: 30 }, (_, tries) => [waitMs(tries + 1, () => 0), waitMs(tries + 1, () => 0.999)] as const)
  expect(waits[0]).toEqual([1000, expect.closeTo(1999, 0)])
  for (const [place, [least, longest]] of waits.entries()) {
    expect(least).toBeGreaterThanOrEqual(waits[Math.max(0, place - 1)]![0])
    expect(longest).toBeLessThanOrEqual(600_000)
    expect(longest).toBeGreaterThan(least)
  }
})
