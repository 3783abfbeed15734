import { editDistance } from '../../text/editDistance'
import { plainWords } from '../../text/fold'

/** Nobody types more into one line; hostile text does. */
const mostLetters = 2000

/** The words of what was typed or of a phrase of the content. "Don’t" and "dont" are one; "Medi-Cal" is two. */
export function wordsIn(text: string): string[] {
  return plainWords(text.slice(0, mostLetters))
}

export function phrasesIn(texts: readonly string[]): string[][] {
  return texts.map(wordsIn).filter((words) => words.length > 0)
}

export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}

/** From this length on a word is known with one letter wrong. Shorter ones would become others: "part", "past". */
const longEnough = 5

/** The same word, perhaps with a letter wrong or an s too many. */
export function isAlike(typed: string, word: string): boolean {
  if (typed === word) return true
  if (/\d/.test(typed) || Math.min(typed.length, word.length) < longEnough) return false
  return editDistance(typed, word, 1) <= 1
}

/** Where a phrase begins in the words, −1 where it is not. `alike`: letters may be wrong. */
export function indexOfPhrase(words: readonly string[], phrase: readonly string[], alike = false): number {
  const fits = (from: number) => phrase.every((word, at) => (alike ? isAlike(words[from + at] ?? '', word) : words[from + at] === word))
  for (let from = 0; from + phrase.length <= words.length; from++) if (fits(from)) return from
  return -1
}

export function hasPhrase(words: readonly string[], phrases: readonly string[][], alike = false): boolean {
  return phrases.some((phrase) => indexOfPhrase(words, phrase, alike) >= 0)
}

/** The words without those that say little; all of them where nothing else was said. */
export function telling(words: readonly string[], small: ReadonlySet<string>): string[] {
  const left = words.filter((word) => !small.has(word))
  return left.length > 0 ? left : [...words]
}

/** The single words of a list. */
export function setOf(texts: readonly string[]): Set<string> {
  return new Set(texts.map((text) => wordsIn(text).join('')))
}

/** Numbers by their words. */
export function numbersOf(list: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(list).map(([word, number]) => [wordsIn(word).join(''), number]))
}
