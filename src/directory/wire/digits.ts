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
    const from = lastDigits(text, most)
    const end = text.slice(from)
    const head = text.slice(0, from) + end.replace(/\d/g, '0')
    let place = places.get(head)
    if (place === undefined) places.set(head, (place = places.size))
    return { place, number: Number(end.replace(/\D/g, '')) }
  })
  return { heads: [...places.keys()], numbers: parts.map(({ place, number }) => number * places.size + place) }
}

/** @param most As it was for `digitsOf`. */
export function textsOf(heads: readonly string[], numbers: readonly number[], most: number): string[] {
  const all = heads.map((head) => {
    const from = lastDigits(head, most)
    const stretches = Array.from(head.slice(from).matchAll(/(\d+)(\D*)/g), ([, digits = '', after = '']) => ({ length: digits.length, after }))
    return { before: head.slice(0, from), stretches, length: stretches.reduce((sum, { length }) => sum + length, 0) }
  })
  return numbers.map((number) => {
    const { before, stretches, length } = valueAt(all, number % heads.length)
    const digits = String(Math.floor(number / heads.length)).padStart(length, '0')
    let text = before
    let at = 0
    for (const stretch of stretches) text += digits.slice(at, (at += stretch.length)) + stretch.after
    return text
  })
}

/** Where the last so many digits of a text begin, or all, if there are fewer; at its end if there are none. */
function lastDigits(text: string, most: number): number {
  let from = text.length
  for (let at = text.length - 1, left = most; at >= 0 && left > 0; at--) {
    if (!isDigit(text.charCodeAt(at))) continue
    from = at
    left--
  }
  return from
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
