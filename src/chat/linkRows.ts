import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import type { Fact } from './Facts'
import { factsSoFar, type RowTelling } from './factRows'
import { questionIds } from '../guide/questions'
import type { Given } from '../guide/replay'

/** What a link holds, a row for each answer: to be read before it is sent, and before it is used. */
export function linkRows({ answers, evidence = [] }: Given, telling: RowTelling, { calls, callsHeld }: RestWords['share']): Fact[] {
  const rows = factsSoFar(questionIds, answers, telling, () => undefined, answers.whoFor).filter(({ value }) => value.length > 0)
  return evidence.length === 0 ? rows : [...rows, { id: 'calls', label: calls, value: [fill(callsHeld, { n: evidence.length })] }]
}
