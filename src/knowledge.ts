/** The directory and the rules, in one place: loaded when the first answer needs them, kept while the page stands. */
import { createLookup, type Lookup } from './directory/lookup'
import { recommend } from './recommend/recommend'
import { weigh, type Weighed } from './recommend/weigh'
import { withBuiltInPlaces } from './directory/places/builtIn'
import type { Answers, Evidence } from './recommend/answers'
import type { Directory } from './directory/model'
import type { Recommendation } from './recommend/recommendation'

export type Knowledge = {
  directory: Directory
  lookup: Lookup
  weigh: (answers: Answers) => Weighed
  recommend: (answers: Answers, evidence: Evidence[]) => Recommendation
  /** YYYY-MM-DD, by the visitor's clock. */
  today: string
}

export async function openDirectory(): Promise<Knowledge> {
  const { default: bare } = await import('virtual:directory')
  const directory = withBuiltInPlaces(bare)
  const today = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date())
  return {
    directory,
    lookup: createLookup(directory),
    weigh: (answers) => weigh(directory, answers, [], today),
    recommend: (answers, evidence) => recommend(directory, answers, evidence, today),
    today,
  }
}
