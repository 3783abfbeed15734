/**
 * Words by which the box at the lower edge tells an answer, a command, a question and an emergency apart.
 * Capitals, accents and signs do not matter in any of them. A list may be empty where a language needs none.
 */
import * as v from 'valibot'
import { sentence } from './forms'

const words = v.array(sentence)

export const boxWordsSchema = v.strictObject({
  /** What a person may say at any question. */
  commands: v.strictObject({
    back: words,
    skip: words,
    startOver: words,
    notSure: words,
    none: words,
    done: words,
    yes: words,
    no: words,
    /** Says yes to "Is all of this right?" alone. */
    ok: words,
    hello: words,
    /** Wants to know why something is asked, or does not understand it. */
    why: words,
  }),
  /** Phrases before which all else waits: `crisis` offers 988, `emergency` 911. */
  emergency: v.strictObject({ crisis: v.pipe(words, v.nonEmpty()), emergency: v.pipe(words, v.nonEmpty()) }),
  /** Number words by what they say; also "a" and "half". */
  numbers: v.record(v.string(), v.number()),
  /** "first" → 1; −1 is the last. */
  ordinals: v.record(v.string(), v.number()),
  /** Words around a number that names an answer by its place: "number two". */
  placing: words,
  units: v.strictObject({ day: words, week: words, month: words, year: words }),
  /** Words that turn what follows around: "I don’t have Medicare". */
  negations: words,
  /** Words before a kind of coverage somebody has: "I have Medicare". */
  having: words,
  /** Words beside a kind of coverage that change nothing: "Medicare since May". With any other word it may be about something else. */
  beside: words,
  /** Words a question begins with. Those of every language count on every page. */
  asking: words,
  /** Single words that may stand before: "so what is that". Those of every language too. */
  leading: words,
  /** Those that ask for a command: "can we go back". */
  requesting: words,
  /** Words that make a longer text a question, wherever they stand: "turning 65, when do I sign up". */
  askingWithin: words,
  /** Words that say little: left out when texts are compared. Not the negations. */
  small: words,
  doctors: v.strictObject({
    /** Between two names. */
    and: words,
    /** Before or after a name, and no part of it: "my doctor is". */
    fillers: words,
    /** Small words that may be a part of a name: "de la". */
    inNames: words,
  }),
  /** How people name each language, by BCP 47 tag. */
  languages: v.record(v.string(), words),
})
export type BoxWords = v.InferOutput<typeof boxWordsSchema>
