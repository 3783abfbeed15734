import { expect, it } from 'vitest'
import { closedToNew, meaning } from './meaning'
import { everyone, people, type PersonName } from '../test/people'
import { resultsIn } from './testing.fixture'
import { must, nice, quiet, said as call, today } from '../test/person'
import { town, townWith } from '../test/directory'
import type { Answers, Evidence } from '../recommend/answers'
import type { Mode } from '../recommend/recommendation'

const { resultOf } = resultsIn(town(), today)

function said(name: PersonName, mode: Mode = 'named'): string {
  return saidOf(people[name], mode)
}

function saidOf(person: Parameters<typeof resultOf>[0], mode: Mode = 'named', directory = town()): string {
  const { view, recommendation } = resultsIn(directory, today).resultOf(person, mode)
  return meaning(view, recommendation)
    .map(({ say, count, values }) => view.say.form(view.words.meaning[say], count, values))
    .join(' ')
    .replaceAll('\u00a0', ' ')
}

it.each(everyone)('is two sentences without a gap: %s', (name) => {
  for (const mode of ['named', 'education'] as const) {
    const text = said(name as PersonName, mode)
    expect(text).toMatch(/^[A-Z].*[.]$/s)
    expect(text).not.toMatch(/[{}]|undefined| {2}|\(\)| ,/)
  }
})

it('names the doctors, the group and the plans that work with it', () => {
  expect(said('bothDoctorsInOneGroup')).toMatchInlineSnapshot(
    `"Dr. Ibarra and Dr. Achebe are both listed in Juniper Medical Group. One plan to check works with that group: Juniper Prime."`,
  )
  expect(said('bothDoctorsInOneGroup', 'education')).toMatchInlineSnapshot(
    `"Dr. Ibarra and Dr. Achebe are both listed in Juniper Medical Group. Ask which plans work with that group. The kind to ask for: HMO."`,
  )
})

it('says that a doctor is in more than one group', () => {
  expect(saidOf({ answers: keeping(must('achebe')) })).toMatchInlineSnapshot(
    `"Dr. Achebe is listed in more than one medical group here. There are three combinations to verify, and they are equal on our lists."`,
  )
})

it('does not call a plan the only one of the group where others come after it', () => {
  expect(said('dualInOnePlan')).toMatchInlineSnapshot(`"Dr. Halvorsen is listed in Lagoon Physicians IPA. The plan to check first with that group: Duet Complete."`)
})

it('says when no group lists them together, and what does', () => {
  expect(said('doctorsInTwoGroups')).toMatchInlineSnapshot(
    `"No medical group here lists Dr. Ibarra and Dr. Halvorsen together. Two ways need no group and list Dr. Ibarra and Dr. Halvorsen: Ridge Choice and Original Medicare."`,
  )
  expect(said('surgeonOnlyForJobPlans')).toMatchInlineSnapshot(
    `"No medical group here lists Dr. Siddiqui for this kind of coverage. One way needs no group and lists Dr. Siddiqui: Original Medicare."`,
  )
})

it('says that calls, and not the lists, have left no group', () => {
  const no = call('office', 'no', 'achebe', 'juniper-prime', 'juniper')
  expect(saidOf({ ...people.bothDoctorsInOneGroup, evidence: [no] })).toMatchInlineSnapshot(`"After your calls, Juniper Medical Group with Juniper Prime keeps Dr. Ibarra, but not Dr. Achebe. Other ways list them all, and need no group: Ridge Choice and Original Medicare."`)
  expect(saidOf({ ...people.bothDoctorsInOneGroup, evidence: [no] }, 'education')).toMatchInlineSnapshot(`"After your calls, Juniper Medical Group keeps Dr. Ibarra, but not Dr. Achebe. Other ways list them all, and need no group: PPO and Original Medicare."`)
  expect(saidOf({ ...people.doctorsInTwoGroups, evidence: [call('office', 'no', 'ibarra', 'juniper-prime', 'juniper')] })).toMatchInlineSnapshot(`"After your calls, no medical group here keeps Dr. Ibarra and Dr. Halvorsen together. Two ways need no group and list Dr. Ibarra and Dr. Halvorsen: Ridge Choice and Original Medicare."`)
})

it('says why a way without a group goes first', () => {
  expect(said('awayFiveMonths')).toMatchInlineSnapshot(
    `"You are away 21 weeks a year, and an HMO is local. Two ways need no group and list Dr. Ibarra: Original Medicare and Ridge Choice."`,
  )
  expect(said('straightToSpecialists')).toMatchInlineSnapshot(
    `"You want to see specialists directly, and an HMO often asks for an OK first (referral). Two ways need no group and list Dr. Ibarra and Dr. Achebe: Ridge Choice and Original Medicare."`,
  )
})

it('names of those that a way without a group lists the ones who must be kept', () => {
  expect(saidOf({ answers: keeping(must('ibarra'), must('halvorsen'), nice('achebe')) })).toBe(said('doctorsInTwoGroups'))
})

it('says who is lost for the lowest cost, and what would keep them', () => {
  const { doctorsInTwoGroups } = people
  const person = { ...doctorsInTwoGroups, answers: { ...doctorsInTwoGroups.answers, budget: 'lowest' as const } }
  expect(saidOf(person)).toMatchInlineSnapshot(`"Juniper Medical Group with Juniper Prime lists Dr. Ibarra, but not Dr. Halvorsen. Other ways list them all, and need no group: Ridge Choice and Original Medicare."`)
  const withNice = { ...keeping(must('ibarra'), must('halvorsen'), nice('delgado')), budget: 'lowest' as const }
  expect(saidOf({ answers: withNice }), 'of those who must be kept').toContain('lists Dr. Ibarra, but not Dr. Halvorsen. ')
})

