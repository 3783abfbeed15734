import type { Message } from './message'

/** For tests: a message nobody wrote, the n-th of its kind. */
export function messageNumber(n: number, change: Partial<Message> = {}): Message {
  return {
    schema: 1,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    at: '2026-11-21T20:00:00.000Z',
    page: { kind: 'site', origin: 'https://guide.example.com' },
    locale: 'en',
    recipient: 'Marisol Bay Insurance Services',
    request: { products: ['medigap'], name: `Visitor ${n}`, phone: '626-555-0177' },
    consents: { contact: { version: '1', text: 'You may call me.', at: '2026-11-21T19:59:00.000Z' } },
    ...change,
  }
}

/** A storage that a browser would give, over this map. */
export function storageOver(map: Map<string, string>): Storage {
  return {
    get length() {
      return map.size
    },
    key: (place: number) => [...map.keys()][place] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    clear: () => map.clear(),
  }
}
