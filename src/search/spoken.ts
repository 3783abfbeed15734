import { plainWords } from '../text/fold'

/** Small words by which each language is known, by its code. */
export type Marks = Record<string, string[]>

/**
 * The languages a text may be in, likeliest first. A text that bears the marks of none is in the language of the page.
 *
 * A guess from small words alone: "que es un IPA" is Spanish by three of four. Words that two languages share tell nothing.
 */
export function likelyLanguages(text: string, marks: Marks, page: string): string[] {
  const words = plainWords(text)
  const heard = (code: string) => words.filter((word) => marks[code]?.includes(word)).length
  const counts = new Map(Object.keys(marks).map((code) => [code, heard(code)]))
  const own = counts.get(page) ?? 0
  const others = [...counts].filter(([code]) => code !== page).sort(([, a], [, b]) => b - a)
  const likelier = others.filter(([, count]) => count > own).map(([code]) => code)
  // Where the page's own language speaks in it, only one that speaks louder is tried.
  const possible = own === 0 ? others.filter(([, count]) => count === 0).map(([code]) => code) : []
  return [...likelier, page, ...possible]
}
