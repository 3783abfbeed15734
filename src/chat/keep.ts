import { keptAs } from './kept'
import { oneAlone, readGiven, readHousehold, type Household } from '../guide/household'
import { isRecord } from '../guide/fits'
import type { Given } from '../guide/replay'

/**
 * Where answers are kept: in this tab, or for 30 days on this device when the person asks for it. Never sent anywhere.
 * What is stored may be old, torn or hostile: it is read as data, checked by the guide, and never stops it.
 */
export type Keep = {
  read: () => Kept
  write: (household: Household) => void
  /** Moves the answers to this device for 30 days, or back to this tab. */
  onDevice: (on: boolean) => void
  isOnDevice: () => boolean
  clear: () => void
}

/** `trouble`: what stood there could not be used and was put aside, or was too old and removed. */
export type Kept = { household: Household | null; trouble: 'unreadable' | 'expired' | null }

/** The first is for one person: most people are alone, and an older release of the page can go on with it. */
type Stored = { savedAt: number } & ({ version: 1; given: Given } | { version: 2; household: Household })

const deviceDays = 30

/** @param storages Both may be missing: some browsers forbid them in a frame. Then answers live as long as the page. */
export function keepIn(storages: { tab: Storage | null; device: Storage | null }, nowMs: () => number, key = keptAs): Keep {
  const { tab, device } = storages
  const isOnDevice = () => attempt(() => device?.getItem(key) ?? null) !== null
  const stored = (household: Household) => JSON.stringify({ ...shapeOf(household), savedAt: nowMs() } satisfies Stored)
  return {
    isOnDevice,
    read() {
      const storage = isOnDevice() ? device : tab
      const text = attempt(() => storage?.getItem(key) ?? null)
      if (text === null) return { household: null, trouble: null }
      const found = parse(text)
      if (!found) {
        // Nothing is thrown away: somebody may still want to look at it.
        attempt(() => tab?.setItem(`${key}.aside`, text))
        attempt(() => storage?.removeItem(key))
        return { household: null, trouble: 'unreadable' }
      }
      if (storage === device && nowMs() - found.savedAt > deviceDays * 86_400_000) {
        attempt(() => storage?.removeItem(key))
        return { household: null, trouble: 'expired' }
      }
      return { household: found.household, trouble: null }
    },
    write: (household) => void attempt(() => (isOnDevice() ? device : tab)?.setItem(key, stored(household))),
    onDevice(on) {
      const from = on ? tab : device
      const to = on ? device : tab
      // Asked for before the first answer: an empty list holds the place.
      const text = attempt(() => from?.getItem(key) ?? null) ?? stored(oneAlone({ answers: {}, parked: [] }))
      attempt(() => {
        // Where it cannot be written, it stays where it is.
        if (!to) return
        to.setItem(key, text)
        from?.removeItem(key)
      })
    },
    clear() {
      for (const storage of [tab, device]) for (const name of [key, `${key}.aside`]) attempt(() => storage?.removeItem(name))
    },
  }
}

function shapeOf(household: Household) {
  const [first, ...others] = household.people
  return others.length === 0 && first?.name === '' ? ({ version: 1, given: first.given } as const) : ({ version: 2, household } as const)
}

function parse(text: string): { savedAt: number; household: Household } | null {
  const value = attempt(() => JSON.parse(text) as unknown)
  if (!isRecord(value) || typeof value.savedAt !== 'number') return null
  const given = value.version === 1 ? readGiven(value.given) : null
  const household = given ? oneAlone(given) : value.version === 2 ? readHousehold(value.household) : null
  return household && { savedAt: value.savedAt, household }
}

/** Storage may be forbidden or full: the guide then goes on without it. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
