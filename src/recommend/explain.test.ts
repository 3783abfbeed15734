import { expect, it } from 'vitest'
import { find, inTown, shown } from '../test/ask'
import { people } from '../test/people'
import { townWith, withRow } from '../test/directory'

it('gives every reason that holds, in the order of the page', () => {
  expect(inTown(people.awayFiveMonths).verify[0]?.reasons).toEqual(['KEEPS_MAIN_DOCTOR', 'WORKS_AWAY', 'NO_REFERRALS'])
  expect(inTown(people.dualInTheValley).verify[0]?.reasons).toEqual(['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR', 'NEAR_YOU', 'ALIGNED_DUAL', 'ONLY_GROUP_IN_REACH'])
})

it('does not claim to keep all must-keeps when one of them is unknown', () => {
  const { reasons, warnings } = inTown(people.oneOfTwoNotInDirectory).verify[0]!
  expect(reasons).not.toContain('KEEPS_ALL_MUST')
  expect(warnings).toContain('UNKNOWN_DOCTOR')
})

it('warns for the result of what any candidate says of a doctor’s line', () => {
  const { warnings, verify } = inTown(people.surgeonOnlyForJobPlans)
  expect(warnings).toContain('WRONG_LINE')
  expect(verify[0]?.warnings).not.toContain('WRONG_LINE')
})

it('warns of another group of the plan only where that group loses a doctor', () => {
  expect(find(inTown(people.hospitalDecides), 'juniper-prime × juniper')?.warnings).not.toContain('SAME_PLAN_OTHER_GROUP')
  expect(find(inTown(people.existingPatient), 'juniper-prime × lagoon')?.warnings).toContain('SAME_PLAN_OTHER_GROUP')
})

it('speaks of split groups only when two pairs keep different doctors', () => {
  expect(inTown(people.jobWithPpo).warnings).toContain('SPLIT_GROUPS')
  expect(inTown(people.lowestBudgetThoughOnlyThePpoKeepsBoth).warnings).not.toContain('SPLIT_GROUPS')
  expect(inTown(people.bothDoctorsInOneGroup).warnings).not.toContain('SPLIT_GROUPS')
})

it('counts a group without offices as in reach', () => {
  const directory = townWith(({ groups }) => ({ groups: withRow(groups, 'lagoon', { zips: [] }) }))
  expect(inTown(people.dualInTheValley).warnings).toContain('THIN_CHOICE')
  expect(inTown(people.dualInTheValley, directory).warnings).not.toContain('THIN_CHOICE')
})

it('takes a D-SNP as aligned unless the directory says no', () => {
  const aligned = (value: boolean | null) => townWith(({ plans }) => ({ plans: withRow(plans, 'duet-complete', { aligned: value }) }))
  expect(inTown(people.dualInOnePlan, aligned(null)).verify[0]?.reasons).toContain('ALIGNED_DUAL')
  const result = inTown(people.dualInOnePlan, aligned(false))
  expect(result.verify.map(({ rank }) => rank)).toEqual([1, 1, 1])
  expect(shown(result).flatMap(({ reasons }) => reasons)).not.toContain('ALIGNED_DUAL')
})

it('matches networks by issuer among the candidates', () => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'meadow-senior', { issuer: 'Juniper Health' }) }))
  expect(find(inTown(people.existingPatient), 'juniper-prime × lagoon')?.warnings).not.toContain('NETWORK_NAME_MATTERS')
  expect(find(inTown(people.existingPatient, directory), 'juniper-prime × lagoon')?.warnings).toContain('NETWORK_NAME_MATTERS')
})
