import { expect, it } from 'vitest'
import { changeLines } from './changes'
import { must, nice, quiet, today } from '../test/person'
import { people, type PersonName } from '../test/people'
import { resultsIn } from './testing.fixture'
import { town } from '../test/directory'

const { resultOf } = resultsIn(town(), today)

it('says plainly that the first stays first and its equals change', () => {
  const answers = { ...quiet, doctors: [must('ibarra'), nice('halvorsen')], mainDoctor: 'halvorsen', budget: 'lowest' as const }
  const { view, recommendation } = resultOf({ answers })
  const first = recommendation.verify[0]!
  const effect = { outcome: 'RANKED' as const, first: { plan: first.plan, group: first.group } }
  const [line] = changeLines(view, { ...recommendation, wouldChange: [{ question: 'budget', answer: 'freedom', effect }] }, {})
  expect(line!.effect).toBe('Juniper Prime with Juniper Medical Group still comes first. What stands equal to it changes.')
})

it('says with "first" only what would be ranked first', () => {
  const answers = { ...quiet, doctors: [must('ibarra'), nice('halvorsen')], mainDoctor: 'halvorsen', budget: 'lowest' as const }
  const { view, recommendation } = resultOf({ answers })
  const lower = recommendation.verify.map((one) => ({ ...one, rank: one.rank! + 1 }))
  const effect = { outcome: 'RANKED' as const, first: { plan: lower[0]!.plan, group: lower[0]!.group } }
  const [line] = changeLines(view, { ...recommendation, verify: lower, wouldChange: [{ question: 'budget', answer: 'freedom', effect }] }, {})
  expect(line!.effect).toBe('Juniper Prime with Juniper Medical Group comes first.')
})

it.each<[PersonName, string[]]>([
  ['mainDoctorDecides', [
    'You must keep Dr. Ibarra', 'You leave out Dr. Halvorsen', 'Your main doctor is Dr. Ibarra', 'You name no main doctor', 'You are in a treatment with Dr. Ibarra',
    'You are away 12 weeks a year or more', 'You want specialists without an OK first (referral)',
  ]],
  ['doctorsOfTwoSystems', ['Dr. Ibarra is nice to keep, not a must', 'You leave out Dr. Ibarra', 'Dr. Yoon is nice to keep, not a must', 'You leave out Dr. Yoon']],
  ['hospitalDecides', ['The hospital does not matter to you', 'You want College Medical Center or Juniper General']],
  ['inTreatment', [
    'You leave out Dr. Halvorsen', 'There is no treatment you cannot stop', 'You are in a treatment with Dr. Ibarra',
    'You want a balance of cost and choice', 'You would pay more to see more doctors', 'You are not sure about the cost',
  ]],
  ['awayFiveMonths', ['You are not away from home', 'The lowest monthly cost matters most']],
  ['vietnameseAndAWheelchair', ['You are away 12 weeks a year or more', 'You want specialists without an OK first (referral)', 'English is fine for you', 'You want a group that speaks Spanish']],
])('says each answer that would change the result, and as one line what has one effect: %s', (name, said) => {
  const { view, recommendation } = resultOf(people[name])
  expect(changeLines(view, recommendation, {}).map(({ answer }) => answer.replaceAll('\u00a0', ' '))).toEqual(said)
})

it('names the group alone, or nothing, as what would come first where no plan is named', () => {
  const effectsOf = (name: PersonName) => {
    const { view, recommendation } = resultOf(people[name], 'education')
    return new Set(changeLines(view, recommendation, {}).map(({ effect }) => effect))
  }
  expect([...effectsOf('mainDoctorDecides')]).toMatchInlineSnapshot(`
    [
      "Juniper Medical Group comes first.",
      "What stands first changes.",
    ]
  `)
  expect([...effectsOf('doctorsOfTwoSystems')]).toMatchInlineSnapshot(`
    [
      "Fathom Physicians comes first.",
      "Juniper Medical Group comes first.",
    ]
  `)
})
