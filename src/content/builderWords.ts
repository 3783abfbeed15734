/** The words of embed.html and of the page for editors: `content/<language>/builder.yaml`. Read by agencies, not by visitors. */
import * as v from 'valibot'
import { says, sentence } from './forms'

export const builderWordsSchema = v.strictObject({
  title: sentence,
  intro: sentence,
  /** This copy still speaks for the invented agency. */
  sample: sentence,
  form: v.strictObject({
    ...says('mode', 'openOn', 'openOnHint', 'openOnEmpty', 'openOnBad', 'language', 'languageOfPage', 'label', 'labelHint', 'position', 'accent', 'accentHint', 'accentPick', 'radius').entries,
    modes: says('bubble', 'inline', 'popup'),
    positions: says('right', 'left'),
  }),
  accent: says('notAColor', 'likeCaution', 'likeLost', 'corrected', 'asGiven'),
  preview: says('title', 'frame', 'phone', 'desk'),
  line: v.strictObject({
    ...says('title', 'text', 'copy', 'copied', 'notCopied').entries,
    /** Where to paste it, by who made the site. */
    places: v.array(says('name', 'text')),
  }),
  policy: says('title', 'text'),
  server: says('title', 'text', 'netlify', 'apache', 'nginx'),
  /** The page on which the guide is tried. */
  example: v.strictObject({
    ...says('agency', 'what', 'phone', 'license', 'lead', 'sub', 'opener', 'title', 'listTitle').entries,
    menu: v.array(sentence),
    text: v.array(sentence),
    list: v.array(sentence),
  }),
  /** The page that shows every text. */
  editors: v.strictObject({
    ...says('title', 'intro', 'filter', 'contents', 'other', 'more').entries,
    /** `{n}`, `{all}` */
    found: sentence,
    sections: says('questions', 'endings', 'notices', 'explainers', 'glossary', 'others'),
    /** `{grade}`, `{bar}`, `{words}` */
    grade: sentence,
    ease: sentence,
    /** Of a label, too short for a grade. `{words}` */
    label: sentence,
    /** Where the law has the agency say something. `{places}` */
    places: sentence,
  }),
})
export type BuilderWords = v.InferOutput<typeof builderWordsSchema>
