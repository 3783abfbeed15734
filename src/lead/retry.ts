/**
 * How long to wait before the next try: doubles from two seconds to ten minutes, and any part of the second half of it, so that
 * many who were cut off together do not come back together.
 *
 * @param tries How often it was tried, 1 or more.
 * @param random From 0 up to 1.
 * @returns Milliseconds.
 */
export function waitMs(tries: number, random: () => number): number {
  const whole = Math.min(firstMs * 2 ** (tries - 1), longestMs)
  return whole / 2 + (whole / 2) * random()
}

const firstMs = 2000
const longestMs = 10 * 60_000
/** Nobody waits longer than a day because a clock somewhere is wrong. */
export const longestAskedMs = 86_400_000

/**
 * Until when the receiver asks to be left alone. `Retry-After` holds seconds or a date (RFC 9110, 10.2.3); what is neither says nothing.
 * @returns Milliseconds since 1970; 0 where it does not say.
 */
export function leftAloneUntil(header: string | null, nowMs: number): number {
  const said = header?.trim() ?? ''
  const until = /^\d+$/.test(said) ? nowMs + Number(said) * 1000 : /^[A-Z][a-z]{2}/.test(said) ? Date.parse(said) : Number.NaN
  if (Number.isNaN(until) || until <= nowMs) return 0
  return Math.min(until, nowMs + longestAskedMs)
}
