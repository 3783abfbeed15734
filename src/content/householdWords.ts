/** `content/<language>/household.yaml`: for more than one person. Fetched with the result. In braces: filled in by the page. */
import * as v from 'valibot'
import { form, says, sentence } from './forms'

export const householdWordsSchema = v.strictObject({
  /** What the first person is called who gave no name. */
  you: sentence,
  /** `{n}`: one of the others without a name. */
  person: sentence,
  /** Who is on the screen, and the way to the others. `now`: `{name}`. */
  switch: says('label', 'title', 'now', 'together'),
  /** `nameHint`, `full`: `{max}`. */
  add: says('title', 'text', 'open', 'name', 'nameHint', 'shared', 'start', 'cancel', 'full'),
  /** `of`: `{action}`, `{name}`. `removeAsk`: `{name}`. */
  people: says('title', 'here', 'done', 'open', 'see', 'goOn', 'of', 'remove', 'removeAsk', 'removeYes', 'removeNo'),
  together: v.strictObject({
    ...says('title', 'text', 'allKinds', 'none', 'noneKinds', 'perhapsKinds', 'noPlans', 'lists', 'failed').entries,
    tracks: says('medicare', 'employer', 'marketplace', 'medi-cal'),
    all: form,
    perhaps: form,
    /** `{names}` */
    apart: form,
    ...says('elsewhere', 'notChoosing', 'unfinished').entries,
    ...says('plan', 'kind', 'forAll', 'caption', 'asks', 'unsure', 'without', 'anyGroup', 'network').entries,
    /** One for each answer to "does it keep all must-keep doctors of everyone?". */
    serves: says('yes', 'unknown', 'no'),
    /** One for each way in which a person fares in a plan. */
    fares: says('keeps', 'ask', 'unknown', 'loses', 'any', 'not-offered'),
    moreGroups: form,
    others: form,
    picture: says('title', 'people', 'alt', 'fact', 'factAlone'),
  }),
})
export type HouseholdWords = v.InferOutput<typeof householdWordsSchema>
