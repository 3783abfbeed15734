import { clock } from './clock'
import { courierOf, type Courier } from './courier'
import { outboxIn } from './outbox'

type Destination = { endpoint: string; recipient: string; device: Storage | null }

/** The courier of this page. It tries what waits at once, and whenever the person or the network comes back. */
export function startCourier({ endpoint, recipient, device }: Destination): Courier {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('plan-group-guide.lead') : undefined
  const courier = courierOf({
    outbox: outboxIn(device),
    endpoint,
    recipient,
    post: (address, request) => fetch(address, request),
    clock,
    random: Math.random,
    alone,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no other side than its own origin.
    tell: (id) => channel?.postMessage(id),
    onTold(hear) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') hear(data)
      })
      return () => channel?.close()
    },
  })
  addEventListener('online', courier.tryNow)
  addEventListener('pageshow', courier.tryNow)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') courier.tryNow()
  })
  courier.onChange(() => {
    const isAtRisk = courier.held().some(({ message: { id } }) => {
      const state = courier.state(id)
      return 'isKept' in state && !state.isKept
    })
    // Only while it is needed: listening keeps some browsers from going back at once.
    removeEventListener('beforeunload', ask)
    if (isAtRisk) addEventListener('beforeunload', ask)
  })
  courier.tryNow()
  return courier
}

/** A message that this browser does not keep would be lost with the page: the browser asks first. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** With the browser's locks where it has them and lets us; without them a message may be posted twice, which its key makes harmless. */
async function alone(name: string, run: () => Promise<void>): Promise<void> {
  const locks = (navigator as { locks?: LockManager }).locks
  if (!locks) return run()
  let isAsked = false
  try {
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      isAsked = true
      if (lock) await run()
    })
  } catch (error) {
    if (isAsked) throw error
    await run()
  }
}
