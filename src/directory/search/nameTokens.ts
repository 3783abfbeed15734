import { wordsOf } from '../../text/fold'

/** A word a name can be found by. `parts`: a bit for each word of the name it uses up. */
export type NameToken = { word: string; parts: number }

/** Words of one name beyond these are not searched. */
const mostWords = 8
const mostJoined = 3

/** The bit of the first word of a last name: bits below are of the first name. */
export const lastNamePart = 1 << mostWords

/**
 * Stands behind an initial of a first name, so that it can be told from the O of O'Brien: whoever types
 * a whole first name finds the doctor of whom the directory has the initial.
 */
export const initialMark = '.'

/**
 * Each word by itself, and up to three neighbours run together: "de la Cruz" is also "delacruz",
 * "O'Brien" also "obrien", "Mary Ann" also "maryann".
 */
export function nameTokens(name: string, firstPart: number): NameToken[] {
  const words = wordsOf(name).slice(0, mostWords)
  return words.flatMap((_, from) => {
    const most = Math.min(mostJoined, words.length - from)
    return Array.from({ length: most }, (__, more) => ({
      word: more === 0 && words[from]?.length === 1 && firstPart < lastNamePart ? `${words[from]}${initialMark}` : words.slice(from, from + more + 1).join(''),
      parts: ((1 << (more + 1)) - 1) * (firstPart << from),
    }))
  })
}
