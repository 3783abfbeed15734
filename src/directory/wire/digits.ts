import { readNumbers, writeNumbers } from './numbers'
import { valueAt } from './columns'

/**
 * Texts that differ in their last digits: numbers of doctors, phones. `heads`: the different texts with these digits as zeros.
 * `numbers`, for each: what the digits say, times the number of heads, plus the place of its head.
 */
export type Digits = { heads: string[]; numbers: string }

export function packDigits(texts: readonly string[], most: number): Digits {
  const { heads, numbers } = digitsOf(texts, most)
  return { heads, numbers: writeNumbers(numbers) }
}

/** @throws {RangeError} when these are not so many texts. */
export function unpackDigits({ heads, numbers }: Digits, count: number, most: number): string[] {
  return textsOf(heads, readNumbers(numbers, count), most)
}

/** @param most How many digits from the end are taken; where there are fewer, all. */
export function digitsOf(texts: readonly string[], most: number): { heads: string[]; numbers: number[] } {
  const places = new Map<string, number>()
  const parts = texts.map((text) => {
    let [digits, taken] = ['', 0]
    let from = text.length
    while (from > 0 && taken < most) {
      if (isDigit(text.charCodeAt(--from))) {
        digits = text[from]! + digits
        taken++
      }
    }
    const head = text.slice(0, from) + text.slice(from).replace(/\d/g, '0')
    let place = places.get(head)
    if (place === undefined) places.set(head, (place = places.size))
    return { place, number: Number(digits) }
  })
  return { heads: [...places.keys()], numbers: parts.map(({ place, number }) => number * places.size + place) }
}

/** @param most As it was for `digitsOf`. */
export function textsOf(heads: readonly string[], numbers: readonly number[], most: number): string[] {
  return numbers.map((number) => {
    const head = valueAt(heads, number % heads.length)
    let left = Math.floor(number / heads.length)
    let text = ''
    let at = head.length
    for (let taken = 0; at > 0 && taken < most; ) {
      const letter = head[--at]!
      if (isDigit(letter.charCodeAt(0))) {
        text = (left % 10) + text
        left = Math.floor(left / 10)
        taken++
      } else text = letter + text
    }
    return head.slice(0, at) + text
  })
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
