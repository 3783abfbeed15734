import type { PictureLink } from './pictureModel'

type Ordered = { doctors: string[]; groups: string[]; plans: string[] }

/**
 * Puts the rows in an order with few crossings. The first doctor stays first, and so do `last` nodes last.
 * It does not look at what is in focus, so that rows never move when another combination is chosen.
 */
export function orderRows(rows: Ordered, links: PictureLink[], last: (id: string) => boolean): Ordered {
  const left = links.filter(({ side }) => side === 'doctors')
  const right = links.filter(({ side }) => side === 'plans')
  const count = (one: Ordered) => crossings(one.doctors, one.groups, left) + crossings(one.groups, one.plans, right)
  let best = rows
  let now = rows
  // Barycentre sweeps settle within a few rounds at six by five by eight.
  for (let round = 0; round < 6; round++) {
    const groups = byMiddle(now.groups, now.doctors, left, last)
    const plans = byMiddle(now.plans, groups, right, last)
    const [first, ...others] = now.doctors
    const doctors = first === undefined ? [] : [first, ...byMiddle(others, groups, left, () => false)]
    for (const next of [
      { ...now, groups, plans },
      { doctors, groups, plans },
    ])
      if (count(next) < count(best)) best = next
    now = { doctors, groups, plans }
  }
  return best
}

/** How many pairs of links cross between two columns. */
export function crossings(from: string[], to: string[], links: { from: string; to: string }[]): number {
  const ends = links.map((link) => [from.indexOf(link.from), to.indexOf(link.to)] as const).filter(([a, b]) => a >= 0 && b >= 0)
  return ends.reduce((sum, [a, b], place) => sum + ends.slice(place + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length, 0)
}

/** Sorts rows by the mean place of what they are linked to; a row without links keeps its place. */
function byMiddle(rows: string[], others: string[], links: PictureLink[], last: (id: string) => boolean): string[] {
  const middle = new Map(
    rows.map((id, place) => {
      const places = links
        .flatMap(({ from, to }) => (from === id ? [others.indexOf(to)] : to === id ? [others.indexOf(from)] : []))
        .filter((at) => at >= 0)
      const own = rows.length > 1 ? (place / (rows.length - 1)) * Math.max(others.length - 1, 0) : 0
      return [id, places.length > 0 ? places.reduce((sum, at) => sum + at, 0) / places.length : own] as const
    }),
  )
  return [...rows].sort((a, b) => Number(last(a)) - Number(last(b)) || middle.get(a)! - middle.get(b)! || rows.indexOf(a) - rows.indexOf(b))
}
