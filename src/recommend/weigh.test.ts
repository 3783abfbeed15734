import { everyone, people, type PersonName } from '../test/people'
import { expect, it } from 'vitest'
import { must, quiet, today } from '../test/person'
import { town, townWith, withRow } from '../test/directory'
import { weigh } from './weigh'
import type { Answers } from './answers'

const optional = ['hospital', 'weeksAway', 'specialists', 'budget'] as const
type Optional = (typeof optional)[number]

/** What is worth asking when everything up to the treatment is answered. */
function worthAsking(answers: Answers): Optional[] {
  return weigh(town(), upTo('hospital', answers), today).canChange
}

/** The answers as they were before a question was asked. */
function upTo(question: Optional, answers: Answers): Answers {
  const later = [...optional.slice(optional.indexOf(question)), 'needs', 'medicines', 'checkAnswers']
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !later.includes(id)))
}

const asked = everyone.filter(([, { answers }]) => worthAsking(answers).length > 0)
const spared = everyone.filter(([, { answers }]) => worthAsking(answers).length < optional.length)

it('most people are asked some of the four questions, and spared others', () => {
  for (const some of [asked, spared]) expect(some.length).toBeGreaterThan(everyone.length / 2)
})

it.each<[PersonName, Optional[]]>([
  // One pair keeps all; a PPO and Original Medicare do too.
  ['bothDoctorsInOneGroup', ['weeksAway', 'specialists', 'budget']],
  // Freedom leads but for the lowest budget, however specialists are seen; then the main doctor decides, not the hospital.
  ['doctorsInTwoGroups', ['weeksAway', 'budget']],
  ['hospitalDecides', ['hospital', 'weeksAway', 'specialists', 'budget']],
  // Nothing but Original Medicare, and nothing but one pair: there is no order to change.
  ['surgeonOnlyForJobPlans', []],
  ['integratedSystem', []],
  // Nothing is ranked.
  ['doctorNotInDirectory', []],
  ['doctorsOfTwoSystems', []],
  ['doctorNoMedicarePlanLists', []],
  ['doctorIsLeaving', []],
  ['outOfArea', []],
  ['notSureAndItCannotBeTold', []],
  // Weeks away are asked in Medicare only.
  ['childOnCoveredCalifornia', []],
  ['notSureButItIsAJob', ['specialists', 'budget']],
  ['lowestBudgetThoughOnlyThePpoKeepsBoth', ['budget']],
  ['onMediCal', []],
])('%s is worth asking about %o', (name, questions) => {
  expect(worthAsking(people[name].answers)).toEqual(questions)
})

it('does not ask about a hospital that all pairs have', () => {
  expect(worthAsking(people.existingPatient.answers)).toEqual(['weeksAway', 'specialists', 'budget'])
})

it('asks about the hospital when two groups keep one doctor each and none is the main one', () => {
  expect(worthAsking({ ...people.doctorsInTwoGroups.answers, mainDoctor: 'none' })).toEqual(['hospital', 'weeksAway', 'budget'])
})

it('asks who names nobody about the hospital', () => {
  expect(worthAsking({ ...quiet, coverage: 'medi-cal' })).toEqual(['hospital'])
})

it('does not ask about specialists who travels: freedom leads already', () => {
  const away = { ...upTo('weeksAway', people.bothDoctorsInOneGroup.answers), weeksAway: 12 }
  expect(weigh(town(), away, today).canChange).not.toContain('specialists')
  expect(weigh(town(), { ...away, weeksAway: 3 }, today).canChange).toContain('specialists')
})

it('does not ask about the budget who stays at home and asks the main doctor first, when a pair keeps all', () => {
  const settled = { ...upTo('specialists', people.bothDoctorsInOneGroup.answers), weeksAway: 0, specialists: 'through-main-doctor' } as const
  expect(weigh(town(), settled, today).canChange).not.toContain('budget')
  expect(weigh(town(), { ...settled, specialists: 'directly' }, today).canChange).toContain('budget')
})

it('gives the hospitals of the groups that could be had', () => {
  const { hospitals } = weigh(town(), people.hospitalDecides.answers, today)
  expect(hospitals).toEqual(expect.arrayContaining(['college-center', 'juniper-general', 'lagoon-memorial']))
  expect(hospitals).not.toContain('thornby-district')
  expect(weigh(town(), people.oneGroupInReach.answers, today).hospitals).toEqual(['thornby-district'])
  expect(weigh(town(), people.outOfArea.answers, today).hospitals).toEqual([])
})

it.each<[string | undefined, string[]]>([
  ['00041', ['fennel']],
  ['00043', ['fennel', 'thornby']],
  ['00044', ['fennel']],
  ['99950', []],
  [undefined, []],
])('gives the counties of ZIP %s, likeliest first', (zip, counties) => {
  expect(weigh(town(), { ...quiet, zip }, today).counties).toEqual(counties)
})

it('says whether the lists reach where the person lives', () => {
  const isInReach = (zip: string, directory = town()) => weigh(directory, { ...quiet, zip }, today).isInReach
  expect([isInReach('00051'), isInReach('99950')]).toEqual([true, false])
  expect(isInReach('99950', townWith(({ plans }) => ({ plans: withRow(plans, 'original', { counties: [] }) })))).toBe(true)
})

const patiently = { timeout: 30_000 }

it.each(asked)('answering in order never makes a question worth asking %s that was not', patiently, (_, { answers }) => {
  const walk = (sofar: Answers, worth: Optional[], [question, ...rest]: readonly Optional[]) => {
    if (question === undefined) return
    if (!worth.includes(question)) return walk(sofar, worth, rest)
    for (const answer of answersTo(question, answers).slice(0, 2)) {
      const next = { ...sofar, [question]: answer }
      const still = weigh(town(), next, today).canChange.filter((id) => rest.includes(id))
      expect(worth).toEqual(expect.arrayContaining(still))
      walk(next, still, rest)
    }
  }
  const start = upTo('hospital', answers)
  walk(start, worthAsking(start), optional)
})

it.each(spared)('a question not worth asking %s can be answered in any way', patiently, (_, { answers }) => {
  const start = upTo('hospital', answers)
  const worth = worthAsking(start)
  for (const question of optional.filter((id) => !worth.includes(id)))
    for (const answer of answersTo(question, answers)) expect(weigh(town(), { ...start, [question]: answer }, today).canChange).toEqual(worth)
})

it('asks a person with two equal doctors the same, whichever comes first', () => {
  const [one, other] = [must('ibarra'), must('halvorsen')]
  expect(worthAsking({ ...quiet, doctors: [one, other] })).toEqual(worthAsking({ ...quiet, doctors: [other, one] }))
})

/** The two that differ most, first. */
function answersTo(question: Optional, answers: Answers): (string | number)[] {
  if (question === 'hospital') return ['none', ...weigh(town(), answers, today).hospitals]
  if (question === 'weeksAway') return [0, 12]
  return question === 'specialists' ? ['through-main-doctor', 'directly', 'not-sure'] : ['lowest', 'freedom', 'balanced', 'not-sure']
}
