import type { Doctor } from '../model'
import { buildDictionary, type Dictionary } from './dictionary'
import { lastNamePart, nameTokens, type NameToken } from './nameTokens'

/** Which words stand in which names. */
export type Names = {
  dictionary: Dictionary
  /** Doctors by word. */
  doctors: Uint32Array[]
  /** Where each doctor's words begin in `words` and `parts`. */
  start: Uint32Array
  words: Uint32Array
  /** As in `NameToken`. */
  parts: Uint16Array
}

export function buildNames(doctors: Doctor[]): Names {
  // Many doctors share a first or a last name.
  const tokens = { first: remembering((name) => nameTokens(name, 1)), last: remembering((name) => nameTokens(name, lastNamePart)) }
  const ofDoctor = doctors.map(({ firstName, lastName }) => [...tokens.last(lastName), ...tokens.first(firstName)])

  const dictionary = buildDictionary(distinct(ofDoctor))
  const size = ofDoctor.reduce((sum, { length }) => sum + length, 0)
  const start = new Uint32Array(doctors.length + 1)
  const words = new Uint32Array(size)
  const parts = new Uint16Array(size)
  const having: number[][] = dictionary.words.map(() => [])
  let next = 0
  for (const [at, its] of ofDoctor.entries()) {
    for (const token of its) {
      const word = dictionary.ids.get(token.word) as number
      words[next] = word
      parts[next] = token.parts
      having[word]?.push(at)
      next += 1
    }
    start[at + 1] = next
  }
  return { dictionary, doctors: having.map((list) => Uint32Array.from(list)), start, words, parts }
}

function distinct(ofDoctor: NameToken[][]): Set<string> {
  const words = new Set<string>()
  for (const its of ofDoctor) for (const { word } of its) words.add(word)
  return words
}

function remembering<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(key)))
    return value
  }
}
