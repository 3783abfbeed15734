import { keeps, type Judged } from './judge'
import type { Person } from './person'

/** The first three, with all that tie with the third, up to six. Ranks are 1, 1, 3. */
export function ranked(pairs: Judged[], person: Person): { pair: Judged; rank: number }[] {
  const isBetter = (a: Judged, b: Judged) => compare(worth(a, person), worth(b, person)) > 0
  const all = [...pairs]
    .sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : byName(a, b)))
    .map((pair) => ({ pair, rank: 1 + pairs.filter((other) => isBetter(other, pair)).length }))
  const third = all[2]?.rank ?? Infinity
  return all.filter(({ rank }, at) => at < 3 || rank === third).slice(0, 6)
}

/** Keys of the order, the first that differs decides; more is better. */
function worth(pair: Judged, person: Person): number[] {
  const count = (keys: string[]) => keys.filter((key) => keeps(pair, key)).length
  const { needs } = person
  const needsMet = Number(pair.language) + Number(needs.wheelchair && pair.wheelchair) + Number(needs.near && pair.near)
  const unknown = person.keys.filter((key) => pair.statuses[key] === 'unknown').length

  // Order: in the freedom lane Original Medicare goes first with `freedom` or the travel rule.
  const first = Number(pair.type === 'ORIGINAL' && (person.budget === 'freedom' || person.travels))
  const last = [Number(pair.aligned), -unknown, Number(!pair.stale)]

  // Order: with nobody named: near, needs, hospital, aligned, fresh.
  if (person.keys.length === 0) return [first, Number(pair.near), needsMet, Number(pair.hospital), ...last]

  // Sort pairs by: treatment, must-keep, main doctor, nice-to-keep, hospital, needs, aligned, fewer unknown, fresh.
  const main = person.main === null ? 0 : count([person.main])
  return [first, count(person.inTreatment), count(person.must), main, count(person.nice), Number(pair.hospital), needsMet, ...last]
}

function compare(a: number[], b: number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - b[at]!
  return 0
}

/** Inside a tie: PPO before ORIGINAL, then plan, group, network. */
export function byName(a: Judged, b: Judged): number {
  const name = (pair: Judged) => [pair.type === 'ORIGINAL' ? '1' : '0', pair.planId, pair.groupId ?? '', pair.network ?? '']
  const [left, right] = [name(a), name(b)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at === -1 ? 0 : left[at]! < right[at]! ? -1 : 1
}
