import { editDistance } from '../../text/editDistance'
import { telling, wordsIn } from './phrases'

export type Asked = { id: string; title: string; asks: string[] }

/** Explainers with their scores, nearest first: 1 is the very question, 0 has no word in common. */
export type Near = { id: string; score: number }[]

/**
 * How near each explainer's title and typical questions come to a text. A word counts for more the fewer
 * explainers have it; its beginning, or a letter wrong, counts almost as much. Equal ones keep their order.
 */
export function nearestExplainers(words: readonly string[], explainers: readonly Asked[], small: ReadonlySet<string>): Near {
  const asked = [...new Set(telling(words, small))].slice(0, mostWords)
  const phrases = explainers.map(({ title, asks }) => [title, ...asks].map((ask) => [...new Set(telling(wordsIn(ask), small))]))
  const holders = new Map<string, number>()
  for (const its of phrases) for (const word of new Set(its.flat())) holders.set(word, (holders.get(word) ?? 0) + 1)
  const weightOf = (word: string) => Math.log(1 + explainers.length / (holders.get(word) ?? 0.5))
  const askedWeight = sumOf(asked, weightOf)
  // Each word of the explainers with what it is worth to each word that was asked.
  const likeness = new Map([...holders.keys()].map((word) => [word, asked.map((typed) => alike(typed, word))]))
  const nearness = new Map([...likeness].map(([word, its]) => [word, Math.max(0, ...its)]))

  const scoreOf = (phrase: string[]) => {
    const phraseWeight = sumOf(phrase, weightOf)
    if (askedWeight === 0 || phraseWeight === 0) return 0
    const answered = asked.reduce((sum, typed, at) => sum + weightOf(typed) * Math.max(0, ...phrase.map((word) => likeness.get(word)?.[at] ?? 0)), 0)
    const used = sumOf(phrase, (word) => weightOf(word) * (nearness.get(word) ?? 0))
    return (answered / askedWeight + used / phraseWeight) / 2
  }
  return explainers
    .map(({ id }, at) => ({ id, score: Math.max(0, ...(phrases[at] ?? []).map(scoreOf)) }))
    .sort((a, b) => b.score - a.score)
}

/** Nobody asks in more. */
const mostWords = 40

function sumOf(words: readonly string[], weightOf: (word: string) => number): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0)
}

const shortest = { beginning: 4, edit: 5 }

function alike(a: string, b: string): number {
  if (a === b) return 1
  const length = Math.min(a.length, b.length)
  if (length >= shortest.beginning && (a.startsWith(b) || b.startsWith(a))) return 0.85
  return length >= shortest.edit && editDistance(a, b, 1) <= 1 ? 0.85 : 0
}
