import { afterPaint } from '../ui/afterPaint'

/** The contact form's place: not the guide's to know. */
export const contactPlace = 'contact'

/** The place in the address: `#zip`, `#result`. One history entry for each place, so that Back is the browser's Back. */
export type Address = {
  /** As the address stands; null when it names nothing. */
  read: () => string | null
  /** Id of the person whose place it is; undefined while nothing of the guide's was noted. */
  who: () => string | undefined
  /**
   * The guide has moved: a new entry, or none when the address says so already.
   * @param who Id of the person whose place it is; left out: of the same as the entry before. It is no part of what is shown.
   */
  move: (place: string, replace: boolean, who?: string) => void
  /** Back, Forward, or a hash typed by hand. Gives back the way to stop listening. */
  onChange: (hear: (place: string, who: string | undefined) => void) => () => void
  /** The entry before this one is also ours. */
  canGoBack: () => boolean
  back: () => void
}

type Entry = { guideDepth: number; guideWho?: string }

/** A browser takes its time for a new entry: the screen comes first, and the entry once it is painted. */
export function browserAddress(window: Window): Address {
  let due: (Entry & { place: string }) | undefined
  // A place, or answers from a link (share.ts).
  const read = () => due?.place ?? (/^#(\w+$|answers=)/.test(window.location.hash) ? window.location.hash.slice(1) : null)
  const now = () => due ?? (window.history.state as Partial<Entry> | null)
  const depth = () => now()?.guideDepth ?? 0
  const whose = () => now()?.guideWho
  const settle = () => {
    if (!due) return
    const { place, ...entry } = due
    due = undefined
    window.history.pushState(entry, '', `#${place}`)
  }
  window.addEventListener('pagehide', settle)
  // Whoever goes back sooner than that has left the place already.
  window.addEventListener('popstate', () => (due = undefined))
  return {
    read,
    who: whose,
    move(place, replace, who = whose()) {
      const isThere = read() === place
      if (isThere && whose() === who) return
      const isSame = isThere && whose() === undefined
      settle()
      if (replace || isSame) return window.history.replaceState({ guideDepth: depth(), guideWho: who }, '', `#${place}`)
      due = { place, guideDepth: depth() + 1, guideWho: who }
      afterPaint(window, settle)
    },
    onChange(hear) {
      const listen = () => hear(read() ?? '', whose())
      window.addEventListener('popstate', listen)
      return () => window.removeEventListener('popstate', listen)
    },
    canGoBack: () => depth() > 0,
    back() {
      settle()
      window.history.back()
    },
  }
}

/** For a frame, where the browser's history belongs to the page around: kept here, and gone with the page. */
export function memoryAddress(): Address {
  // As in a browser: the place one comes to has no name yet.
  const entries: { place: string; who?: string }[] = [{ place: '' }]
  const now = () => entries.at(-1)!
  const hearers = new Set<Parameters<Address['onChange']>[0]>()
  return {
    read: () => now().place || null,
    who: () => now().who,
    move(place, replace, who = now().who) {
      const { place: from, who: before } = now()
      if (from === place && before === who) return
      if (replace || (from === place && before === undefined)) entries.pop()
      entries.push({ place, who })
    },
    onChange(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    canGoBack: () => entries.length > 1,
    back() {
      entries.pop()
      for (const hear of hearers) hear(now().place, now().who)
    },
  }
}
