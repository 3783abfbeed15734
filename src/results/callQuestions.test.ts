import { expect, it } from 'vitest'
import { callsFor } from './calls'
import { must, quiet, today } from '../test/person'
import { resultsIn } from './testing.fixture'
import { town } from '../test/directory'

/** What the plan is asked of two doctors of one group. */
function askedOfPlan(mainDoctor: string) {
  const { view, recommendation } = resultsIn(town(), today).resultOf({ answers: { ...quiet, doctors: [must('ibarra'), must('achebe')], mainDoctor, budget: 'lowest' } })
  const plan = callsFor(view, recommendation).find(({ key }) => key.startsWith('plan '))!
  return plan.questions.map(({ text }) => text.replaceAll('\u00a0', ' ')).filter((text) => text.includes('Achebe'))
}

it('asks the plan what choosing the main doctor opens', () => {
  expect(askedOfPlan('ibarra')).toEqual(['“If I choose Dr. Ibarra, can I see Dr. Obi Achebe?”'])
})

it('asks of each doctor alone where none of them is the main doctor', () => {
  expect(askedOfPlan('none')).toEqual(['“And Dr. Obi Achebe, as part of Juniper Medical Group too?”'])
})
