/** The words of embed.html: `content/<language>/builder.yaml`. Read by agencies, not by visitors. */
import * as v from 'valibot'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty())
const says = <const Keys extends readonly string[]>(...keys: Keys) => v.strictObject(v.entriesFromList(keys, word))

export const builderWordsSchema = v.strictObject({
  title: word,
  intro: word,
  /** This copy still speaks for the invented agency. */
  sample: word,
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
    menu: v.array(word),
    text: v.array(word),
    list: v.array(word),
  }),
})
export type BuilderWords = v.InferOutput<typeof builderWordsSchema>
