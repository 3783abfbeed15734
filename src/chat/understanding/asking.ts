import type { BoxWords } from '../../content/boxWords'
import { hasPhrase, indexOfPhrase, isSame, phrasesIn, setOf, wordsIn } from './phrases'

/** Shorter texts are rather answers, even with a word of a question in them. */
export const fewestAsking = 5

/**
 * How a text asks. `begins`: like a question, "is Dr. Vega in it", also after a sign, "Dr. Vega, is she in it". `marked`: by its sign alone.
 * `within`: a longer one with a question in it, "turning 65 when do I sign up". Undefined where it asks nothing.
 */
export function askingIn(text: string, words: readonly string[], box: BoxWords): 'begins' | 'marked' | 'within' | undefined {
  const [first = [], ...others] = clausesOf(text)
  // A name alone after a sign is none: "Smith, Will".
  if (begins(first, box) || others.some((clause) => clause.length > 1 && begins(clause, box))) return 'begins'
  if (/[?¿？؟]/.test(text)) return 'marked'
  return words.length >= fewestAsking && hasPhrase(words, phrasesIn(box.askingWithin)) ? 'within' : undefined
}

/** The words between two signs. "Dr. Vega" is not parted: the point of a short word tells of a title or an initial. */
export function clausesOf(text: string): string[][] {
  return phrasesIn(text.slice(0, 2000).split(/[,;:!?¡¿\n]+|(?<=\p{L}{4})\.(?:\s|$)/u))
}

/** "What is …", "so what is …", but not "does not matter", nor "está bien". */
function begins(words: readonly string[], { asking, leading, negations, commands }: BoxWords): boolean {
  if (phrasesIn(Object.values(commands).flat()).some((phrase) => isSame(phrase, words))) return false
  const leads = setOf(leading)
  const led = words.findIndex((word) => !leads.has(word))
  const turns = phrasesIn(negations)
  const isAt = (place: number, phrase: readonly string[]) => indexOfPhrase(words.slice(place, place + phrase.length), phrase) === 0
  return phrasesIn(asking).some((phrase) => [0, Math.max(0, led)].some((from) => isAt(from, phrase) && !turns.some((turn) => isAt(from + phrase.length, turn))))
}

/** Words that questions begin with, as single words. */
export function askingWords({ asking }: BoxWords): string[] {
  return asking.filter((phrase) => wordsIn(phrase).length === 1)
}
