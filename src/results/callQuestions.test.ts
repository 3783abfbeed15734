import { expect, it } from 'vitest'
import { callsFor } from './calls'
import { must, quiet, today } from '../test/person'
import { resultsIn } from './testing.fixture'
import { town, townWith } from '../test/directory'

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

it('asks a group last of whom no list knows, and repeats what each question is about', () => {
  const doctors = [{ name: 'Zzyzx Unheardof', keep: 'nice' as const, current: true }, must('achebe'), must('ibarra')]
  const { view, recommendation } = resultsIn(townWith(({ plans }) => ({ plans: [...plans, { ...plans.find(({ id }) => id === 'juniper-prime')!, id: 'juniper-more', name: 'Juniper More' }] })), today).resultOf({
    answers: { ...quiet, doctors, mainDoctor: 'Zzyzx Unheardof', budget: 'lowest' },
  })
  const group = callsFor(view, recommendation).find(({ key }) => key.startsWith('group juniper'))!
  expect(group.questions.filter(({ kind }) => kind === 'choice').map(({ text }) => text.replaceAll('\u00a0', ' '))).toMatchInlineSnapshot(`
    [
      "“Is Dr. Obi Achebe in your group for Juniper More in 2027?”",
      "“And for Juniper Prime?”",
      "“Is Dr. Elena Ibarra in your group, for both plans?”",
      "“Do you list Zzyzx Unheardof?” Our lists do not tell.",
    ]
  `)
})
