import { expect, it } from 'vitest'
import { events, walkAtRandom } from './wanderWalks.fixture'

it(`is never stuck and loses nothing in ${events} events, and takes every transition of the machine`, { timeout: 600_000 }, async () => {
  const { done, untaken } = await walkAtRandom(20261121)
  expect(untaken, 'A transition that nobody took: with a further question, take more walks (wanderWalks.fixture.ts).').toEqual([])
  expect(done).toBeGreaterThanOrEqual(events)
})
