/** The member of what should be an object; undefined when it is none or has no such member of its own. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text or a number as text, without the blanks around it. Empty: it is neither, or holds characters that cannot be read. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value !== 'string' || unreadable.test(value) ? '' : value.replace(/\s+/g, ' ').trim()
}

/** The members of a list; of a single value, that value; of nothing, none. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Control characters, and U+FFFD, which stands where bytes were not UTF-8. */
// oxlint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/
