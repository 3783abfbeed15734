import { expect, it } from 'vitest'
import { ask, inTown, shown, verified } from '../test/ask'
import { people } from '../test/people'
import { quiet, said, today, typed } from '../test/person'
import { town, townWith } from '../test/directory'
import { recommend } from './recommend'

it('cannot tell from a directory of a past year', () => {
  const { answers } = people.bothDoctorsInOneGroup
  expect(ask(answers, town(), '2027-12-31').outcome).toBe('RANKED')
  expect(ask(answers, town(), '2028-01-01')).toMatchObject({ outcome: 'CANNOT_TELL_YET', lane: null, verify: [], otherWays: [] })
})

it('asks about new patients where no source says', () => {
  const unsaid = townWith(({ practices }) => ({ practices: practices.map((one) => ({ ...one, accepting: 'unknown' as const })) }))
  expect(inTown(people.bothDoctorsInOneGroup).nextSteps).not.toContain('ASK_NEW_PATIENTS')
  expect(inTown(people.bothDoctorsInOneGroup, unsaid).nextSteps).toContain('ASK_NEW_PATIENTS')
})

it('puts equals in an order that does not depend on the files', () => {
  const backwards = townWith(({ plans, contracts, practices }) => ({
    plans: plans.toReversed(),
    contracts: contracts.toReversed(),
    practices: practices.toReversed(),
  }))
  for (const person of Object.values(people)) expect(inTown(person, backwards)).toEqual(inTown(person))
})

it('has no lane unless it ranks', () => {
  for (const person of Object.values(people)) {
    const { outcome, lane } = inTown(person)
    expect(lane !== null).toBe(outcome === 'RANKED')
  }
})

it.each([
  ['medicare', ['CALL_HICAP', 'CALL_MEDICARE', 'PLAN_FINDER']],
  ['medicare-and-medi-cal', ['CALL_HICAP', 'HEALTH_CARE_OPTIONS']],
  ['job', ['ASK_EMPLOYER']],
  ['marketplace', ['COVERED_CALIFORNIA']],
  ['medi-cal', ['HEALTH_CARE_OPTIONS']],
] as const)('for %s the next steps have %o', (coverage, steps) => {
  expect(ask({ ...quiet, coverage }).nextSteps).toEqual(expect.arrayContaining([...steps]))
})

it('names each step and code once, and the same every time', () => {
  for (const person of Object.values(people)) {
    const result = inTown(person)
    for (const codes of [result.warnings, result.nextSteps, ...shown(result).flatMap(({ reasons, warnings }) => [reasons, warnings])])
      expect(new Set(codes).size).toBe(codes.length)
    expect(inTown(person)).toEqual(result)
  }
})

it('serves with no directory at all, from what was heard', () => {
  const heard = said('office', 'yes', 'Dr Quill', { planName: 'Cove HMO', type: 'HMO' }, { groupName: 'Cove Physicians' })
  const empty = townWith(() => ({ plans: [], groups: [], networks: [], contracts: [], doctors: [], practices: [], listings: [], places: [] }))
  expect(verified(recommend(empty, { ...quiet, doctors: [typed('Dr Quill')] }, [heard], today))).toEqual(['1 Cove HMO × Cove Physicians'])
})
