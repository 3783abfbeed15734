import type { Clock } from './clock'
import type { Post } from './deliver'

/** A day that passes as fast as it is played. */
export function simulatedDay(startMs: number) {
  let now = startMs
  let queue: { at: number; run: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      queue.push(entry)
      return () => {
        queue = queue.filter((one) => one !== entry)
      }
    },
  }
  return {
    clock,
    /** Plays until nothing is left to happen, or this time is reached. */
    async play(untilMs = Number.POSITIVE_INFINITY) {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve))
        const next = queue.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > untilMs) break
        queue = queue.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      if (Number.isFinite(untilMs)) now = Math.max(now, untilMs)
    },
  }
}

/** What can go wrong on the way to the receiver and back. `none` is fair weather. */
const weathers = ['none', 'down', 'cutBefore', 'cutAfter', 'slowBefore', 'slowAfter', '408', '425', '429', '429 seconds', '429 date', '500', '500 after', '503 seconds'] as const

/** A receiver that writes each key once, behind a network that may lose the way there or the way back. */
export function simulatedReceiver(clock: Clock, random: () => number, { sameKey, isBad }: { sameKey: 200 | 409; isBad: (key: string) => boolean }) {
  const written = new Map<string, string>()
  const writes: string[] = []
  let isFair = false
  const wait = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const stop = clock.after(ms, resolve)
      signal.addEventListener('abort', () => {
        stop()
        reject(new DOMException('given up', 'AbortError'))
      })
    })
  const write = (key: string, body: string): number => {
    if (isBad(key)) return 400
    if (written.has(key)) return written.get(key) === body ? sameKey : 409
    written.set(key, body)
    writes.push(key)
    return 201
  }
  const answer = (status: number, retryAfter?: string) => ({ status, type: 'cors' as const, headers: new Headers(retryAfter ? { 'Retry-After': retryAfter } : {}) })

  const post: Post = async (_, request) => {
    const key = new Headers(request.headers).get('Idempotency-Key')!
    const body = request.body as string
    const signal = request.signal!
    const weather = isFair ? 'none' : weathers[Math.floor(random() * weathers.length)]!
    await wait(random() * 800, signal)
    const isCut = weather === 'down' || weather === 'cutBefore'
    if (isCut) throw new TypeError('Failed to fetch')
    if (weather === 'slowBefore') await wait(60_000, signal)
    if (/^\d/.test(weather) && weather !== '500 after') {
      const later = weather.endsWith('date') ? new Date(clock.now() + 90_000).toUTCString() : weather.endsWith('seconds') ? '45' : undefined
      return answer(Number.parseInt(weather), later)
    }
    const status = write(key, body)
    if (weather === 'slowAfter') await wait(60_000, signal)
    await wait(random() * 800, signal)
    if (weather === 'cutAfter') throw new TypeError('Failed to fetch')
    return answer(weather === '500 after' ? 500 : status)
  }
  return { post, written, writes, clearUp: () => void (isFair = true) }
}
