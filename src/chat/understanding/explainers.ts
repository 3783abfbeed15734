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
  const asked = [...new Set(telling(words, small))].slice(0, 40)
  const phrases = explainers.map(({ title, asks }) => [title, ...asks].map((ask) => [...new Set(telling(wordsIn(ask), small))]))
  const holders = new Map<string, number>()
  for (const its of phrases) for (const word of new Set(its.flat())) holders.set(word, (holders.get(word) ?? 0) + 1)
  const weightOf = (word: string) => Math.log(1 + explainers.length / (holders.get(word) ?? 0.5))

  const likenesses = new Map<string, number>()
  const likeness = (typed: string, word: string) => {
    const key = `${typed} ${word}`
    const known = likenesses.get(key) ?? alike(typed, word)
    likenesses.set(key, known)
    return known
  }
  // Of what was asked, and of what the explainer answers, how much is in the other.
  const cover = (these: string[], those: string[]) => {
    const whole = these.reduce((sum, word) => sum + weightOf(word), 0)
    return whole === 0 ? 0 : these.reduce((sum, word) => sum + weightOf(word) * Math.max(0, ...those.map((other) => likeness(word, other))), 0) / whole
  }
  return explainers
    .map(({ id }, at) => ({ id, score: Math.max(0, ...(phrases[at] ?? []).map((phrase) => (cover(asked, phrase) + cover(phrase, asked)) / 2)) }))
    .sort((a, b) => b.score - a.score)
}

const shortest = { beginning: 4, edit: 5 }

function alike(a: string, b: string): number {
  if (a === b) return 1
  const length = Math.min(a.length, b.length)
  if (length >= shortest.beginning && (a.startsWith(b) || b.startsWith(a))) return 0.85
  return length >= shortest.edit && editDistance(a, b, 1) <= 1 ? 0.85 : 0
}
