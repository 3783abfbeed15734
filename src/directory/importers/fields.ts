import type { Entry } from './draft'

/** Null: the value is no object. */
export function fieldsOf(value: unknown, note: Entry['note']): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Fields(value, note) : null
}

/**
 * The fields of an object of JSON that another sender wrote. Names are compared without letter case, `_`, `-` and spaces:
 * `maplanid` finds maPlanId, ma_plan_id and MA Plan ID. What is missing or null is an empty text or list; what is of
 * another kind than asked for counts as missing too, and is noted.
 */
export class Fields {
  // Not closures: there are tens of millions of these in a file.
  readonly #values = new Map<string, unknown>()
  readonly #note: Entry['note']

  constructor(value: object, note: Entry['note']) {
    this.#note = note
    for (const [name, one] of Object.entries(value)) {
      const plain = plainName(name)
      if (one !== null && !this.#values.has(plain)) this.#values.set(plain, one)
    }
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** Also of a number, or of a list of one. */
  text(name: string): string {
    const value = this.#values.get(name)
    if (typeof value === 'string') return textOf(value) ?? ''
    const [first = '', ...others] = this.texts(name)
    if (others.length === 0) return first
    this.#wrong(name)
    return ''
  }

  /** Also of a text that stands alone. None is empty. */
  texts(name: string): string[] {
    return this.#list(name).flatMap((one) => {
      const text = textOf(one)
      if (text === null) this.#wrong(name)
      return text || []
    })
  }

  /** Also of an object that stands alone. */
  objects(name: string): Fields[] {
    return this.#list(name).flatMap((one) => {
      const fields = fieldsOf(one, this.#note)
      if (!fields) this.#wrong(name)
      return fields ?? []
    })
  }

  #list(name: string): unknown[] {
    const value = this.#values.get(name)
    return Array.isArray(value) ? value : value === undefined ? [] : [value]
  }

  #wrong(name: string): void {
    this.#note('A value is of another kind than its name says, so it is not used.', 'Ask the sender to correct it.', name)
  }
}

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

/** Null: it is no text. What is missing in a list is no text either, but nothing wrong. */
function textOf(value: unknown): string | null {
  if (value === null) return ''
  if (typeof value === 'string') return /^\s|\s$|\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ').trim() : value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}
