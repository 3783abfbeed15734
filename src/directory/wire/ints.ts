/** Whole numbers in a row, held in four bytes each. */
export class Ints {
  private array = new Int32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.array.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.array)
      this.array = larger
    }
    this.array[this.length++] = number
  }

  at(place: number): number {
    return this.array[place]!
  }
}
