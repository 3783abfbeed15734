/**
 * Whole numbers from 0 as text, the small ones in one letter: base 64 digits of five bits, the sixth says that another follows
 * (as the mappings of source maps are written). A column of such numbers is what brotli makes smallest of what JSON can hold.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digitOf = new Map(letters.split('').map((letter, digit) => [letter.charCodeAt(0), digit]))

const codeOf = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))

/** @param numbers Below 2^30, so that a number has six letters at most. */
export function writeNumbers(numbers: ArrayLike<number>): string {
  const codes = new Uint8Array(numbers.length * 6)
  let length = 0
  for (let at = 0; at < numbers.length; at++) {
    let left = numbers[at]!
    while (left > 31) {
      codes[length++] = codeOf[(left & 31) | 32]!
      left >>>= 5
    }
    codes[length++] = codeOf[left]!
  }
  return new TextDecoder().decode(codes.subarray(0, length))
}

/** @throws {RangeError} when it is not such a text. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let shift = 0
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf.get(text.charCodeAt(at))
    if (digit === undefined || shift > 25) throw new RangeError(`Letter ${at} is no digit of a number.`)
    number |= (digit & 31) << shift
    if (digit & 32) shift += 5
    else {
      numbers.push(number)
      number = shift = 0
    }
  }
  if (shift > 0) throw new RangeError('The last number is cut off.')
  return numbers
}
