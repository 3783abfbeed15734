/** The words of the guide as a part of another site. */
import * as v from 'valibot'
import { sentence } from './forms'

/** Shown instead of the guide: what this page is, and a link to the guide by itself. */
const noteSchema = v.strictObject({ title: sentence, text: sentence, link: sentence })

export const embedWordsSchema = v.strictObject({
  /** On the bubble: a question in the visitor's words. */
  label: sentence,
  /** Somebody opened the frame's page by itself. */
  alone: noteSchema,
  /** The site around is not one that may show the guide. */
  notHere: noteSchema,
})
export type EmbedWords = v.InferOutput<typeof embedWordsSchema>

/** What loader.js brings along in each language: on the bubble, which is the frame's title too, and Close. A list, because every byte counts there. */
export type LoaderWords = [label: string, close: string]
