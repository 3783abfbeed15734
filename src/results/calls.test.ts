import { expect, it } from 'vitest'
import { callsFor } from './calls'
import { resultsIn } from './testing.fixture'
import { groupKey, planKey } from '../recommend/evidence'
import { everyone, people } from '../test/people'
import { today } from '../test/person'
import { town } from '../test/directory'
import type { Evidence } from '../recommend/answers'
import type { Mode } from '../recommend/recommendation'
import type { SheetQuestion } from './callQuestions'

const { resultOf } = resultsIn(town(), today)

/** Whom each person calls, at which number, and what is asked, by the keys of the questions; in brackets of which combinations an answer tells. */
function callsOf(name: string, person: Parameters<typeof resultOf>[0], mode: Mode = 'named'): string {
  const { view, recommendation } = resultOf(person, mode)
  return [name, ...callsFor(view, recommendation).map(({ key, phone, questions }) => `  ${key}, ${phone || 'no number'}: ${questions.map(asked).join('; ')}`)].join('\n')
}

function asked({ key, about }: SheetQuestion): string {
  const pairs = about.map(({ plan, group }) => `${planKey(plan)} × ${groupKey(group) ?? '-'}`)
  return pairs.length === 0 ? key : `${key} [${pairs.join(', ')}]`
}

it('asks each office, group and plan once, about what an answer would change', async () => {
  const inEducation = ['bothDoctorsInOneGroup', 'oneOfTwoNotInDirectory', 'awayFiveMonths'] as const
  const all = [...everyone.map(([name, person]) => callsOf(name, person)), ...inEducation.map((name) => callsOf(`${name}, no plan named`, people[name], 'education'))]
  await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('./calls.txt')
})

it('moves no row while the sheet is filled in, whatever becomes of the ranks', () => {
  const person = people.dualInOnePlan
  const order = (evidence: Evidence[]) => {
    const { view, recommendation } = resultOf({ ...person, evidence })
    const { unheard } = evidence.length > 0 ? { unheard: resultOf(person).recommendation } : { unheard: undefined }
    return callsFor({ ...view, unheard }, recommendation).map(({ key }) => key)
  }
  const before = order([])
  const first = resultOf(person).recommendation.verify[0]!
  const no: Evidence = { plan: first.plan!, group: first.group, doctor: 'halvorsen', by: 'plan', says: 'no', date: today }
  expect(resultOf({ ...person, evidence: [no] }).recommendation.verify[0]).not.toMatchObject({ plan: first.plan })
  expect(order([no])).toEqual(before)
})
