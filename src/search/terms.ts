import { plainWords } from '../text/fold'

/** What a language has to say about its words: `content/<language>/search.yaml`, made ready. */
export type Wording = {
  /** Forms of words that no stemmer knows, to the word itself. */
  forms: Record<string, string>
  /** Stems of a phrase, joined by a blank, to the words that stand for it. */
  same: Record<string, string>
  /** Words that tell nothing. */
  small: string[]
  /** Stems of phrases that are of something else. */
  beyond: string[]
}

/** Cuts a word to what its forms share; each language has its own. */
export type Stem = (word: string) => string

/** The words of a text, with each form that no stemmer knows as the word it is of. */
export function baseWords(text: string, forms: Record<string, string>): string[] {
  return plainWords(text).map((word) => (Object.hasOwn(forms, word) ? forms[word]! : word))
}

/** No phrase of the content is longer. */
const longestPhrase = 5

/** Reads texts of one language as terms: phrases that mean the same become one, small words go, the rest is cut to its stem. */
export function readerOf({ forms, same, small }: Wording, stem: Stem): (text: string) => string[] {
  const phrases = new Map(Object.entries(same))
  const unsaid = new Set(small)
  return (text) => {
    const words = baseWords(text, forms)
    const stems = words.map(stem)
    const terms: string[] = []
    for (let at = 0; at < words.length; ) {
      const length = lengths.find((some) => at + some <= words.length && phrases.has(stems.slice(at, at + some).join(' ')))
      if (length) terms.push(...phrases.get(stems.slice(at, at + length).join(' '))!.split(' ').map(stem))
      else if (!unsaid.has(words[at]!)) terms.push(stems[at]!)
      at += length ?? 1
    }
    return terms
  }
}

const lengths = Array.from({ length: longestPhrase }, (_, less) => longestPhrase - less)
