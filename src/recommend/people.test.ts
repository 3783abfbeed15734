import { expect, it } from 'vitest'
import { everyone } from '../test/people'
import { recommend } from './recommend'
import { today, type Expected, type Pair } from '../test/person'
import { town } from '../test/directory'
import type { Combination, Recommendation } from './recommendation'

it.each(everyone)('%s is recommended what the rules say', (_, { answers, evidence = [], expected }) => {
  const result = recommend(town(), answers, evidence, today)
  expect(placed(result)).toEqual(inAnyOrder(expected))
  for (const { reasons } of result.verify.filter(({ rank }) => rank === 1)) expect(reasons).toEqual(expect.arrayContaining(expected.firstReasons))
  expect(warningsAnywhere(result)).toEqual(expect.arrayContaining(expected.warnings))
})

it.each(everyone)('%s reads the directory only', (_, { answers, evidence = [] }) => {
  const before = JSON.stringify([town(), answers, evidence])
  recommend(town(), answers, evidence, today)
  expect(JSON.stringify([town(), answers, evidence])).toBe(before)
})

/** What is compared: outcome and places, without any order that the rules leave free. */
type Placed = Pick<Expected, 'outcome' | 'verify' | 'otherWays' | 'trade'>

function placed({ outcome, verify, otherWays, trade }: Recommendation): Placed {
  return inAnyOrder({
    outcome,
    verify: verify.map((one) => [one.rank!, ...pairOf(one)]),
    otherWays: otherWays.map(pairOf),
    trade: trade.map(({ keeps, options }) => ({ keeps, options: options.map(pairOf) })),
  })
}

function inAnyOrder({ outcome, verify, otherWays, trade = [] }: Placed): Placed {
  return {
    outcome,
    verify: sorted(verify),
    otherWays: sorted(otherWays),
    trade: sorted(trade.map(({ keeps, options }) => ({ keeps: sorted(keeps), options: sorted(options) }))),
  }
}

function pairOf({ plan, group }: Combination): Pair {
  return [plan!, group]
}

function sorted<T>(items: T[]): T[] {
  const text = (item: T) => JSON.stringify(item)
  return [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1))
}

function warningsAnywhere({ warnings, verify, otherWays, trade }: Recommendation) {
  const all = [...verify, ...otherWays, ...trade.flatMap(({ options }) => options)]
  return [...new Set([...warnings, ...all.flatMap((one) => one.warnings)])]
}
