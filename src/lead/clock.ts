/** Time, so that tests can play a day in a moment. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number
  /** Runs it once, later. Gives back the way to call it off. */
  after: (ms: number, run: () => void) => () => void
}

export const clock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
