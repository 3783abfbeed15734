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
  weigh: (answers: Answers, evidence: Evidence[]) => Weighed
  recommend: (answers: Answers, evidence: Evidence[]) => Recommendation
  /** YYYY-MM-DD, by the visitor's clock. */
  today: string
}

export async function openDirectory(): Promise<Knowledge> {
  const { default: directory } = await import('virtual:directory')
  return know(withBuiltInPlaces(directory))
}

/** Where the directory cannot be had: nothing is known of anybody, and what the person learns by calling still counts. */
export function goOnWithout(): Knowledge {
  const none = { plans: [], networks: [], groups: [], contracts: [], doctors: [], practices: [], listings: [], hospitals: [], places: [], ratings: [] }
  const today = localDate()
  return know(withBuiltInPlaces({ ...none, name: '', sample: false, planYear: Number(today.slice(0, 4)) + 1, asOf: today, staleAfterDays: 90, source: '' }))
}

function know(directory: Directory): Knowledge {
  const today = localDate()
  return {
    directory,
    lookup: createLookup(directory),
    weigh: (answers, evidence) => weigh(directory, answers, evidence, today),
    recommend: (answers, evidence) => recommend(directory, answers, evidence, today),
    today,
  }
}

/** YYYY-MM-DD by the visitor's clock. */
function localDate(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
