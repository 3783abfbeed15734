import { valueAt } from './columns'
import { readNumbers, sumOf, writeNumbers } from './numbers'
import { fold } from '../../text/fold'

/** Different texts in which the same words stand again and again, as in last names of two words. */
export type Words = {
  /** Each word once, in order: how many letters it shares with the one before, and the rest. */
  shared: string
  rest: string[]
  /** For each text how many words further its first word is than that of the text before. */
  steps: string
  /** For each text how many words follow the first; for each of those the sign before it, as its place among `signs`, and the word. */
  more: string
  signs: string
  sign: string
  word: string
}

/** @param texts Different ones in the order of `inOrderOfWords`. */
export function packWords(texts: readonly string[]): Words {
  const parts = texts.map((text) => text.split(/([ -])/))
  const words = inOrderOfWords(new Set(parts.flatMap((part) => part.filter((_, at) => at % 2 === 0))))
  const places = new Map(words.map((word, place) => [word, place]))
  const placeOf = (word: string) => places.get(word)!
  const shared = words.map((word, at) => sharedLetters(words[at - 1] ?? '', word))
  const firsts = parts.map(([word = '']) => placeOf(word))
  const signs = ' -'
  return {
    shared: writeNumbers(shared),
    rest: words.map((word, at) => word.slice(shared[at])),
    steps: writeNumbers(firsts.map((place, at) => place - (firsts[at - 1] ?? 0))),
    more: writeNumbers(parts.map(({ length }) => (length - 1) / 2)),
    signs,
    sign: writeNumbers(parts.flatMap((part) => part.filter((_, at) => at % 2 === 1).map((sign) => signs.indexOf(sign)))),
    word: writeNumbers(parts.flatMap((part) => part.filter((_, at) => at % 2 === 0 && at > 0).map(placeOf))),
  }
}

/** @throws {RangeError} when these are not so many texts. */
export function unpackWords({ shared, rest, steps, more, signs, sign, word }: Words, count: number): string[] {
  const letters = readNumbers(shared, rest.length)
  let before = ''
  const words = rest.map((end, at) => (before = before.slice(0, letters[at]) + end))
  const step = readNumbers(steps, count)
  const mores = readNumbers(more, count)
  const others = sumOf(mores)
  const [itsSign, itsWord] = [readNumbers(sign, others), readNumbers(word, others)]
  let [place, next] = [0, 0]
  return step.map((further, at) => {
    let text = valueAt(words, (place += further))
    for (let left = mores[at]!; left > 0; left--, next++) text += (signs[itsSign[next]!] ?? '') + valueAt(words, itsWord[next]!)
    return text
  })
}

/** Texts with the same first word together, the first words in one order whatever follows them. */
export function inOrderOfWords(texts: Iterable<string>): string[] {
  const keyed = Array.from(texts, (text) => {
    const [first = ''] = text.split(/[ -]/)
    return { text, key: `${fold(first)}\n${first}\n${text}` }
  })
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ text }) => text)
}

function sharedLetters(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
