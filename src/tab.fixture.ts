/** A browser's tab as far as the guide sees of it, for tests: the address, its history, what is kept, and a reload. */
export type Tab = {
  /** As `browserAddress` takes it. */
  window: Window
  session: Storage
  /** Steps through the history, as Back and Forward do. Past its ends nothing happens. */
  go: (steps: number) => void
  /** How many entries lie before this one. */
  depth: () => number
  /** As a link of the page, or an address typed: a new entry, which is nobody's. */
  open: (fragment: string) => void
  /** What has changed is on the screen now. */
  paint: () => void
  /** Whoever listened is gone; the address, the history and what is kept stay. */
  reload: () => void
}

type Entry = { href: string; state: unknown }

/** @param href Of the page that is opened in it. */
export function openTab(href: string): Tab {
  const entries: Entry[] = [{ href, state: null }]
  const hearers = { popstate: new Set<() => void>(), pagehide: new Set<() => void>() }
  const hear = (type: keyof typeof hearers) => hearers[type].forEach((hearer) => hearer())
  let frames: (() => void)[] = []
  let at = 0
  const now = () => entries[at]!
  const go = (steps: number) => {
    if (!entries[at + steps]) return
    at += steps
    hear('popstate')
  }
  const set = (place: number, state: unknown, url: string) => {
    // What was ahead is gone with a new entry.
    if (place > at) entries.length = place
    entries[place] = { state: structuredClone(state), href: new URL(url, now().href).href }
    at = place
  }
  const window = {
    location: {
      get hash() {
        return new URL(now().href).hash
      },
      get pathname() {
        return new URL(now().href).pathname
      },
    },
    history: {
      get state() {
        return now().state
      },
      pushState: (state: unknown, _: string, url: string) => set(at + 1, state, url),
      replaceState: (state: unknown, _: string, url: string) => set(at, state, url),
      back: () => go(-1),
    },
    addEventListener: (type: keyof typeof hearers, hearer: () => void) => hearers[type].add(hearer),
    removeEventListener: (type: keyof typeof hearers, hearer: () => void) => hearers[type].delete(hearer),
    requestAnimationFrame: (call: () => void) => frames.push(call),
    setTimeout: (call: () => void) => call(),
  }
  return {
    window: window as unknown as Window,
    session: storageOf(new Map()),
    go,
    depth: () => at,
    open(fragment) {
      set(at + 1, null, `#${fragment}`)
      hear('popstate')
    },
    paint() {
      const due = frames
      frames = []
      due.forEach((call) => call())
    },
    reload() {
      hear('pagehide')
      Object.values(hearers).forEach((each) => each.clear())
      frames = []
    },
  }
}

/** What a browser keeps, in a map that a test can look into. */
export function storageOf(map: Map<string, string>): Storage {
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage
}
