import type { Found } from '../search/find'
import { editDistance } from '../text/editDistance'
import { answerIn } from './understanding/answer'
import { doctorNames } from './understanding/doctorNames'
import { emergencyIn } from './understanding/emergency'
import { holdsPrivateNumber } from '../text/privateNumber'
import { hasPhrase, indexOfPhrase, phrasesIn, setOf, telling, wordsIn } from './understanding/phrases'
import type { AnswerValue, Context } from './understanding/context'

export type { Context }

export type Understood =
  /** Before anything else, whatever the question. */
  | { kind: 'emergency'; call: '911' | '988' }
  /** Holds a number that should not stand here: it is neither shown nor kept. */
  | { kind: 'private' }
  /** `done`: no more doctors. */
  | { kind: 'command'; command: Command }
  /** Fits the question. */
  | { kind: 'answer'; value: AnswerValue }
  /** Names to look up, as typed; up to six. */
  | { kind: 'doctors'; names: string[] }
  /** A question of their own: the explainer that answers it and the next nearest, up to four in all. `word`: of the glossary, where that is what was asked. */
  | { kind: 'question'; explainers: string[]; word?: string }
  /** Nothing fits: the nearest explainers all the same, up to three; none where nothing is near. */
  | { kind: 'unplaced'; explainers: string[] }

type Command = 'back' | 'skip' | 'startOver' | 'done'

/** From these scores on an explainer answers: what looks like a question, or is long; and a few words that do not. */
const good = { asked: 0.2, said: 0.35 }
/** From this score on what looks like a name is rather a question: "medigap vs advantage". */
const noName = 0.5
/** Below this score an explainer merely has a word in common. */
const near = 0.05
/** Shorter texts are rather answers, even with a word of a question in them. */
const fewestAsking = 5
/** Longer ones say more than that. */
const mostTelling = 3

/**
 * What a person typed into the box: an answer to the question in focus, a command, or a question of their own.
 *
 * In this order: emergencies; numbers that should not stand here; what is a command or an answer to the letter; what looks like a question and
 * has an explainer; commands and answers with mistakes, or told in a sentence; explainers for the rest.
 * Pure, safe with any text, and quick enough for each press of Enter.
 */
export function understand(text: string, context: Context): Understood {
  const call = emergencyIn(text, context.emergency)
  if (call) return { kind: 'emergency', call }

  if (holdsPrivateNumber(text)) return { kind: 'private' }

  const words = wordsIn(text)
  const small = setOf(context.small)
  const isAsking = beginsAQuestion(words, context)
  // "What is Medicare" is no answer, though only small words stand before it; "puedo pagar más" is one, word for word.
  const exact = commandIn(words, context, small) ?? answer(answerIn(text, words, isAsking ? { ...context, small: [] } : context, 'exactly'))
  if (exact) return exact

  const found = context.find?.(text) ?? []
  const nearest = found[0]?.score ?? 0
  const asks = isAsking || /[?¿？؟]/.test(text) ? good.asked : asksWithin(words, context) ? good.said : undefined
  if (asks !== undefined) {
    if (nearest >= asks) return question(found)
    if (!context.find) return { kind: 'unplaced', explainers: [] }
  }

  const likely = misspeltCommand(words, context) ?? answer(answerIn(text, words, context, asks === undefined ? 'told' : 'asked')) ?? (nearest < noName ? doctors(text, context) : undefined)
  if (likely) return likely
  if (nearest >= (words.length < fewestAsking ? good.said : good.asked) && !isTelling(words, found[0]?.word, context)) return question(found)
  return { kind: 'unplaced', explainers: nearest < near ? [] : found.slice(0, 3).map(({ id }) => id) }
}

function answer(value: AnswerValue | undefined): Understood | undefined {
  return value === undefined ? undefined : { kind: 'answer', value }
}

function doctors(text: string, context: Context): Understood | undefined {
  const names = context.question === 'doctors' ? doctorNames(text, context) : undefined
  return names && names.length > 0 ? { kind: 'doctors', names } : undefined
}

/** "Not Medicare", "Medigap please": tells something about a word of the glossary, and asks nothing. The word alone asks what it means. */
function isTelling(words: readonly string[], named: string | undefined, { negations, small }: Context): boolean {
  const left = telling(words, setOf(small))
  return words.length <= mostTelling && ((named !== undefined && left.length < words.length) || hasPhrase(words, phrasesIn(negations)))
}

function question(found: Found[]): Understood {
  const { word } = found[0]!
  return { kind: 'question', explainers: found.slice(0, 4).map(({ id }) => id), ...(word !== undefined && { word }) }
}

/** A command, perhaps with small words around it: "can we go back please". */
function commandIn(words: readonly string[], context: Context, small: ReadonlySet<string>): Understood | undefined {
  const command = commandsAt(context).find((name) =>
    phrasesIn(context.commands[name]).some((phrase) => {
      const from = indexOfPhrase(words, phrase)
      return from >= 0 && words.every((word, at) => (at >= from && at < from + phrase.length) || small.has(word))
    }),
  )
  return command && { kind: 'command', command }
}

function misspeltCommand(words: readonly string[], context: Context): Understood | undefined {
  const text = words.join(' ')
  const isNear = (phrase: string) => phrase.length >= 4 && editDistance(text, phrase, 1) <= 1
  const command = commandsAt(context).find((name) => phrasesIn(context.commands[name]).some((phrase) => isNear(phrase.join(' '))))
  return command && { kind: 'command', command }
}

function commandsAt({ question: id }: Context): Command[] {
  return id === 'doctors' ? ['back', 'skip', 'startOver', 'done'] : ['back', 'skip', 'startOver']
}

/** "What is …", but not "does not matter". */
function beginsAQuestion(words: readonly string[], { asking, negations }: Context): boolean {
  const turns = phrasesIn(negations)
  return phrasesIn(asking).some((phrase) => indexOfPhrase(words.slice(0, phrase.length), phrase) === 0 && !turns.some((turn) => indexOfPhrase(words.slice(phrase.length, phrase.length + turn.length), turn) === 0))
}

/** A longer text with a question in it: "turning 65, when do I sign up". */
function asksWithin(words: readonly string[], { askingWithin }: Context): boolean {
  return words.length >= fewestAsking && hasPhrase(words, phrasesIn(askingWithin))
}
