import { doubleMetaphone } from 'double-metaphone'

/** The distinct words of all names: far fewer than names, so that each key can look at every one. */
export type Dictionary = {
  /** Folded and sorted: words with the same beginning stand together. */
  words: string[]
  ids: Map<string, number>
  /** For each word, a bit for each letter it has: tells most words apart without comparing them. */
  letters: Int32Array
  /** Ids by how a word sounds. */
  sounds: Map<string, number[]>
}

export function buildDictionary(all: Iterable<string>): Dictionary {
  const words = [...new Set(all)].sort()
  const ids = new Map<string, number>()
  const letters = new Int32Array(words.length)
  const sounds = new Map<string, number[]>()
  for (const [id, word] of words.entries()) {
    ids.set(word, id)
    letters[id] = lettersOf(word)
    for (const sound of soundsOf(word)) {
      const same = sounds.get(sound)
      if (same) same.push(id)
      else sounds.set(sound, [id])
    }
  }
  return { words, ids, letters, sounds }
}

/** A bit for each letter; letters beyond 32 share bits, which makes the test weaker, never wrong. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

/** One or two double metaphone codes; none for digits and for letters that are not Latin. */
export function soundsOf(word: string): string[] {
  if (!/^[a-z]{2,}$/.test(word)) return []
  return [...new Set(doubleMetaphone(word))].filter(Boolean)
}

/** The ids of the words that begin so: from, and up to but without the second. */
export function beginningWith(words: string[], beginning: string): [number, number] {
  let from = 0
  let high = words.length
  while (from < high) {
    const middle = (from + high) >> 1
    if ((words[middle] as string) < beginning) from = middle + 1
    else high = middle
  }
  let to = from
  while (to < words.length && (words[to] as string).startsWith(beginning)) to += 1
  return [from, to]
}
