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
  /** False too when another tab has saved, moved or cleared since: what it left there is never written over. */
  isOnDevice: () => boolean
  /** What another tab has saved since of the answers that this one goes on with, and which this one goes on with from now on; null: nothing. */
  fromOther: () => Household | null
  clear: () => void
}

/** `trouble`: what stood there could not be used and was put aside, or was too old and removed. */
export type Kept = { household: Household | null; trouble: 'unreadable' | 'expired' | null }

/** The first is for one person: most people are alone, and an older release of the page can go on with it. */
type Stored = { savedAt: number } & ({ version: 1; given: Given } | { version: 2; household: Household })

const deviceDays = 30

/** @param storages Both may be missing: some browsers forbid them in a frame. Then answers live as long as the page. */
export function keepIn({ tab, device }: { tab: Storage | null; device: Storage | null }, nowMs: () => number, key = keptAs): Keep {
  const textIn = (storage: Storage | null) => attempt(() => storage?.getItem(key) ?? null)
  /** What this page goes on with on the device, as it last stood there. Null: it goes on in its tab, and what stands on the device is another tab's. */
  let ours = textIn(tab) === null ? textIn(device) : null
  const isOnDevice = () => ours !== null && textIn(device) === ours
  const stored = (household: Household) => JSON.stringify({ ...shapeOf(household), savedAt: nowMs() } satisfies Stored)
  const toDevice = (text: string) => {
    device?.setItem(key, text)
    if (device) ours = text
  }
  return {
    isOnDevice,
    read() {
      const storage = isOnDevice() ? device : tab
      const text = textIn(storage)
      if (text === null) return { household: null, trouble: null }
      const found = parse(text)
      if (!found) {
        // Nothing is thrown away: somebody may still want to look at it.
        attempt(() => tab?.setItem(`${key}.aside`, text))
        attempt(() => storage?.removeItem(key))
        ours = null
        return { household: null, trouble: 'unreadable' }
      }
      // Saved by a clock that was ahead: the thirty days begin today.
      if (storage === device && found.savedAt > nowMs()) attempt(() => toDevice(stored(found.household)))
      if (storage === device && nowMs() - found.savedAt > deviceDays * 86_400_000) {
        attempt(() => storage?.removeItem(key))
        ours = null
        return { household: null, trouble: 'expired' }
      }
      return { household: found.household, trouble: null }
    },
    write(household) {
      const text = stored(household)
      attempt(() => (isOnDevice() ? toDevice(text) : tab?.setItem(key, text)))
    },
    onDevice(on) {
      if (on === isOnDevice()) return
      // Asked for before the first answer: an empty list holds the place.
      const text = textIn(on ? tab : device) ?? stored(oneAlone({ answers: {}, parked: [] }))
      attempt(() => {
        // Where it cannot be written, it stays where it is.
        if (!(on ? device : tab)) return
        if (on) toDevice(text)
        else {
          tab?.setItem(key, text)
          ours = null
        }
        const from = on ? tab : device
        from?.removeItem(key)
      })
    },
    fromOther() {
      const text = textIn(device)
      const found = ours !== null && text !== null && text !== ours ? parse(text) : null
      if (!found) return null
      ours = text
      // What this tab wrote down for itself meanwhile is older.
      attempt(() => tab?.removeItem(key))
      return found.household
    },
    clear() {
      ours = null
      for (const storage of [tab, device]) for (const name of [key, `${key}.aside`]) attempt(() => storage?.removeItem(name))
    },
  }
}

function shapeOf(household: Household) {
  const [first, ...others] = household.people
  // Who was not the first of them keeps their number: the entries of the history say it.
  return others.length === 0 && first?.name === '' && first.id === '1' ? ({ version: 1, given: first.given } as const) : ({ version: 2, household } as const)
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
