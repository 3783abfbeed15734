import { meaning } from './meaning'
import type { Recommendation } from '../recommend/recommendation'
import type { View } from './view'

/** The heading of the result: what it means, in two sentences. */
export function headline(view: View, recommendation: Recommendation): string {
  const { say, words } = view
  return meaning(view, recommendation)
    .map(({ say: key, count, values }) => say.form(words.meaning[key], count, values))
    .join(' ')
}
