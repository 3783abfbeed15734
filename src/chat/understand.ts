import type { Found } from '../search/find'
import { editDistance } from '../text/editDistance'
import { answerIn } from './understanding/answer'
import { askingIn, fewestAsking } from './understanding/asking'
import { doctorNames } from './understanding/doctorNames'
import { emergencyIn } from './understanding/emergency'
import { holdsPrivateNumber } from '../text/privateNumber'
import { hasPhrase, phrasesIn, setOf, telling, wordsIn } from './understanding/phrases'
import { isAllBut, replyTo, type Reply } from './understanding/reply'
import type { AnswerValue, Context } from './understanding/context'

export type { Context, Reply }

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
  /** No answer, and something to say to it: `Reply`. */
  | { kind: 'reply'; reply: Reply }
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
/** Longer ones say more than that. */
const mostTelling = 3

/**
 * What a person typed into the box: an answer to the question in focus, a command, or a question of their own.
 *
 * In this order: emergencies; numbers that should not stand here; what is a command or an answer to the letter; what the guide has a word to say to;
 * questions, which are never taken for an answer; commands and answers with mistakes, or told in a sentence; explainers for the rest.
 * Pure, safe with any text, and quick enough for each press of Enter.
 */
export function understand(text: string, context: Context): Understood {
  const call = emergencyIn(text, context.emergency)
  if (call) return { kind: 'emergency', call }

  if (holdsPrivateNumber(text)) return { kind: 'private' }

  const words = wordsIn(text)
  const small = setOf(context.small)
  const asking = askingIn(text, words, context)
  // "What is Medicare" is no answer, though only small words stand before it; "puedo pagar más" is one, word for word.
  const exact = commandIn(words, context, small, asking === 'begins') ?? answer(answerIn(text, words, asking === 'begins' ? { ...context, small: [], doctors: { ...context.doctors, fillers: [] } } : context, asking ? 'to the letter' : 'exactly'))
  if (exact) return exact
  const reply = replyTo(words, context)
  if (reply) return { kind: 'reply', reply }

  const found = context.find?.(text) ?? []
  const nearest = found[0]?.score ?? 0
  if (asking) {
    if (nearest >= (asking === 'within' ? good.said : good.asked)) return question(found)
    if (!context.find) return { kind: 'unplaced', explainers: [] }
  }

  // "Someone who speaks Spanish" asks nothing.
  const mayTell = !asking || (asking === 'within' && context.question === 'needs')
  const likely = !mayTell ? undefined : (misspeltCommand(words, context) ?? answer(answerIn(text, words, context, 'told')))
  const meant = likely ?? (nearest < noName ? doctors(text, context) : undefined)
  if (meant) return meant
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

/** A command, perhaps with small words around it: "can we go back please". Of a question only one that requests it: "what next" does not. */
function commandIn(words: readonly string[], context: Context, small: ReadonlySet<string>, asks: boolean): Understood | undefined {
  const around = !asks || setOf(context.requesting).has(words[0] ?? '') ? small : new Set<string>()
  const command = commandsAt(context).find((name) => phrasesIn(context.commands[name]).some((phrase) => isAllBut(words, phrase, around)))
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
