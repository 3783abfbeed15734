import { fold } from '../../text/fold'

/** One way to read what was typed. */
export type Query = {
  /** Each must be found, in any order. */
  words: string[]
  /** Say little by themselves ("dr", "de la"): a name that has them comes first, others are not left out. */
  asides: string[]
  /** The last word, which may still be growing; null once a blank or a sign follows it. */
  growing: string | null
  /** Neighbours are read as one word. */
  isJoined: boolean
}

/** Titles, credentials, particles of names, and the small words between a name and a place. */
const asides = new Set(
  ('dr dra doctor doctora medico medica doc md do phd np pa fnp dpm dds od facp facc jr sr ii iii iv mr mrs ms miss ' +
    'de del la las los y e da das dos di du van von der den al el bin ibn st ' +
    'the my at in of and with for near en con mi su para').split(' '),
)

/** Nobody types more; hostile text does. */
const mostLetters = 200
const mostWords = 7
const longestWord = 40

/**
 * The ways to read it, likeliest first. Words joined by a sign are tried as one ("O'Brien", "Jae-won"),
 * then as several; then neighbours as one ("de la cruz" for Delacruz, "mac donald" for MacDonald).
 */
export function readQuery(text: string): Query[] {
  // Letters of a credential go together before points and signs part words.
  const folded = fold(text.slice(0, mostLetters))
    .replace(/\b(m\.?\s?d|d\.\s?o|ph\.\s?d|n\.\s?p|p\.\s?a|d\.\s?p\.\s?m)\.(?=$|[\s,])/g, ' ')
    .replace(/\b(?:dra?|doctora?)(?:\.|\s)/g, ' ')
  const apart = split(folded, /[^\p{L}\p{N}]+/u)
  if (apart.length === 0) return []
  const bySign = split(folded.replace(/(?<=\p{L})['’‘`´ʼ\-‐‑](?=\p{L})/gu, ''), /[^\p{L}\p{N}]+/u)
  const isGrowing = /[\p{L}\p{N}]$/u.test(folded)

  const ways = [bySign, apart].map((way) => queryOf(way, isGrowing, false))
  const pairs = [2, 3].flatMap((many) => apart.slice(many - 1).map((_, at) => queryOf(joined(apart, at, many), isGrowing, true)))
  return bySign.length === apart.length ? [...ways.slice(1), ...pairs] : [...ways, ...pairs]
}

function split(text: string, signs: RegExp): string[] {
  return text
    .split(signs)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestWord))
}

function joined(words: string[], at: number, many: number): string[] {
  return [...words.slice(0, at), words.slice(at, at + many).join(''), ...words.slice(at + many)]
}

function queryOf(way: string[], isGrowing: boolean, isJoined: boolean): Query {
  const growing = isGrowing ? (way.at(-1) ?? null) : null
  const names = way.filter((word) => !asides.has(word))
  // "Do", "Van", "La": with nothing else typed they are names.
  const words = names.length > 0 ? names : way
  return { words, asides: names.length > 0 ? way.filter((word) => asides.has(word)) : [], growing, isJoined }
}
