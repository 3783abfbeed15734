/**
 * The shape of every content file: what a translator or a broker may write, and what the page gets.
 * The schemas run when content is built and in tests; the page only uses the types.
 */
import * as v from 'valibot'
import { day } from './day'
import { sentence } from './forms'

/** `content/<language>/questions/<id>.md`: front matter, and a body that is the privacy or help line below the answers. */
export const questionSchema = v.strictObject({
  /** The question itself. */
  title: sentence,
  /** Wording while helping someone else; left out: the same. */
  titleOther: v.optional(sentence),
  /** One line on why it is asked. */
  why: sentence,
  whyOther: v.optional(sentence),
  /** Two words at most: names the answer in "What you told us". */
  label: sentence,
  /** Explainer offered in place. */
  explainer: v.optional(sentence),
  /** A label for each answer value of the question. */
  options: v.optional(v.record(v.string(), sentence)),
  /** Labels that differ while helping someone else. */
  optionsOther: v.optional(v.record(v.string(), sentence)),
  /** How the answer reads in "What you told us", where the option label is too long. */
  told: v.optional(v.record(v.string(), sentence)),
  /** Other ways to type an answer into the box, by value. */
  typed: v.optional(v.record(v.string(), v.array(sentence))),
  /** Further words of this question's form, by name. */
  words: v.optional(v.record(v.string(), sentence)),
  /** What to do when the answer cannot be used. Starts with a verb. */
  error: v.optional(sentence),
  /** What to do for who typed that they do not know; left out: `error`. */
  unsure: v.optional(sentence),
  /** A line below the answers. */
  body: v.string(),
})
export type QuestionCopy = v.InferOutput<typeof questionSchema>

/** `content/<language>/sources.yaml`: what a visitor reads, by the code that explainers use. */
export const sourcesSchema = v.record(v.string(), sentence)

/** `content/<language>/glossary.yaml`: a word and what it means, by id. */
export const glossarySchema = v.record(
  v.string(),
  v.strictObject({
    /** As it is headed. */
    term: sentence,
    /** Other names, short forms and spellings that people type. For finding it; never shown. */
    also: v.array(sentence),
    /** One or two plain sentences. */
    text: sentence,
    /** Id of the explainer that tells more. */
    explainer: sentence,
  }),
)
export type Glossary = v.InferOutput<typeof glossarySchema>

/** `content/<language>/search.yaml`: how people speak of what the explainers tell. Read while building; never shown. */
export const searchWordsSchema = v.strictObject({
  /** A word, and what people say for it. */
  same: v.record(v.string(), v.array(sentence)),
  /** Of the words that say little in an answer (`box.small`), those that tell something in a question. */
  telling: v.array(sentence),
  /** Further words that tell nothing. */
  small: v.array(sentence),
  /** Words of questions that no explainer may answer: doses, the bills of one person. */
  beyond: v.array(sentence),
  /** Small words by which this language is known. */
  marks: v.array(sentence),
})

/** `content/<language>/explainers/<id>.md`. */
export const explainerSchema = v.strictObject({
  title: sentence,
  /** Said first: "In short: …". */
  short: sentence,
  /** Codes of `sources.yaml`. */
  sources: v.array(sentence),
  checked: day,
  neighbours: v.array(sentence),
  /** Rows of the domain's checklist that this text says. */
  covers: v.array(sentence),
  /** How people ask for it in the box. */
  asks: v.array(sentence),
  /** Coverage tracks it holds for; left out: all. */
  tracks: v.optional(v.array(v.picklist(['medicare', 'marketplace', 'employer', 'medi-cal']))),
  /** Not written by hand: the last day on which the dates it names hold. */
  holdsUntil: v.optional(sentence),
  /** Markdown. `{fall.from}` and the like are dates of `content/dates.yaml`. */
  body: sentence,
})
export type Explainer = v.InferOutput<typeof explainerSchema>
/** What the page gets of one. */
export type ExplainerCopy = Omit<Explainer, 'asks' | 'covers'>
