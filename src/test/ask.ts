import { recommend } from '../recommend/recommend'
import { today, type Person } from './person'
import { town } from './directory'
import { weigh, type Weighed } from '../recommend/weigh'
import type { Answers } from '../recommend/answers'
import type { Combination, Recommendation } from '../recommend/recommendation'

/** What the rules say to these answers, before any call. */
export function ask(answers: Answers, directory = town(), day = today): Recommendation {
  return recommend(directory, answers, [], day)
}

export function inTown({ answers, evidence = [] }: Person, directory = town()): Recommendation {
  return recommend(directory, answers, evidence, today)
}

/** What the rules say in the town about the questions themselves. Remembered: whole journeys ask the same again. */
export function weighInTown({ answers }: { answers: Answers }): Weighed {
  // These change words and cautions, and no rule.
  const { whoFor: _, medicines: __, checkAnswers: ___, ...rest } = answers
  const key = JSON.stringify(rest)
  const known = weighed.get(key) ?? weigh(town(), answers, today)
  weighed.set(key, known)
  return known
}

const weighed = new Map<string, Weighed>()

/** Each as `1 plan × group`, in the order given. */
export function verified({ verify }: Recommendation): string[] {
  return verify.map((one) => `${one.rank} ${pair(one)}`)
}

/** As `plan × group`, or the plan alone where no group stands between. */
export function pair({ plan, group }: Pick<Combination, 'plan' | 'group'>): string {
  return group === null ? `${plan}` : `${plan} × ${group}`
}

/** Every combination that the page would show. */
export function shown({ verify, otherWays, trade }: Recommendation): Combination[] {
  return [...verify, ...otherWays, ...trade.flatMap(({ options }) => options)]
}

/** By its name, as `pair` gives it. */
export function find(result: Recommendation, name: string): Combination | undefined {
  return shown(result).find((one) => pair(one) === name)
}
