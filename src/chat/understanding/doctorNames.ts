import { mostDoctors } from '../../guide/fits'
import type { BoxWords } from '../../content/boxWords'
import { longestLine } from '../../text/typedLine'
import { askingWords } from './asking'
import { phrasesIn, wordsIn } from './phrases'

/** Two first names, particles, two last names. */
const mostWords = 6

/**
 * The names in "my doctor is Ana Vega, dr. Lee and Smith", spelt as typed. Undefined where a part of it
 * can hardly be a name: "I am in the middle of treatment".
 */
export function doctorNames(text: string, box: BoxWords): string[] | undefined {
  const { doctors, small, negations } = box
  const inNames = new Set(doctors.inNames)
  const noNames = new Set([...small, ...negations, ...askingWords(box)].flatMap(wordsIn).filter((word) => !inNames.has(word)))
  const fillers = phrasesIn(doctors.fillers).sort((a, b) => b.length - a.length)
  const names = partsOf(text.slice(0, 2000), phrasesIn(doctors.and))
    .map((part) => withoutFillers(part, fillers))
    .filter((part) => part.length > 0)

  const isName = (part: string[]) =>
    part.length <= mostWords && part.join(' ').length <= longestLine && part.every((word) => /^[\p{L}\p{M}'’‘`´.‐‑-]+$/u.test(word) && (isInitial(word) || !wordsIn(word).some((one) => noNames.has(one))))
  if (names.length === 0 || !names.every(isName)) return undefined
  return [...new Set(names.map((part) => part.join(' ').replace(/[.\-‐‑]+$/, '')))].filter((name) => /\p{L}/u.test(name)).slice(0, mostDoctors)
}

/** Each part as its words, with the signs that belong to a name. */
function partsOf(text: string, and: readonly string[][]): string[][] {
  return text.split(/[,;&+/\n\r]+/).flatMap((part) => {
    const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.]+$/gu, ''))
    const parts: string[][] = [[]]
    for (let at = 0; at < words.length; at++) {
      const between = isInitial(words[at] ?? '') ? undefined : and.find((phrase) => phrase.every((word, more) => plain(words[at + more] ?? '') === word))
      if (between) {
        parts.push([])
        at += between.length - 1
      } else parts.at(-1)?.push(words[at] ?? '')
    }
    return parts
  })
}

/** Fillers stand around a name; between its words they are a part of it. */
function withoutFillers(part: string[], fillers: readonly string[][]): string[] {
  const plainWords = part.map(plain)
  let from = 0
  let to = part.length
  for (let go = true; go; ) {
    const before = fillers.find((phrase) => from + phrase.length <= to && phrase.every((word, at) => plainWords[from + at] === word))
    const after = before ? undefined : fillers.find((phrase) => to - phrase.length >= from && phrase.every((word, at) => plainWords[to - phrase.length + at] === word))
    from += before?.length ?? 0
    to -= after?.length ?? 0
    go = before !== undefined || after !== undefined
  }
  return part.slice(from, to)
}

/** The "E." of "Juan E. López" is no "and". */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.?|\p{L}\.)$/u.test(word)
}

function plain(word: string): string {
  return wordsIn(word).join('')
}
