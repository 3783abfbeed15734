import { expect, it } from 'vitest'
import { ask, find, inTown, pair, shown } from '../test/ask'
import { people } from '../test/people'
import { must, nice, quiet } from '../test/person'
import { townWith, withRow } from '../test/directory'
import type { Answers } from './answers'

it('cannot tell when nobody is kept, and one known elsewhere is unknown somewhere', () => {
  const withMedicare = (takesOriginalMedicare: boolean | null) =>
    townWith(({ doctors }) => ({ doctors: withRow(doctors, 'siddiqui', { takesOriginalMedicare }) }))
  expect(inTown(people.surgeonOnlyForJobPlans, withMedicare(null)).outcome).toBe('CANNOT_TELL_YET')
  expect(inTown(people.surgeonOnlyForJobPlans, withMedicare(false))).toMatchObject({ outcome: 'TRADE', trade: [] })
})

it('does not set aside a must-keep who is unknown in some combinations only', () => {
  const directory = townWith(({ doctors }) => ({ doctors: withRow(doctors, 'siddiqui', { takesOriginalMedicare: null }) }))
  const { outcome, trade } = ask({ ...quiet, doctors: [must('ibarra'), must('siddiqui')] }, directory)
  expect(outcome).toBe('TRADE')
  expect(trade.map(({ keeps, options }) => [keeps, options.map(pair)])).toEqual([[['ibarra'], ['juniper-prime × juniper', 'ridge-choice', 'original']]])
})

it('counts a doctor who takes existing patients only as kept for who is one', () => {
  const { doctors, reasons } = find(inTown(people.existingPatient), 'meadow-senior × lagoon')!
  expect(doctors).toEqual({ phan: 'kept-ask-existing' })
  expect(reasons).toContain('KEEPS_ALL_MUST')
})

it('lets freedom lead from eight weeks away, not from seven', () => {
  const { answers } = people.bothDoctorsInOneGroup
  expect(ask({ ...answers, budget: 'balanced', weeksAway: 7 }).lane).toBe('hmo')
  expect(ask({ ...answers, budget: 'balanced', weeksAway: 8 }).lane).toBe('freedom')
})

it('never lets freedom lead on the lowest budget', () => {
  const lowest = (answers: Answers) => ask({ ...answers, budget: 'lowest' }).lane
  expect(lowest(people.straightToSpecialists.answers)).toBe('hmo')
  expect(lowest(people.awayFiveMonths.answers)).toBe('hmo')
  expect(lowest(people.doctorsInTwoGroups.answers)).toBe('hmo')
})

it('does not let freedom lead for the budget alone', () => {
  expect(ask({ ...people.bothDoctorsInOneGroup.answers, budget: 'freedom' }).lane).toBe('hmo')
})

it('lets the other lane lead when one has nothing to show', () => {
  expect(ask({ ...people.integratedSystem.answers, budget: 'freedom', specialists: 'directly', weeksAway: 20 }).lane).toBe('hmo')
  expect(inTown(people.notYetAPatient).lane).toBe('freedom')
})

it('offers a freedom option only if it keeps every must-keep', () => {
  expect(shown(ask({ ...quiet, doctors: [must('phan')] })).map(pair)).not.toContain('ridge-choice')
  expect(shown(ask({ ...quiet, doctors: [nice('phan')] })).map(pair)).toContain('ridge-choice')
})

it('hides pairs that lose a must-keep when one keeps all, in the other ways too, and counts them', () => {
  const counts = { keepNobody: 2, loseMustKeep: 2 }
  expect(inTown(people.bothDoctorsInOneGroup).notShown).toEqual(counts)
  expect(inTown(people.straightToSpecialists)).toMatchObject({ lane: 'freedom', notShown: counts })
})

it('counts nothing as left out for who names nobody', () => {
  expect(inTown(people.nobodyToKeep).notShown).toEqual({ keepNobody: 0, loseMustKeep: 0 })
})
