import { valueAt } from './columns'
import { readNumbers, sumOf, writeNumbers } from './numbers'
import { packSteps, unpackSteps } from './steps'
import { packWords, unpackWords, type Words } from './words'

/** Names of doctors of whom those with the same last name stand together. */
export type PackedNames = {
  /** The different last names, and how many they are. */
  last: Words
  count: number
  /** For each last name how many doctors have it besides one. */
  others: string
  /** Each once, the commonest first. */
  first: string[]
  /** For each doctor the place of the first name; after another with the same last name how many places further it is. */
  steps: string
}

type FullName = { firstName: string; lastName: string }

/**
 * @param last In the order of `inOrderOfWords`. @param first The different first names, the commonest first. @param places For each
 * doctor the place of theirs, not falling while the last name is the same.
 */
export function packNames(last: readonly string[], first: string[], places: readonly number[]): PackedNames {
  const starts = [...last.keys()].filter((at) => at === 0 || last[at] !== last[at - 1])
  return {
    last: packWords(starts.map((at) => last[at]!)),
    count: starts.length,
    others: writeNumbers(starts.map((start, at) => (starts[at + 1] ?? last.length) - start - 1)),
    first,
    steps: packSteps(places, last),
  }
}

/** @throws {RangeError} when these are not so many names. */
export function unpackNames({ last, count: different, others, first, steps }: PackedNames, count: number): FullName[] {
  const more = readNumbers(others, different)
  if (sumOf(more) + different !== count) throw new RangeError(`The last names are not those of ${count} doctors.`)
  const lastNames = unpackWords(last, different).flatMap((name, at) => Array.from({ length: more[at]! + 1 }, () => name))
  const places = unpackSteps(steps, lastNames)
  return lastNames.map((lastName, at) => ({ firstName: valueAt(first, places[at]!), lastName }))
}
