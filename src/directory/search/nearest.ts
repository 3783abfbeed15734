/** Keeps the few with the lowest price; of equal prices the lowest number. */
export class Nearest {
  readonly #kept: { at: number; price: number }[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = Math.max(0, limit)
  }

  /** Infinity while there is none. */
  get price(): number {
    return this.#kept[0]?.price ?? Infinity
  }

  get all(): number[] {
    return this.#kept.map(({ at }) => at)
  }

  take(at: number, price: number): void {
    const kept = this.#kept
    const last = kept.at(-1)
    if (kept.length >= this.#limit && (!last || price > last.price || (price === last.price && at > last.at))) return
    const before = kept.findIndex((one) => one.at === at)
    if (before >= 0) {
      if ((kept[before]?.price ?? 0) <= price) return
      kept.splice(before, 1)
    }
    const place = kept.findIndex((one) => one.price > price || (one.price === price && one.at > at))
    kept.splice(place < 0 ? kept.length : place, 0, { at, price })
    if (kept.length > this.#limit) kept.pop()
  }
}
