import { expect, it } from 'vitest'
import { events, walkAtRandom } from './wanderWalks.fixture'

it(`is never stuck and loses nothing in ${events} events more`, { timeout: 600_000 }, async () => {
  expect((await walkAtRandom(7)).done).toBeGreaterThanOrEqual(events)
})
