/**
 * Whole numbers from 0 as text. All 0: an empty text. Those of up to three bits: as many in a letter of base 64 as fit, the first in its
 * lowest bits. Larger ones: digits of the same few bits, the highest digits of all the numbers first, then the next ones. So what
 * is alike stands together, and brotli and gzip write each digit in little more than the bits it is worth.
 *
 * The first letter is the number of bits of a digit; of small ones eight times that, and how many the last letter holds besides.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const codeOf = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
const digitOf = new Int8Array(128).fill(-1)
for (const [digit, code] of codeOf.entries()) digitOf[code] = digit

const bitsOfLetter = 6
const bitsOfNumber = 53
const mostBitsOfSmall = 3
const smallFrom = 8
/** More rows than any county has: a damaged file must not take the memory of the page. */
const mostNumbers = 20_000_000

/** @param numbers Below 2^53. */
export function writeNumbers(numbers: ArrayLike<number>): string {
  let most = 0
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at]!)
  if (most === 0) return ''
  const bits = bitsOf(most)
  return bits <= mostBitsOfSmall ? writeSmall(numbers, bits) : writeLarge(numbers, bits)
}

/** @throws {RangeError} when it is not the text of so many numbers. */
export function readNumbers(text: string, count: number): number[] {
  if (!Number.isInteger(count) || count < 0 || count > mostNumbers) throw new RangeError(`${String(count)} is no number of rows.`)
  if (text === '') return zeros(count)
  const head = digitAt(text, 0, 64)
  return head >= smallFrom ? readSmall(text, count, head) : readLarge(text, count, head)
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function writeSmall(numbers: ArrayLike<number>, width: number): string {
  const inLetter = Math.floor(bitsOfLetter / width)
  const codes = new Uint8Array(1 + Math.ceil(numbers.length / inLetter))
  codes[0] = codeOf[width * smallFrom + (numbers.length % inLetter)]!
  for (let next = 1, at = 0; at < numbers.length; next++, at += inLetter) {
    let letter = 0
    for (let place = 0; place < inLetter; place++) letter |= (numbers[at + place] ?? 0) << (place * width)
    codes[next] = codeOf[letter]!
  }
  return new TextDecoder().decode(codes)
}

function readSmall(text: string, count: number, head: number): number[] {
  const width = Math.floor(head / smallFrom)
  const inLetter = Math.floor(bitsOfLetter / width)
  if (width > mostBitsOfSmall || text.length !== 1 + Math.ceil(count / inLetter) || head % smallFrom !== count % inLetter) throw notSoMany(text, count)
  const numbers: number[] = []
  for (let at = 1; at < text.length; at++) {
    let letter = digitAt(text, at, 2 ** (width * inLetter))
    for (let place = 0; place < inLetter && numbers.length < count; place++, letter >>= width) numbers.push(letter & (2 ** width - 1))
  }
  return numbers
}

function writeLarge(numbers: ArrayLike<number>, bits: number): string {
  const digits = Math.ceil(bits / bitsOfLetter)
  // As many bits in each: a highest digit of two or three values would take more than it is worth.
  const width = Math.ceil(bits / digits)
  const codes = new Uint8Array(1 + digits * numbers.length)
  codes[0] = codeOf[width]!
  let next = 1
  for (let digit = digits - 1; digit >= 0; digit--) {
    const unit = 2 ** (digit * width)
    for (let at = 0; at < numbers.length; at++) codes[next++] = codeOf[Math.floor(numbers[at]! / unit) % 2 ** width]!
  }
  return new TextDecoder().decode(codes)
}

function readLarge(text: string, count: number, width: number): number[] {
  const digits = (text.length - 1) / count
  if (width < 1 || width > bitsOfLetter || !Number.isInteger(digits) || (digits - 1) * width > bitsOfNumber) throw notSoMany(text, count)
  const numbers = zeros(count)
  const unit = 2 ** width
  for (let at = 1; at < text.length; ) for (let row = 0; row < count; row++, at++) numbers[row] = numbers[row]! * unit + digitAt(text, at, unit)
  return numbers
}

function zeros(count: number): number[] {
  const numbers: number[] = []
  for (let at = 0; at < count; at++) numbers.push(0)
  return numbers
}

function notSoMany(text: string, count: number): RangeError {
  return new RangeError(`${text.length} letters are not ${count} numbers.`)
}

function digitAt(text: string, at: number, below: number): number {
  const digit = digitOf[text.charCodeAt(at)] ?? -1
  if (digit < 0 || digit >= below) throw new RangeError(`Letter ${at} is no digit of a number.`)
  return digit
}

function bitsOf(number: number): number {
  let bits = 1
  while (2 ** bits <= number) bits++
  return bits
}
