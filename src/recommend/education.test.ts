import { everyone, people } from '../test/people'
import { expect, it } from 'vitest'
import { recommend } from './recommend'
import { withoutPlanNames } from './education'
import { shown } from '../test/ask'
import { today, type Person } from '../test/person'
import { town } from '../test/directory'
import type { Combination } from './recommendation'

function educate({ answers, evidence = [] }: Person) {
  return recommend(town(), answers, evidence, today, 'education')
}

it('makes the plans of one group one, with the types to ask for', () => {
  const { verify } = educate(people.existingPatient)
  expect(verify).toMatchObject([{ rank: 1, plan: null, network: null, group: 'lagoon', planTypes: ['HMO'] }])
})

it('makes each plan type without a group one', () => {
  const { verify } = educate(people.doctorsInTwoGroups)
  expect(verify).toMatchObject([
    { rank: 1, plan: null, network: null, group: null, planTypes: ['PPO'] },
    { rank: 1, plan: null, network: null, group: null, planTypes: ['ORIGINAL'] },
  ])
})

it('counts ranks again: what came third comes second', () => {
  expect(educate(people.hospitalDecides).verify.map(({ rank, group }) => [rank, group])).toEqual([[1, 'lagoon'], [2, 'juniper']])
})

it('rests on the oldest facts and all sources of the plans it makes one, with the cautions of each, and is confirmed only if each is', () => {
  const result = recommend(town(), people.existingPatient.answers, [], today)
  const one: Combination = { ...result.verify[0]!, rank: 1, asOf: '2026-10-22', sources: ['a', 'c'], warnings: ['STALE'], confirmed: true }
  const other: Combination = { ...result.verify[1]!, rank: 2, asOf: '2026-03-15', sources: ['b'], warnings: ['STALE', 'OON_COST'], confirmed: false, reasons: [] }
  const [merged, ...rest] = withoutPlanNames({ ...result, verify: [one, other] }, new Map([[one, 'POS'], [other, 'HMO']])).verify
  expect(rest).toEqual([])
  expect(merged).toEqual({ ...one, plan: null, network: null, asOf: '2026-03-15', sources: ['a', 'b', 'c'], warnings: ['STALE', 'OON_COST'], confirmed: false, planTypes: ['HMO', 'POS'] })
})

it('merges the options of a trade', () => {
  const { trade } = educate(people.doctorsOfTwoSystems)
  expect(trade.map(({ keeps, options }) => [keeps, options.map(({ group, planTypes }) => [group, planTypes])])).toEqual([
    [['ibarra'], [['juniper', ['HMO']], [null, ['PPO']], [null, ['ORIGINAL']]]],
    [['yoon'], [['fathom', ['HMO']]]],
  ])
})

it.each(everyone)('the result of %s names no plan and no network', (_, person) => {
  const result = educate(person)
  const { plans, networks } = town()
  const heard = (person.evidence ?? []).flatMap(({ plan }) => (typeof plan === 'string' ? [] : [plan.planName, plan.networkName]))
  for (const name of [...plans.map(({ id }) => id), ...networks.map(({ id }) => id), ...heard]) expect(JSON.stringify(result)).not.toContain(`"${name}"`)
})

it.each(everyone)('the result of %s is otherwise that of named mode', (_, person) => {
  const { answers, evidence = [] } = person
  const named = recommend(town(), answers, evidence, today)
  const { outcome, lane, warnings, nextSteps, notShown } = educate(person)
  expect({ outcome, lane, warnings, nextSteps, notShown }).toEqual({
    outcome: named.outcome,
    lane: named.lane,
    warnings: named.warnings,
    nextSteps: named.nextSteps,
    notShown: named.notShown,
  })
  expect(new Set(shown(educate(person)).map(({ group }) => group))).toEqual(new Set(shown(named).map(({ group }) => group)))
})
