import { expect, it } from 'vitest'
import { find, inTown, verified } from '../test/ask'
import { must, nice, quiet, said, today } from '../test/person'
import { people } from '../test/people'
import { recommend } from './recommend'
import { town } from '../test/directory'
import type { Answers, Evidence } from './answers'
import type { Combination } from './recommendation'

const { answers: oneDoctor } = people.officeAndPlanSayYes
const justMori: Answers = { ...quiet, doctors: [must('mori')] }

function after(evidence: Evidence[], answers: Answers = oneDoctor) {
  return recommend(town(), answers, evidence, today)
}

function primeWithJuniper(evidence: Evidence[], answers: Answers = oneDoctor): Combination | undefined {
  return find(after(evidence, answers), 'juniper-prime × juniper')
}

function of(doctor: string, by: Evidence['by'], says: Evidence['says'], date = '2026-11-20'): Evidence {
  return { ...said(by, says, doctor, 'juniper-prime', 'juniper'), date }
}

it('takes the latest word of each speaker, in whatever order the words are kept', () => {
  const words = [of('ibarra', 'plan', 'no', '2026-11-01'), of('ibarra', 'plan', 'yes', '2026-11-10')]
  expect(primeWithJuniper(words)?.doctors).toEqual({ ibarra: 'kept' })
  expect(primeWithJuniper(words.toReversed())?.doctors).toEqual({ ibarra: 'kept' })
})

it('takes a word that is not sure as no word', () => {
  expect(after([of('ibarra', 'office', 'unsure')])).toEqual(after([]))
  const noLonger = [of('ibarra', 'office', 'no', '2026-11-01'), of('ibarra', 'office', 'unsure', '2026-11-10')]
  expect(primeWithJuniper(noLonger)?.doctors).toEqual({ ibarra: 'kept' })
})

it.each(['office', 'group', 'plan'] as const)('a no by the %s makes not listed', (by) => {
  expect(primeWithJuniper([of('ibarra', by, 'no')])).toBeUndefined()
  const both = { ...oneDoctor, doctors: [must('ibarra'), must('achebe')] }
  expect(primeWithJuniper([of('ibarra', by, 'no')], both)?.doctors).toEqual({ ibarra: 'not-listed', achebe: 'kept' })
})

it.each(['office', 'group', 'plan'] as const)('a yes by the %s makes listed', (by) => {
  expect(primeWithJuniper([of('mori', by, 'yes')], justMori)).toMatchObject({ doctors: { mori: 'kept' }, sources: ['call', 'invented'] })
})

it('a yes to the list does not open a practice that takes existing patients only', () => {
  const evidence = [said('office', 'yes', 'phan', 'juniper-prime', 'lagoon')]
  expect(find(after(evidence, people.existingPatient.answers), 'juniper-prime × lagoon')?.doctors).toEqual({ phan: 'kept-ask-existing' })
  expect(find(after(evidence, people.notYetAPatient.answers), 'juniper-prime × lagoon')).toBeUndefined()
})

it('yes and no together leave what the directory said, as a conflict that ranks as stale', () => {
  const { warnings, doctors } = find(inTown(people.officeAndPlanDisagree), 'juniper-prime × lagoon')!
  expect(doctors).toEqual({ achebe: 'kept' })
  expect(warnings).toContain('STALE')
})

it('yes and no together on a pair the directory does not have leave the doctor unknown', () => {
  const { evidence = [], answers } = people.whatTheOfficeSaid
  expect(after([...evidence, { ...evidence[0]!, by: 'plan', says: 'no' }], answers).outcome).toBe('CANNOT_TELL_YET')
})

it('is about one plan and group alone', () => {
  const { verify } = after([said('plan', 'no', 'achebe', 'juniper-prime', 'lagoon')], { ...quiet, doctors: [must('achebe')] })
  expect(verify.map(({ plan, group }) => [plan, group])).toEqual([['juniper-prime', 'juniper'], ['meadow-senior', 'lagoon']])
})

it.each<[string, boolean, Evidence[]]>([
  ['office and plan say yes', true, [of('ibarra', 'office', 'yes'), of('ibarra', 'plan', 'yes')]],
  ['the group says yes too', true, [of('ibarra', 'office', 'yes'), of('ibarra', 'group', 'yes'), of('ibarra', 'plan', 'yes')]],
  ['only the office does', false, [of('ibarra', 'office', 'yes')]],
  ['office and group do', false, [of('ibarra', 'office', 'yes'), of('ibarra', 'group', 'yes')]],
  ['the group says no', false, [of('ibarra', 'office', 'yes'), of('ibarra', 'plan', 'yes'), of('ibarra', 'group', 'no')]],
  ['the plan is no longer sure', false, [of('ibarra', 'office', 'yes'), of('ibarra', 'plan', 'yes', '2026-11-01'), of('ibarra', 'plan', 'unsure')]],
])('when %s, confirmed is %s', (_, confirmed, evidence) => {
  expect(primeWithJuniper(evidence)?.confirmed).toBe(confirmed)
})

it('is confirmed when each kept doctor is, and no must-keep is lost', () => {
  const both = [of('ibarra', 'office', 'yes'), of('ibarra', 'plan', 'yes')]
  const confirmed = (...doctors: Answers['doctors'] & object) => primeWithJuniper(both, { ...oneDoctor, doctors })?.confirmed
  expect(confirmed(must('ibarra'), nice('achebe'))).toBe(false)
  expect(confirmed(must('ibarra'), must('halvorsen'))).toBe(false)
  expect(confirmed(must('ibarra'), nice('halvorsen'))).toBe(true)
})

it('confirms a PPO too, which has no group', () => {
  const evidence = (['office', 'plan'] as const).map((by) => said(by, 'yes', 'ibarra', 'ridge-choice', null))
  expect(find(after(evidence), 'ridge-choice')?.confirmed).toBe(true)
})

it('names what was heard as it was heard, dated the day of the call', () => {
  const heard = { asOf: '2026-11-20', sources: ['call'] }
  const [cove] = inTown(people.whatTheOfficeSaid).verify
  expect(cove).toMatchObject({ ...heard, plan: 'Cove HMO', network: null, group: 'Cove Physicians', lane: 'hmo' })
  const [tidewater] = inTown(people.whatTheyHeardOutOfArea).verify
  expect(tidewater).toMatchObject({ ...heard, plan: 'Tidewater Choice', network: 'Tidewater PPO', group: null, lane: 'freedom' })
})

it('takes a group as heard under a plan of the directory', () => {
  const evidence = [said('office', 'yes', 'mori', 'juniper-prime', { groupName: 'Cove Physicians' })]
  expect(verified(after(evidence, justMori))).toEqual(['1 juniper-prime × Cove Physicians'])
})

it('takes a group of the directory under a plan as heard', () => {
  const evidence = [said('office', 'yes', 'mori', { planName: 'Cove HMO', type: 'HMO' }, 'juniper')]
  const result = after(evidence, justMori)
  expect(verified(result)).toEqual(['1 Cove HMO × juniper'])
  expect(result.verify[0]?.reasons).toContain('NEAR_YOU')
})

it('does not take a plan of another track, or an id that nothing has', () => {
  const evidence = [said('plan', 'yes', 'mori', 'mill-hmo', 'juniper'), said('plan', 'yes', 'mori', 'no-such-plan', 'juniper')]
  expect(verified(after(evidence, justMori))).toEqual(verified(after([], justMori)))
})
