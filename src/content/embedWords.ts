/** The words of the guide as a part of another site. */
import * as v from 'valibot'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** Shown instead of the guide: what this page is, and a link to the guide by itself. */
const noteSchema = v.strictObject({ title: word, text: word, link: word })

export const embedWordsSchema = v.strictObject({
  /** On the bubble: a question in the visitor's words. */
  label: word,
  /** Somebody opened the frame's page by itself. */
  alone: noteSchema,
  /** The site around is not one that may show the guide. */
  notHere: noteSchema,
})
export type EmbedWords = v.InferOutput<typeof embedWordsSchema>

/** What loader.js brings along in each language: on the bubble, which is the frame's title too, and Close. A list, because every byte counts there. */
export type LoaderWords = [label: string, close: string]
