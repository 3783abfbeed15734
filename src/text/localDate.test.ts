import { afterEach, expect, it, vi } from 'vitest'
import { localDate } from './localDate'

const zone = process.env.TZ

afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

it.each([
  ['America/Los_Angeles', '2026-12-07T23:30:00-08:00', '2026-12-07'],
  ['America/Los_Angeles', '2027-01-01T00:30:00-08:00', '2027-01-01'],
  ['Asia/Tokyo', '2026-12-07T23:30:00Z', '2026-12-08'],
])('in %s, at %s, it is %s', (timeZone, moment, day) => {
  process.env.TZ = timeZone
  vi.useFakeTimers({ now: new Date(moment) })
  expect(localDate()).toBe(day)
})
