import { editDistance } from '../../text/editDistance'
import type { BoxWords } from '../../content/boxWords'
import { wordsOf } from '../../text/fold'
import { phrasesIn } from './phrases'

/** Longer than any cry for help: what is longer is searched to here, misspellings included. */
const mostWords = 600

/**
 * Whom to call, when the words are those of an emergency. A letter may be wrong. "I had chest pain last
 * year" calls too: help shown in vain costs a touch. A life in danger comes before a crisis.
 */
export function emergencyIn(text: string, { emergency, crisis }: BoxWords['emergency']): '911' | '988' | null {
  const words = wordsOf(text.slice(0, 20_000).replace(/['’‘`´ʼ]/g, '')).slice(0, mostWords)
  const says = (phrases: string[]) => phrasesIn(phrases).some((phrase) => words.some((_, from) => phrase.every((word, at) => isHeard(words[from + at] ?? '', word, phrase.length))))
  if (says(emergency)) return '911'
  return says(crisis) ? '988' : null
}

/** Among other words a shorter one is sure enough. */
const shortest = { alone: 7, among: 4 }

function isHeard(typed: string, word: string, among: number): boolean {
  if (typed === word) return true
  const most = typed.length >= (among > 1 ? shortest.among : shortest.alone) ? 1 : 0
  return most > 0 && word.length >= typed.length - 1 && !/\d/.test(word) && word.length >= (among > 1 ? shortest.among : shortest.alone) && editDistance(typed, word, most) <= most
}
