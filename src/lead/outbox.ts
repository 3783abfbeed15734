import * as v from 'valibot'
import { waitingIn, waitsAs } from './kept'
import { messageSchema, type Message } from './message'

/** A message that was not delivered yet, and how far it got. */
export type Held = {
  message: Message
  /** How often it was tried. */
  tries: number
  /** Milliseconds since 1970; the receiver asked to be left alone until then. */
  notBefore: number
  /** The answer's status, when the receiver will not have it as it is. */
  refused?: number
}

/** Where messages wait until they are delivered. */
export type Outbox = {
  list: () => Held[]
  get: (id: string) => Held | undefined
  put: (held: Held) => void
  remove: (id: string) => void
  /** Whether it would outlive the page. */
  isKept: (id: string) => boolean
  /** What stands under our name and is no message that this page can read: left as it is, for a page that can. */
  unread: () => { id: string; text: string }[]
}

const heldSchema = v.strictObject({
  message: messageSchema,
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  notBefore: v.pipe(v.number(), v.finite()),
  refused: v.optional(v.pipe(v.number(), v.integer())),
})

/**
 * Each message has a place of its own, so that two tabs never overwrite each other's and a torn one takes no other with it.
 * @param device Null, or full: messages then live as long as the page.
 */
export function outboxIn(device: Storage | null): Outbox {
  const inPage = new Map<string, Held>()
  const textOf = (id: string) => attempt(() => device?.getItem(`${waitsAs}${id}`) ?? null)
  const get = (id: string) => inPage.get(id) ?? read(textOf(id), id)
  return {
    get,
    list: () => [...new Set([...waitingIn(device), ...inPage.keys()])].flatMap((id) => get(id) ?? []).sort((a, b) => (a.message.at < b.message.at ? -1 : 1)),
    put(held) {
      const { id } = held.message
      const text = JSON.stringify(held)
      attempt(() => device?.setItem(`${waitsAs}${id}`, text))
      // A full storage may refuse without a word, and an older copy may still stand there.
      if (textOf(id) === text) inPage.delete(id)
      else inPage.set(id, held)
    },
    remove(id) {
      inPage.delete(id)
      attempt(() => device?.removeItem(`${waitsAs}${id}`))
    },
    isKept: (id) => !inPage.has(id) && textOf(id) !== null,
    unread: () =>
      waitingIn(device).flatMap((id) => {
        const text = textOf(id)
        return text === null || read(text, id) ? [] : [{ id, text }]
      }),
  }
}

function read(text: string | null, id: string): Held | undefined {
  if (text === null) return undefined
  const stored = v.safeParse(heldSchema, attempt(() => JSON.parse(text) as unknown))
  return stored.success && stored.output.message.id === id ? stored.output : undefined
}

/** Storage may be forbidden or full. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
