import type { Clock } from './clock'
import { deliver, type Post } from './deliver'
import type { Message } from './message'
import type { Held, Outbox } from './outbox'
import { longestAskedMs, waitMs } from './retry'

/** Brings messages to the agency: each is tried until it is delivered, refused, or taken back. */
export type Courier = {
  /** From now on it is held, and tried at once. */
  send: (message: Message) => void
  /** The person is back, or the network is: whatever waits is tried now, save where the receiver asked for time. */
  tryNow: () => void
  /** Takes a message back. What is on its way may still arrive. */
  takeBack: (id: string) => void
  state: (id: string) => State
  /** Waiting and refused, oldest first. */
  held: () => Held[]
  /** What stands among the messages and cannot be read. */
  unread: Outbox['unread']
  /** Hears of every change. Gives back the way to stop listening. */
  onChange: (hear: () => void) => () => void
  /** Ends the timers; what waits goes on waiting. */
  stop: () => void
}

/**
 * `isKept`: it outlives the page. `triedAt`: when the last try of this page ended, in ms. `other-recipient`, `old`: it is held and not sent, because the person named another company,
 * or has waited so long that a call would come out of the blue. `gone`: taken back, here or in another tab.
 */
export type State =
  | { is: 'sending' | 'waiting'; isKept: boolean; tries: number; triedAt?: number }
  | { is: 'refused'; status: number }
  | { is: 'delivered'; at: number }
  | { is: 'other-recipient' | 'old' | 'gone' }

/** As long as answers are kept on a device. */
const oldMs = 30 * 86_400_000

/** What the courier needs of the world. */
type World = {
  outbox: Outbox
  endpoint: string
  /** The one company messages may go to. */
  recipient: string
  post: Post
  clock: Clock
  /** From 0 up to 1. */
  random: () => number
  /** Runs it while no other tab does so under the same name; does not run it while one does. */
  alone: (name: string, run: () => Promise<void>) => Promise<void>
  /** Tells the other tabs of a delivery, and hears of theirs. */
  tell: (id: string) => void
  onTold: (hear: (id: string) => void) => () => void
}

export function courierOf(world: World): Courier {
  const { outbox, clock } = world
  const hearers = new Set<() => void>()
  const delivered = new Map<string, number>()
  const triedAt = new Map<string, number>()
  const sending = new Set<string>()
  const timers = new Map<string, () => void>()
  const changed = () => hearers.forEach((hear) => hear())

  const arrived = (id: string) => {
    delivered.set(id, clock.now())
    outbox.remove(id)
    unplan(id)
    changed()
  }
  const reasonToHold = ({ message }: Held) => {
    if (message.recipient !== world.recipient) return 'other-recipient' as const
    return clock.now() - Date.parse(message.at) > oldMs ? ('old' as const) : undefined
  }
  const isToSend = (held: Held | undefined): held is Held => held !== undefined && held.refused === undefined && !reasonToHold(held)
  const unplan = (id: string) => {
    timers.get(id)?.()
    timers.delete(id)
  }
  const plan = (id: string, ms: number) => {
    unplan(id)
    timers.set(id, clock.after(ms, () => void attempt(id)))
  }
  const attempt = async (id: string): Promise<void> => {
    unplan(id)
    if (sending.has(id) || !isToSend(outbox.get(id))) return
    sending.add(id)
    changed()
    // Where another tab is at it, this one looks again later: that tab may be closed in the middle.
    plan(id, waitMs(3, world.random))
    await world.alone(`plan-group-guide.lead.${id}`, () => tryOnce(id)).catch(() => undefined)
    sending.delete(id)
    changed()
  }
  /** Reads the message again: another tab may have delivered it meanwhile. */
  const tryOnce = async (id: string): Promise<void> => {
    const held = outbox.get(id)
    if (!isToSend(held)) return unplan(id)
    const tried = await deliver(held.message, world.endpoint, world)
    if (tried.kind === 'delivered') {
      world.tell(id)
      return arrived(id)
    }
    // Taken back while it was on its way: it is not put there again.
    if (!outbox.get(id)) return unplan(id)
    const tries = held.tries + 1
    triedAt.set(id, clock.now())
    if (tried.kind === 'refused') {
      outbox.put({ ...held, tries, refused: tried.status })
      return unplan(id)
    }
    outbox.put({ ...held, tries, notBefore: tried.notBefore })
    plan(id, Math.max(waitMs(tries, world.random), tried.notBefore - clock.now()))
  }
  const stopHearing = world.onTold(arrived)

  return {
    send(message) {
      outbox.put({ message, tries: 0, notBefore: 0 })
      void attempt(message.id)
    },
    tryNow() {
      for (const { message, notBefore } of outbox.list().filter(isToSend)) {
        const waitingMs = notBefore - clock.now()
        // Longer than a receiver may ask for: a clock was put back since.
        if (waitingMs > 0 && waitingMs <= longestAskedMs) plan(message.id, waitingMs)
        else void attempt(message.id)
      }
    },
    takeBack(id) {
      unplan(id)
      outbox.remove(id)
      changed()
    },
    state(id) {
      const at = delivered.get(id)
      if (at !== undefined) return { is: 'delivered', at }
      const held = outbox.get(id)
      if (!held) return { is: 'gone' }
      const aside = reasonToHold(held)
      if (held.refused !== undefined) return { is: 'refused', status: held.refused }
      if (aside) return { is: aside }
      return { is: sending.has(id) ? 'sending' : 'waiting', isKept: outbox.isKept(id), tries: held.tries, triedAt: triedAt.get(id) }
    },
    held: outbox.list,
    unread: outbox.unread,
    onChange(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    stop() {
      stopHearing()
      for (const id of timers.keys()) unplan(id)
    },
  }
}