it('says when the calls are done', () => {
  expect(said('officeAndPlanSayYes')).toMatchInlineSnapshot(`"On your calls, office and plan both said yes: Juniper Prime with Juniper Medical Group. Ask the plan to send it in writing. When you sign up, name Dr. Ibarra and the group."`)
})

it('says when the calls are done though a must-keep is lost', () => {
  const { answers } = people.lowestBudgetThoughOnlyThePpoKeepsBoth
  const evidence = (['office', 'plan'] as const).map((by) => ({ plan: 'mill-hmo', group: 'juniper', doctor: 'ibarra', by, says: 'yes' as const, date: today }))
  expect(saidOf({ answers, evidence })).toMatchInlineSnapshot(`"On your calls, office and plan both said yes to Dr. Ibarra: Mill HMO with Juniper Medical Group. You would lose Dr. Halvorsen there. Another way lists them all, and needs no group: Mill PPO."`)
})

it('says of whom and of what the calls are done, and no more', () => {
  const { answers } = people.existingPatient
  expect(saidOf({ answers, evidence: bothSayYes('phan', 'juniper-prime', 'lagoon') })).toContain('both said yes: Juniper Prime with Lagoon Physicians IPA. ')
  const both = { answers: keeping(must('ibarra'), must('halvorsen')), evidence: ['ibarra', 'halvorsen'].flatMap((doctor) => bothSayYes(doctor, 'ridge-choice', null)) }
  expect(saidOf(both)).toBe('On your calls, office and plan both said yes: Ridge Choice. Ask the plan to send it in writing before you sign up.')
  const three = { ...keeping(must('ibarra'), must('achebe'), must('halvorsen')), budget: 'lowest' as const }
  expect(saidOf({ answers: three, evidence: bothSayYes('ibarra', 'juniper-prime', 'juniper') }), 'of one of two that are kept').not.toContain('said yes')
})

it('says what a trade is between', () => {
  expect(said('doctorsOfTwoSystems')).toMatchInlineSnapshot(`"No combination here keeps all your doctors. You can keep Dr. Ibarra or Dr. Yoon."`)
  expect(said('doctorNoMedicarePlanLists')).toMatchInlineSnapshot(
    `"Dr. Eze is not listed with any plan here. Ask each office which plans and groups it takes, and tell us what they say."`,
  )
})

it('names the sides of a trade up to three, then their number', () => {
  expect(saidOf({ answers: keeping(must('ibarra'), must('achebe'), must('yoon')) })).toContain('You can keep Dr. Ibarra and Dr. Achebe, Dr. Achebe, or Dr. Yoon.')
  expect(saidOf({ answers: keeping(must('ibarra'), must('halvorsen'), must('delgado'), must('yoon')) })).toContain('There are six ways to choose.')
})

it('says when the lists are of a past year, or have no plan', () => {
  const answers = keeping(must('ibarra'))
  expect(saidOf({ answers }, 'named', townWith(() => ({ planYear: 2025 })))).toBe('Our lists are for 2025, and that year is past. Three calls can tell you what we cannot.')
  expect(saidOf({ answers }, 'named', townWith(() => ({ plans: [] })))).toBe('Our lists show no plan for you here. Three calls can tell you what we cannot.')
})

it('says what is not known, and how to find out', () => {
  expect(said('doctorNotInDirectory')).toMatchInlineSnapshot(`"Dr. Quill is not on our lists. Three calls can tell you what we cannot."`)
  expect(said('outOfArea')).toMatchInlineSnapshot(`"Our lists do not reach 99950. Three calls can tell you what we cannot."`)
  expect(said('notSureAndItCannotBeTold')).toMatchInlineSnapshot(
    `"We cannot tell yet which kind of coverage you can choose. A call can settle it, and it is free."`,
  )
})

it('does not sell a plan to somebody who has a question about theirs', () => {
  expect(said('doctorIsLeaving')).toMatchInlineSnapshot(
    `"This is about your care in the plan you have, not about a new plan. You may be able to stay with the doctor for a time, or change your main doctor and group."`,
  )
})

it('leaves the choice open when nobody is named', () => {
  expect(said('nobodyToKeep')).toMatchInlineSnapshot(
    `"You named no doctor to keep, so the choice is open. Five combinations to look at first stand below."`,
  )
  expect(said('newInTownSpanishFirst')).toMatchInlineSnapshot(
    `"You named no doctor to keep, so the choice is open. Three combinations to look at first stand below."`,
  )
})

it('names the doctors whom only their patients reach, until the person says that they are one', () => {
  const { answers } = people.existingPatient
  const going = (current: boolean) => closedToNew(resultOf({ answers: { ...answers, doctors: answers.doctors!.map((doctor) => ({ ...doctor, current })) } }).view)
  expect([going(true), going(false)]).toEqual([[], ['phan']])
  const dispensable: Answers = { ...answers, doctors: [{ doctor: 'phan', keep: 'nice', current: false }] }
  expect(closedToNew(resultOf({ answers: dispensable }).view)).toEqual([])
})

function keeping(...doctors: NonNullable<Answers['doctors']>): Answers {
  return { ...quiet, doctors }
}

function bothSayYes(doctor: string, plan: string, group: string | null): Evidence[] {
  return (['office', 'plan'] as const).map((by) => call(by, 'yes', doctor, plan, group))
}
