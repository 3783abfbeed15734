import type { Entry } from './draft'

/** An object of JSON that another sender wrote: any field may be missing, or hold anything. */
export type Json = Record<string, unknown>

/** Null: it is no object. */
export function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** The members of a list. Some senders write one thing where a list should stand; nothing is an empty list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function objectsOf(value: unknown): Json[] {
  return listOf(value).map(objectOf).filter((one) => one !== null)
}

/** A text, or a number as text, without the blanks around it and one for several within it. Empty: it is neither. */
export function wordOf(value: unknown): string {
  if (typeof value === 'string') return /^\s|\s$|\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ').trim() : value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

export function wordsOf(value: unknown): string[] {
  return listOf(value).map(wordOf).filter(Boolean)
}

/** Null: the value is no object. */
export function fieldsOf(value: unknown, note: Entry['note']): Fields | null {
  const object = objectOf(value)
  return object && new Fields(object, note)
}

/**
 * The fields of an object, for senders who do not agree on names, and with a note of what is wrong. Names are compared without
 * letter case, `_`, `-` and spaces, and asked for as `plainName` has them: `maplanid` finds maPlanId, ma_plan_id and MA Plan ID.
 * What is missing or null is an empty text or list; what is of another kind than asked for counts as missing too, and is noted.
 */
export class Fields {
  // Not closures: there are tens of millions of these in a file.
  readonly #values = new Map<string, unknown>()
  readonly #note: Entry['note']

  constructor(object: Json, note: Entry['note']) {
    this.#note = note
    for (const [name, one] of Object.entries(object)) {
      const plain = plainName(name)
      if (one !== null && !this.#values.has(plain)) this.#values.set(plain, one)
    }
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** Also of a list of one. */
  text(name: string): string {
    const value = this.#values.get(name)
    if (typeof value === 'string') return wordOf(value)
    const [first = '', ...others] = this.texts(name)
    if (others.length === 0) return first
    this.#wrong(name)
    return ''
  }

  /** None is empty. */
  texts(name: string): string[] {
    return this.#list(name).flatMap((one) => {
      const word = wordOf(one)
      if (word === '' && typeof one !== 'string') this.#wrong(name)
      return word || []
    })
  }

  objects(name: string): Fields[] {
    return this.#list(name).flatMap((one) => {
      const fields = fieldsOf(one, this.#note)
      if (!fields) this.#wrong(name)
      return fields ?? []
    })
  }

  /** What is missing in a list is nothing wrong. */
  #list(name: string): unknown[] {
    return listOf(this.#values.get(name)).filter((one) => one !== null)
  }

  #wrong(name: string): void {
    this.#note('A value is of another kind than its name says, so it is not used.', 'Ask the sender to correct it.', name)
  }
}

/** A name without letter case, `_`, `-` and spaces: "MA Plan ID" → "maplanid". */
export function plainName(name: string): string {
  let plain = plainNames.get(name)
  if (plain === undefined) {
    plain = name.replace(/[_\-\s]/g, '').toLowerCase()
    if (plainNames.size < 1000) plainNames.set(name, plain)
  }
  return plain
}

/** Made once: a file has few names, and each very often. */
const plainNames = new Map<string, string>()
