import type { BoxWords } from '../../content/boxWords'
import type { Choice } from './choose'
import { isAlike, setOf } from './phrases'

/** Those of the person's doctors whom the words name, by any part of the name; of two Anas the one with more of it. */
export function namedDoctors(words: readonly string[], doctors: readonly Choice[], { small, doctors: { fillers, inNames } }: BoxWords): Choice[] {
  const quiet = setOf([...small, ...fillers, ...inNames])
  const named = doctors.map((doctor) => ({ doctor, hits: words.filter((word) => !quiet.has(word) && doctor.label.some((other) => isAlike(word, other))) }))
  const most = (word: string) => Math.max(...named.filter(({ hits }) => hits.includes(word)).map(({ hits }) => hits.length))
  return named.filter(({ hits }) => hits.some((word) => hits.length === most(word))).map(({ doctor }) => doctor)
}
