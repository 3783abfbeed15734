/** Different values, each by a number from 0 in the order in which they came. */
export class Distinct<T> {
  readonly values: T[] = []
  private readonly numbers = new Map<unknown, number>()

  /** @param key Tells values apart that are no text. @param made The value to hold: a text cut out of a line would keep the whole line. */
  numberOf(key: unknown, made: () => T): number {
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.values.length
      const value = made()
      this.values.push(value)
      this.numbers.set(typeof key === 'string' ? held(key) : key, number)
    }
    return number
  }
}

/** The same text with memory of its own: of one cut out of a longer text V8 keeps the whole, unless it has fewer than 13 letters. */
export function held(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString()
}
