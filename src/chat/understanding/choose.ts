import { editDistance } from '../../text/editDistance'
import type { BoxWords } from '../../content/boxWords'
import { hasPhrase, indexOfPhrase, isAlike, isSame, numbersOf, phrasesIn, setOf, telling, wordsIn } from './phrases'

/** An answer that can be chosen, with the label shown and all phrases that mean it. */
export type Choice = { value: string; label: string[]; phrases: string[][] }

type Option = { value: string; label: string }

/** @param typed Other ways to type each answer, from the question's content file. */
export function choicesOf(options: readonly Option[], typed: Record<string, string[]> = {}, { commands }: BoxWords): Choice[] {
  const everywhere = new Map([
    ['yes', commands.yes],
    ['no', commands.no],
    ['none', commands.none],
    ['done', [...commands.done, ...commands.yes, ...commands.ok]],
    ['not-sure', commands.notSure],
  ])
  // "No" means none where the question’s file says so: "Is there a hospital?", but not "Which one is it?"
  const isNo = (texts: string[]) => phrasesIn(texts).some((phrase) => phrasesIn(commands.no).some((other) => isSame(phrase, other)))
  return options.map(({ value, label }) => {
    // A value can be a name somebody typed, "constructor" even.
    const own = Object.hasOwn(typed, value) ? (typed[value] ?? []) : []
    const meant = [...own, ...(everywhere.get(value) ?? []), ...(isNo(own) ? commands.no : [])]
    return { value, label: wordsIn(label), phrases: phrasesIn([label, value, ...meant]) }
  })
}

/** The answer that all of the text says, letter by letter, or by its place: "the second". */
export function chooseExactly(words: readonly string[], choices: readonly Choice[], box: BoxWords): string | undefined {
  const small = setOf(box.small)
  const same = (by: (phrase: readonly string[]) => boolean) => only(choices.filter(({ phrases }) => phrases.some(by)))
  const bare = telling(words, small)
  // "No sé" is no "no", though "sé" says little.
  const turns = setOf(box.negations)
  const says = !bare.every((word) => turns.has(word))
  return same((phrase) => isSame(phrase, words)) ?? (says ? same((phrase) => isSame(telling(phrase, small), bare)) : undefined) ?? byPlace(words, choices, box)
}

/** Longer texts tell a story, in which a word may stand for anything. */
const longestAnswer = 14

/** Where a phrase of an answer counts among other words. `where had`: said as what one has, or with nothing else said, "Medicare since May". */
export type Within = 'anywhere' | 'where had'

/** What was said; `clause`: how many of the words stand before the first sign; `title`: the words of the question. */
type Said = { words: readonly string[]; clause: number; title: readonly string[] }

/** The one answer the text most likely means; undefined where there are none or several. */
export function chooseLikely(said: Said, choices: readonly Choice[], box: BoxWords, within: Within = 'anywhere'): string | undefined {
  const { words } = said
  const turns = setOf(box.negations)
  if (words.length > longestAnswer || words.every((word) => turns.has(word))) return undefined
  const small = setOf(box.small)
  const bare = telling(words, small)
  return (
    bySpelling(words, choices) ??
    bySaying(said, choices, small, box, within) ??
    byWords(bare, choices, (label) => new Set(telling(label, small))) ??
    byBeginning(words, choices)
  )
}

/** A letter wrong in the whole of it; two in a long one. */
function bySpelling(words: readonly string[], choices: readonly Choice[]): string | undefined {
  const text = words.join(' ')
  if (text.length < 4 || /\d/.test(text)) return undefined
  const most = text.length >= 10 ? 2 : 1
  let least = most + 0.9
  let found: Choice[] = []
  for (const choice of choices) {
    const distances = choice.phrases.map((phrase) => phrase.join(' ')).map((phrase) => (phrase.length < 4 ? Infinity : nearness(text, phrase, most)))
    const nearest = Math.min(...distances)
    if (nearest < least) [least, found] = [nearest, [choice]]
    else if (nearest === least) found.push(choice)
  }
  return only(found)
}

/** A beginning is nearer than a word that merely looks like it: "medicar" is no "medical". */
function nearness(text: string, phrase: string, most: number): number {
  const distance = editDistance(text, phrase, most)
  return distance > most ? Infinity : distance - (phrase.startsWith(text) ? 0.5 : 0)
}

