import { editDistance } from '../../text/editDistance'
import { initialMark } from './nameTokens'
import { beginningWith, lettersOf, soundsOf, type Dictionary } from './dictionary'

/**
 * What a likeness costs. The steps are wide enough that a first name instead of a last one (`search`)
 * never outweighs the kind of likeness.
 */
export const cost = {
  exact: 0,
  beginning: 20,
  /** The directory has only the initial of what was typed. */
  initial: 30,
  sound: 40,
  /** Of words that sound alike, for each letter that differs. No sum of it comes near one letter wrong, which is another kind of likeness (`seek`). */
  soundLetter: 8,
  oneLetter: 60,
  twoLetters: 80,
  /** What is typed so far is one letter off the beginning of the word. */
  oneLetterOfBeginning: 100,
  /** Of any likeness: first letters are seldom wrong. */
  otherFirstLetter: 3,
} as const

/** Stands for "not alike". */
export const unlike = 255

/** The words of a dictionary that are like the one typed. */
export type Likeness = {
  ids: number[]
  /** Cost by id; `unlike` for all others. */
  costs: Uint8Array
}

/** Words this short match in full or by their beginning only. */
const shortest = { sound: 2, edit: 3, beginning: 4 }
/** From this length two letters may be wrong. */
const longForTwo = 6

/** @param growing It is the last word, perhaps not typed to its end. */
export function matchWord(dictionary: Dictionary, typed: string, growing: boolean): Likeness {
  const { words, ids: idOf, sounds } = dictionary
  const ids: number[] = []
  const costs = new Uint8Array(words.length).fill(unlike)
  const found = (id: number, price: number) => {
    const before = costs[id] as number
    if (before === unlike) ids.push(id)
    if (price < before) costs[id] = price
  }

  const [from, to] = beginningWith(words, typed)
  for (let id = from; id < to; id++) found(id, words[id] === typed ? cost.exact : cost.beginning)
  if (/\p{N}/u.test(typed)) return { ids, costs }

  const initial = typed.length > 1 ? idOf.get(typed.charAt(0) + initialMark) : undefined
  if (initial !== undefined) found(initial, cost.initial)

  if (typed.length >= shortest.sound)
    for (const sound of soundsOf(typed))
      for (const id of sounds.get(sound) ?? []) {
        // Codes leave out most vowels: with more than half of the letters different, few would hear a likeness.
        const most = Math.ceil(typed.length / 2)
        const distance = editDistance(typed, words[id] as string, most)
        if (distance <= most) found(id, Math.min(cost.sound + cost.soundLetter * distance, cost.twoLetters))
      }

  if (typed.length >= shortest.edit) findMisspelt(dictionary, typed, growing && typed.length >= shortest.beginning, found)
  return { ids, costs }
}

function findMisspelt({ words, letters }: Dictionary, typed: string, growing: boolean, found: (id: number, price: number) => void): void {
  const most = typed.length >= longForTwo ? 2 : 1
  const typedLetters = lettersOf(typed)
  for (let id = 0; id < words.length; id++) {
    const itsLetters = letters[id] as number
    // Each letter of one that the other lacks takes one change at least.
    const lacking = count(typedLetters & ~itsLetters)
    if (lacking > most) continue
    const word = words[id] as string
    const other = word.charCodeAt(0) === typed.charCodeAt(0) ? 0 : cost.otherFirstLetter
    const distance = count(itsLetters & ~typedLetters) > most ? most + 1 : editDistance(typed, word, most)
    if (distance === 1) found(id, cost.oneLetter + other)
    else if (distance === 2 && most === 2) found(id, cost.twoLetters + other)
    else if (growing && lacking <= 1 && editDistance(typed, word, 1, true) <= 1) found(id, cost.oneLetterOfBeginning + other)
  }
}

/** How many bits are set. */
function count(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
