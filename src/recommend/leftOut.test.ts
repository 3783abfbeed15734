import { expect, it } from 'vitest'
import { everyone } from '../test/people'
import { isKept, isLost } from './standing'
import { leftOut } from './leftOut'
import { recommend } from './recommend'
import { today } from '../test/person'
import { town } from '../test/directory'

it.each(everyone)('are as many as the result says, and none of them is in it: %s', (_, { answers, evidence = [] }) => {
  const directory = town()
  const { notShown, verify, otherWays, trade } = recommend(directory, answers, evidence, today)
  const pairs = leftOut(directory, answers, evidence, today)
  const keeping = pairs.filter(({ standings }) => standings.some(({ status }) => isKept(status)))
  expect({ keepNobody: pairs.length - keeping.length, loseMustKeep: keeping.length }).toEqual(notShown)
  expect(keeping.every(({ standings }) => standings.some(({ status }) => isLost(status)))).toBe(true)
  const shown = [...verify, ...otherWays, ...trade.flatMap(({ options }) => options)].map(({ plan, network, group }) => `${plan} ${network} ${group}`)
  expect(pairs.filter(({ plan, network, group }) => shown.includes(`${plan.id} ${network} ${group}`))).toEqual([])
})