/** A phrase of the answer among the words: the longest one counts, "Medicare and Medi-Cal" more than "Medicare". */
function bySaying({ words, clause, title }: Said, choices: readonly Choice[], small: ReadonlySet<string>, box: BoxWords, within: Within): string | undefined {
  const { yes, no, ok, none, notSure } = box.commands
  const plainYes = setOf(yes.filter((word) => wordsIn(word).join('').length > 2))
  const meaningLittle = phrasesIn([...yes, ...no, ...ok, ...none, ...notSure])
  const turns = setOf(box.negations)
  const quiet = setOf([...title, ...box.small, ...box.negations, ...box.having, ...box.beside])
  const saysNothing = (word: string) => quiet.has(word) || /^\d+$/.test(word)
  let longest = 0
  let found: Choice[] = []
  let place = { from: 0, to: 0, isBare: false }
  for (const choice of choices)
    for (const phrase of choice.phrases) {
      const from = indexOfPhrase(words, phrase, true)
      const little = saysLittle(phrase, small)
      if (from < 0 || (from > 0 && little)) continue
      const to = from + phrase.length
      // "No doctor told me" is no "no", "si me opero" no "sí"; "yes" is one whatever follows.
      const isBare = (little || phrase.every((word) => small.has(word) || turns.has(word)) || meaningLittle.some((other) => isSame(other, phrase))) && !(from === 0 && phrase.length === 1 && plainYes.has(phrase[0] ?? ''))
      if (isBare && ![...words.slice(0, from), ...words.slice(to, Math.max(to, clause))].every(saysNothing)) continue
      const weight = phrase.length * 100 + phrase.join('').length
      if (weight > longest) [longest, found, place] = [weight, [], { from, to, isBare }]
      if (weight === longest && !found.includes(choice)) found.push(choice)
    }
  const chosen = only(found)
  const rest = [...words.slice(0, place.from), ...words.slice(place.to)]
  const isLed = (place.from === 0 || place.isBare) && (chosen === 'yes' || chosen === 'no' || chosen === 'not-sure')
  if (within === 'where had' && !isLed && (namesAnother(rest, chosen, choices, small) || !isHad(words, place, small, box))) return undefined
  const isTurned = hasPhrase(rest, phrasesIn(box.negations))
  // "Yes, but not every day"
  if (!isTurned || (isLed && place.from === 0 && chosen !== 'not-sure')) return chosen
  // "I don’t have it"
  if (chosen === 'yes') return choices.find(({ value }) => value === 'no')?.value
  // "No, not yet", "no tengo ninguno": two of them are still one.
  return chosen === 'no' || chosen === 'none' ? chosen : undefined
}

/** "Medi-Cal, and my wife has Medicare": neither of them alone. */
function namesAnother(rest: readonly string[], chosen: string | undefined, choices: readonly Choice[], small: ReadonlySet<string>): boolean {
  return choices.some(({ value, phrases }) => value !== chosen && hasPhrase(rest, phrases.filter((phrase) => !saysLittle(phrase, small)), true))
}

/** "He has Medicare" and what may follow it, or words around that change nothing: "retired last year". */
function isHad(words: readonly string[], { from, to }: { from: number; to: number }, small: ReadonlySet<string>, { having, beside, negations }: BoxWords): boolean {
  const had = setOf(having)
  const quiet = setOf([...beside, ...negations])
  const saysNothing = (word: string) => small.has(word) || had.has(word) || quiet.has(word) || /^\d+$/.test(word)
  const before = words.slice(0, from).findLast((word) => had.has(word) || !small.has(word))
  // "I have a Medicare bill" has something else.
  const isAll = words.slice(to, to + 1).every(saysNothing)
  return (isAll && before !== undefined && had.has(before)) || [...words.slice(0, from), ...words.slice(to)].every(saysNothing)
}

/** "Yes", "no", "maybe" answer only at the beginning. */
function saysLittle(phrase: readonly string[], small: ReadonlySet<string>): boolean {
  return (phrase.length === 1 && (phrase[0] ?? '').length < 4) || phrase.every((word) => small.has(word))
}

/** All that was said stands in one label: "vega" for "Dr. Ana Vega". */
function byWords(bare: readonly string[], choices: readonly Choice[], wordsOfLabel: (label: string[]) => Set<string>): string | undefined {
  if (bare.some((word) => word.length < 3)) return undefined
  return only(
    choices.filter(({ label }) => {
      const its = [...wordsOfLabel(label)]
      return bare.every((word) => its.some((other) => isAlike(word, other)))
    }),
  )
}

function byBeginning(words: readonly string[], choices: readonly Choice[]): string | undefined {
  const text = words.join(' ')
  return text.length < 3 ? undefined : only(choices.filter(({ phrases }) => phrases.some((phrase) => phrase.join(' ').startsWith(text))))
}

/** "2", "number two", "the second one", "2nd", "the last". */
function byPlace(words: readonly string[], choices: readonly Choice[], { ordinals, numbers, placing }: BoxWords): string | undefined {
  if (choices.length < 2) return undefined
  const around = setOf(placing)
  const places = numbersOf(ordinals)
  const counts = numbersOf(numbers)
  const ordinal = (word: string) => digitsOf(word) ?? places.get(word)
  // In "the second one" the one is no number.
  const at = [ordinal, (word: string) => counts.get(word)].map((read) => words.findIndex((word) => read(word) !== undefined)).find((found) => found >= 0)
  if (at === undefined || words.some((other, index) => index !== at && !around.has(other))) return undefined
  const number = ordinal(words[at] ?? '') ?? counts.get(words[at] ?? '') ?? 0
  return Number.isInteger(number) && number !== 0 ? choices.at(number > 0 ? number - 1 : number)?.value : undefined
}

function digitsOf(word: string): number | undefined {
  const digits = /^([1-9]\d?)(?:st|nd|rd|th|[oaºª])?$/.exec(word)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function only(found: readonly Choice[]): string | undefined {
  return found.length === 1 ? found[0]?.value : undefined
}
