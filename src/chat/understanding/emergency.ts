import { editDistance } from '../../text/editDistance'
import type { BoxWords } from '../../content/boxWords'
import { plainWords } from '../../text/fold'
import { phrasesIn } from './phrases'

/** Longer than any cry for help. */
const mostLetters = 20_000
const mostWords = 600

/**
 * Whom to call, when the words are those of an emergency. A letter may be wrong. "I had chest pain last
 * year" calls too: help shown in vain costs a touch. A life in danger comes before a crisis.
 */
export function emergencyIn(text: string, { emergency, crisis }: BoxWords['emergency']): '911' | '988' | null {
  const words = plainWords(text.slice(0, mostLetters)).slice(0, mostWords)
  const says = (phrases: string[]) => phrasesIn(phrases).some((phrase) => isHeard(words, phrase))
  if (says(emergency)) return '911'
  return says(crisis) ? '988' : null
}

function isHeard(words: readonly string[], phrase: readonly string[]): boolean {
  const isAmongOthers = phrase.filter((word) => word.length > 2).length > 1
  return words.some((_, from) => phrase.every((word, at) => isWord(words[from + at] ?? '', word, isAmongOthers)))
}

/** From these lengths on a letter may be wrong. "Take my wife" is no "take my life". */
const shortest = { alone: 7, amongOthers: 5 }

function isWord(typed: string, word: string, isAmongOthers: boolean): boolean {
  if (typed === word) return true
  if (Math.abs(typed.length - word.length) > 1 || /\d/.test(word)) return false
  const isLong = word.length >= (isAmongOthers ? shortest.amongOthers : shortest.alone)
  // "Pian": letters in another order are hardly another word.
  const isSwapped = isAmongOthers && word.length === 4 && [typed, word].map((one) => one.split('').sort().join('')).every((one, _, [first]) => one === first)
  return (isLong || isSwapped) && editDistance(typed, word, 1) <= 1
}
