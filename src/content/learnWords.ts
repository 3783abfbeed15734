/** `content/themes.yaml` and `content/<language>/learn.yaml`: the learn pages. In braces: filled in by the build. */
import * as v from 'valibot'
import { says, sentence } from './forms'

/** Ids of explainers by theme, in the order of reading. The same in every language. */
export const themesSchema = v.record(v.string(), v.pipe(v.array(sentence), v.nonEmpty()))
export type Themes = v.InferOutput<typeof themesSchema>

/** What is asked on a call: with boxes for yes, no and not sure, then with room to write. */
const questions = v.strictObject({ boxes: v.array(sentence), open: v.array(sentence) })

export const learnWordsSchema = v.strictObject({
  ...says('pages', 'topics', 'glossary', 'sheet', 'start').entries,
  /** Before the question of the guide that an explainer belongs to. */
  asks: sentence,
  help: sentence,
  /** `{date}` */
  holdsUntil: sentence,
  home: says('title', 'short', 'text', 'onThisPage'),
  /** Their names, by the ids of `themes.yaml`. */
  themes: v.record(v.string(), sentence),
  words: says('title', 'short', 'letters'),
  questions: v.strictObject({
    ...says('title', 'short', 'text', 'again', 'plan', 'network', 'year', 'coverage', 'main', 'group', 'doctor', 'office', 'medicalGroup', 'healthPlan', 'phone', 'after').entries,
    askOffice: questions,
    askGroup: questions,
    askPlan: questions,
  }),
  /** On the first page, where no script runs. */
  noScript: says('text'),
})
export type LearnWords = v.InferOutput<typeof learnWordsSchema>
