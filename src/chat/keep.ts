import { keptAs } from './kept'
import type { Given } from '../guide/replay'

/**
 * Where answers are kept: in this tab, or for 30 days on this device when the person asks for it. Never sent anywhere.
 * What is stored may be old, torn or hostile: it is read as data, checked by the guide, and never stops it.
 */
export type Keep = {
  read: () => Kept
  write: (given: Given) => void
  /** Moves the answers to this device for 30 days, or back to this tab. */
  onDevice: (on: boolean) => void
  isOnDevice: () => boolean
  clear: () => void
}

/** `trouble`: what stood there could not be used and was put aside, or was too old and removed. */
export type Kept = { given: Given | null; trouble: 'unreadable' | 'expired' | null }

type Stored = { version: number; savedAt: number; given: Given }

const version = 1
const deviceDays = 30

/** @param storages Both may be missing: some browsers forbid them in a frame. Then answers live as long as the page. */
export function keepIn(storages: { tab: Storage | null; device: Storage | null }, nowMs: () => number, key = keptAs): Keep {
  const { tab, device } = storages
  const isOnDevice = () => attempt(() => device?.getItem(key) ?? null) !== null
  const put = (storage: Storage | null, given: Given) =>
    attempt(() => storage?.setItem(key, JSON.stringify({ version, savedAt: nowMs(), given } satisfies Stored)))
  return {
    isOnDevice,
    read() {
      const storage = isOnDevice() ? device : tab
      const text = attempt(() => storage?.getItem(key) ?? null)
      if (text === null) return { given: null, trouble: null }
      const stored = parse(text)
      if (!stored) {
        // Nothing is thrown away: somebody may still want to look at it.
        attempt(() => tab?.setItem(`${key}.aside`, text))
        attempt(() => storage?.removeItem(key))
        return { given: null, trouble: 'unreadable' }
      }
      if (storage === device && nowMs() - stored.savedAt > deviceDays * 86_400_000) {
        attempt(() => storage?.removeItem(key))
        return { given: null, trouble: 'expired' }
      }
      return { given: stored.given, trouble: null }
    },
    write: (given) => put(isOnDevice() ? device : tab, given),
    onDevice(on) {
      const from = on ? tab : device
      const to = on ? device : tab
      // Asked for before the first answer: an empty list holds the place.
      const nothing = JSON.stringify({ version, savedAt: nowMs(), given: { answers: {}, parked: [] } } satisfies Stored)
      const text = attempt(() => from?.getItem(key) ?? null) ?? nothing
      attempt(() => to?.setItem(key, text))
      attempt(() => from?.removeItem(key))
    },
    clear() {
      for (const storage of [tab, device]) for (const name of [key, `${key}.aside`]) attempt(() => storage?.removeItem(name))
    },
  }
}

function parse(text: string): Stored | null {
  const value = attempt(() => JSON.parse(text) as unknown)
  if (!isRecord(value) || value.version !== version || typeof value.savedAt !== 'number' || !isRecord(value.given)) return null
  const { answers, parked } = value.given
  if (!isRecord(answers) || !Array.isArray(parked) || !parked.every(isRecord)) return null
  return value as Stored
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Storage may be forbidden or full: the guide then goes on without it. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
