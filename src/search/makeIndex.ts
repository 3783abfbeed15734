import { plainWords } from '../text/fold'
import { baseWords, readerOf, type Stem, type Wording } from './terms'

/** What can be found, as it is written. */
export type Findable = {
  id: string
  title: string
  short: string
  /** How people ask for it. */
  asks: string[]
  /** Markdown. */
  body: string
  /** Words of the glossary that lead to it: the id of each with all its names. */
  words: { id: string; names: string[] }[]
}

/** What the page loads to search one language. Numbers instead of words keep it small. */
export type Index = {
  wording: Wording
  ids: string[]
  terms: string[]
  /** For each term: a document, what the term weighs in it, the next document, … */
  weights: number[][]
  /** For each document: its title, and each way to ask for it, as terms. */
  asked: number[][][]
  /** For each document: the id of a word of the glossary and its names, as terms. */
  named: [id: string, names: number[][]][][]
}

/** What a term weighs by where it stands. */
const weight = { title: 3, asks: 2, words: 2, short: 1.5, body: 0.3 }

/** What the content says of how people speak: `searchWordsSchema`. */
export type SearchWords = { same: Record<string, string[]>; telling: string[]; small: string[]; beyond: string[] }

export type Findables = {
  findable: Findable[]
  words: SearchWords
  /** Words that say little in an answer; those that tell something in a question are taken out. */
  small: string[]
}

/** The index of one language, made while building. @param forms Those of `formsOf`. */
export function makeIndex({ findable, words, small }: Findables, stem: Stem, forms: Record<string, string>): Index {
  const wording = wordingOf(words, small, stem, forms)
  const read = readerOf(wording, stem)
  const terms: string[] = []
  const places = new Map<string, number>()
  const numbered = (text: string) => read(text).map((term) => places.get(term) ?? (places.set(term, terms.push(term) - 1), terms.length - 1))
  const weights: number[][] = []

  const asked = findable.map(({ title, asks }) => [title, ...asks].map(numbered))
  const named = findable.map(({ words: its }) => its.map(({ id, names }): [string, number[][]] => [id, names.map(numbered)]))
  findable.forEach(({ short, body }, at) => {
    const [title, ...asks] = asked[at]!
    const sum = new Map<number, number>()
    const add = (of: number[], worth: number) => of.forEach((term) => sum.set(term, (sum.get(term) ?? 0) + worth))
    add(title!, weight.title)
    asks.forEach((ask) => add(ask, weight.asks))
    named[at]!.forEach(([, names]) => names.forEach((name) => add(name, weight.words)))
    add(numbered(short), weight.short)
    add(numbered(body.replace(/\]\([^)]*\)|\{[^}]*\}/g, ' ')), weight.body)
    for (const [term, worth] of sum) (weights[term] ??= []).push(at, Math.round(worth * 10) / 10)
  })
  return { wording, ids: findable.map(({ id }) => id), terms, weights, asked, named }
}

function wordingOf({ same, telling, small, beyond }: SearchWords, little: string[], stem: Stem, forms: Record<string, string>): Wording {
  const joined = (text: string) => baseWords(text, forms).map(stem).join(' ')
  const tells = new Set(telling.map((word) => plainWords(word).join('')))
  const unsaid = [...little, ...small].map((word) => plainWords(word).join('')).filter((word) => word && !tells.has(word))
  return {
    forms,
    same: Object.fromEntries(Object.entries(same).flatMap(([word, others]) => others.map((other) => [joined(other), plainWords(word).join(' ')]))),
    small: [...new Set(unsaid)],
    beyond: beyond.map(joined),
  }
}
