/** The contact form's place: not the guide's to know. */
export const contactPlace = 'contact'

/** The place in the address: `#zip`, `#result`. One history entry for each place, so that Back is the browser's Back. */
export type Address = {
  /** As the address stands; null when it names nothing. */
  read: () => string | null
  /** The guide has moved: a new entry, or none when the address says so already. */
  move: (place: string, replace: boolean) => void
  /** Back, Forward, or a hash typed by hand. Gives back the way to stop listening. */
  onChange: (hear: (place: string) => void) => () => void
  /** The entry before this one is also ours. */
  canGoBack: () => boolean
  back: () => void
}

export function browserAddress(window: Window): Address {
  // A place, or answers from a link (share.ts).
  const read = () => (/^#(\w+$|answers=)/.test(window.location.hash) ? window.location.hash.slice(1) : null)
  const depth = () => (window.history.state as { guideDepth?: number } | null)?.guideDepth ?? 0
  return {
    read,
    move(place, replace) {
      if (read() === place) return
      if (replace) window.history.replaceState({ guideDepth: depth() }, '', `#${place}`)
      else window.history.pushState({ guideDepth: depth() + 1 }, '', `#${place}`)
    },
    onChange(hear) {
      const listen = () => hear(read() ?? '')
      window.addEventListener('popstate', listen)
      return () => window.removeEventListener('popstate', listen)
    },
    canGoBack: () => depth() > 0,
    back: () => window.history.back(),
  }
}

/** For a frame, where the browser's history belongs to the page around: kept here, and gone with the page. */
export function memoryAddress(): Address {
  // As in a browser: the place one comes to has no name yet.
  const places = ['']
  const hearers = new Set<(place: string) => void>()
  return {
    read: () => places.at(-1) || null,
    move(place, replace) {
      if (places.at(-1) === place) return
      if (replace) places.pop()
      places.push(place)
    },
    onChange(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    canGoBack: () => places.length > 1,
    back() {
      places.pop()
      for (const hear of hearers) hear(places.at(-1) ?? '')
    },
  }
}
