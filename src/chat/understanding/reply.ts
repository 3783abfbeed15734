import type { Context } from './context'
import { indexOfPhrase, isSame, phrasesIn, setOf } from './phrases'

/**
 * What the guide says to a text that is no answer here. `hello`: a greeting. `why`: who asks why, or does not understand, reads why it is asked.
 * `unsure`: "I don’t know", where no answer says so. `more`: a mere "yes", "no" or "ok", where none is offered.
 */
export type Reply = 'hello' | 'why' | 'unsure' | 'more'

/** The reply to a text that says no more than that, perhaps with small words around it. */
export function replyTo(words: readonly string[], { question, commands, small, options = [] }: Context): Reply | undefined {
  const quiet = setOf(small)
  const says = (texts: string[]) => phrasesIn(texts).some((phrase) => isAllBut(words, phrase, phrase.length > 1 ? quiet : new Set()))
  const isOffered = (value: string) => options.some((option) => option.value === value)
  // There is nothing to lead back to.
  if (question === 'result') return undefined
  if (says(commands.hello)) return 'hello'
  if (says(commands.why)) return 'why'
  if (says(commands.notSure) && !isOffered('not-sure')) return 'unsure'
  const isMere = phrasesIn([...commands.yes, ...commands.no]).some((phrase) => isSame(phrase, words)) || phrasesIn(commands.ok).some((phrase) => isAllBut(words, phrase, quiet))
  return isMere && !isOffered('done') ? 'more' : undefined
}

/** Nothing but small words stands around the phrase. */
export function isAllBut(words: readonly string[], phrase: readonly string[], quiet: ReadonlySet<string>): boolean {
  const from = indexOfPhrase(words, phrase)
  return from >= 0 && words.every((word, at) => (at >= from && at < from + phrase.length) || quiet.has(word))
}
