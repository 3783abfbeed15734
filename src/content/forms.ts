/** What the schemas of words are made of. */
import * as v from 'valibot'

export const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** One sentence, or one for each number: `two` where the language says "both", else by the language's plural rules. */
export const form = v.union([sentence, v.strictObject({ one: sentence, two: v.optional(sentence), other: sentence })])
export type Form = v.InferOutput<typeof form>

export const says = <const Keys extends readonly string[]>(...keys: Keys) => v.strictObject(v.entriesFromList(keys, sentence))
export const forms = <const Keys extends readonly string[]>(...keys: Keys) => v.strictObject(v.entriesFromList(keys, form))
