export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value that `share` of all values do not exceed (nearest rank). */
export function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)]!
}

/** Milliseconds that a call takes. */
export function timed(call: () => unknown): number {
  const start = performance.now()
  call()
  return performance.now() - start
}

/** Milliseconds of each call by the clock, and on average on the CPU, which other programs cannot lengthen (helping threads of Node included). */
export function series(calls: (() => unknown)[]): { tookMs: number[]; cpuMs: number } {
  const before = process.cpuUsage()
  const tookMs = calls.map(timed)
  const { user, system } = process.cpuUsage(before)
  return { tookMs, cpuMs: (user + system) / 1000 / calls.length }
}

/** "median 13 ms, p95 20 ms, CPU 12 ms" */
export function spread({ tookMs, cpuMs }: { tookMs: number[]; cpuMs: number }): string {
  return `median ${ms(median(tookMs))}, p95 ${ms(percentile(tookMs, 0.95))}, CPU ${ms(cpuMs)}`
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

/** 68301 → "68,301". */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** The share of a core that this process gets while it does nothing but count: what others leave of the machine. */
export function coreShare(): number {
  const spinMs = 500
  const before = process.cpuUsage()
  const start = performance.now()
  while (performance.now() - start < spinMs);
  const { user, system } = process.cpuUsage(before)
  return Math.min(1, (user + system) / 1000 / spinMs)
}
