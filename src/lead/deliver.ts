import type { Clock } from './clock'
import { leftAloneUntil } from './retry'
import type { Message } from './message'

/** What came of one try. `again`: it may go through later; `refused`: it will not, as it is. */
export type Tried = { kind: 'delivered' } | { kind: 'again'; notBefore: number } | { kind: 'refused'; status: number }

export type Post = (address: string, request: RequestInit) => Promise<Pick<Response, 'status' | 'type' | 'headers'>>

/** Answers that are about the moment, not about the message (RFC 9110; 425: RFC 8470; 429: RFC 6585). */
const aboutTheMoment = new Set([408, 425, 429])
/** A receiver that says nothing for so long is taken as gone. The same key makes a second try harmless. */
const patienceMs = 20_000
/** What browsers let outlive a page, all such requests together (Fetch Standard: 64 KiB). */
const keepaliveBytes = 60_000

/**
 * Posts the message once.
 *
 * 2xx is delivered, and so is 409: the receiver has this key already, from a try whose answer was lost. No redirect is followed,
 * because the person was told one recipient.
 */
export async function deliver(message: Message, endpoint: string, { post, clock }: { post: Post; clock: Clock }): Promise<Tried> {
  const body = JSON.stringify(message)
  const patience = new AbortController()
  const stop = clock.after(patienceMs, () => patience.abort())
  try {
    const { status, type, headers } = await post(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': message.id },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      keepalive: new TextEncoder().encode(body).length < keepaliveBytes,
      signal: patience.signal,
    })
    if ((status >= 200 && status < 300) || status === 409) return { kind: 'delivered' }
    if (status >= 500 || aboutTheMoment.has(status)) return { kind: 'again', notBefore: leftAloneUntil(headers.get('Retry-After'), clock.now()) }
    return { kind: 'refused', status: type === 'opaqueredirect' ? 300 : status }
  } catch {
    return { kind: 'again', notBefore: 0 }
  } finally {
    stop()
  }
}
