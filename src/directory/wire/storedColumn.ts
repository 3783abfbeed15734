import { Distinct } from './distinct'
import { Ints } from './ints'

/** A column of a whole table: each different value once, and for each row the number of its value. */
export class StoredColumn<T> {
  readonly numbers = new Ints()
  private readonly different = new Distinct<T>()

  get values(): readonly T[] {
    return this.different.values
  }

  /** The value of the next row. @param key Tells the values of the column apart. @param made The value to hold, when it is a new one. */
  push(key: unknown, made: () => T): void {
    this.numbers.push(this.different.numberOf(key, made))
  }

  of(row: number): T {
    return this.different.values[this.numbers.at(row)]!
  }
}
