import { groupBy } from '../groupBy'

/** Items that share a mark are one and the same, as far as this rule can tell. */
export type Rule<T> = (item: T) => string[]

/**
 * Sorts items into classes of those that are one and the same, by rules from the surest to the least sure. What a rule would put
 * together is looked at as a whole, and left apart when it cannot be one: two of one source may both fit a third.
 * So neither the order of the items nor that of their sources matters.
 *
 * @param canBeOne Whether items from several classes may become one.
 * @param refused What a rule put together and `canBeOne` did not.
 * @returns Classes in the order of their first items; the items of each in their own order.
 */
export function classesOf<T>(items: T[], rules: Rule<T>[], canBeOne: (items: T[]) => boolean, refused: (classes: T[][], rule: Rule<T>) => void): T[][] {
  const place = new Map(items.map((item, at) => [item, at]))
  let classes = items.map((item) => [item])
  for (const rule of rules) {
    const next: T[][] = []
    for (const linked of linkedBy(rule, classes)) {
      const all = linked.flat()
      if (linked.length === 1 || canBeOne(all)) next.push(all.sort((a, b) => place.get(a)! - place.get(b)!))
      else {
        refused(linked, rule)
        next.push(...linked)
      }
    }
    classes = next.sort((a, b) => place.get(a[0]!)! - place.get(b[0]!)!)
  }
  return classes
}

/** The classes that share marks, directly or through others. */
function linkedBy<T>(rule: Rule<T>, classes: T[][]): T[][][] {
  const parents = classes.map((_, at) => at)
  const rootOf = (at: number) => {
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
    return at
  }
  const first = new Map<string, number>()
  for (const [at, items] of classes.entries()) {
    for (const shared of items.flatMap(rule)) {
      const other = first.get(shared)
      if (other === undefined) first.set(shared, at)
      else parents[rootOf(at)] = rootOf(other)
    }
  }
  return [...groupBy([...classes.keys()], rootOf).values()].map((linked) => linked.map((at) => classes[at]!))
}

/** A text that two items share only when they share all the parts. */
export function mark(...parts: string[]): string {
  return JSON.stringify(parts)
}

export function isOfSeveralSources(items: { from: number }[]): boolean {
  return new Set(items.map(({ from }) => from)).size > 1
}

/** Whether no two are from one source: a source tells its own apart. */
export function isOneOfEach(items: { from: number }[]): boolean {
  return new Set(items.map(({ from }) => from)).size === items.length
}
