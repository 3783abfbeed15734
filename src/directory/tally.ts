import { problemLine, reasonKey } from './check'
import type { Problem } from './model'
import type { TableName } from './parts'

/** How many there are of each. */
export type Counts = Record<string, number>

/** @returns how many there are now. */
export function tally(counts: Counts, of: string, more = 1): number {
  return (counts[of] = (counts[of] ?? 0) + more)
}

export function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

/** The first problems of each reason; `counts` tells how many there are, by `reasonKey`. */
export type ToldProblems = { problems: Problem[]; counts: Counts }

/** Of one reason that are told one by one. */
export const shownOfReason = 20

export function tellProblem({ problems, counts }: ToldProblems, problem: Problem): void {
  if (tally(counts, reasonKey(problem)) <= shownOfReason) problems.push(problem)
}

/** For each reason its first problem, and how many more there are like it. */
export function toldLines({ problems, counts }: ToldProblems): string[] {
  const first = new Map(problems.toReversed().map((problem) => [reasonKey(problem), problem]))
  return problems.filter((problem) => first.get(reasonKey(problem)) === problem).map((problem) => problemLine(problem, counts[reasonKey(problem)]))
}

/** @param rows How many, by table. */
export function writtenLine(rows: Partial<Record<TableName, number>>): string {
  return `Written: ${Object.entries(rows).map(([table, count]) => `${table}.csv ${count}`).join(', ') || 'nothing'}.`
}

/** Numbers of one row, each under the head of its column. */
export function columns(...cells: (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(11)).join('')
}
