import { expect, it } from 'vitest'
import { doctorKey, type Answers, type QuestionId } from './answers'
import { everyone, people } from '../test/people'
import { inTown } from '../test/ask'
import { recommend } from './recommend'
import { today, type Person } from '../test/person'
import { town } from '../test/directory'
import type { Change, Recommendation } from './recommendation'

it.each(everyone)('each answer that would change the result of %s has the effect it says', (_, person) => {
  const now = inTown(person)
  for (const { question, answer, effect } of now.wouldChange) {
    const then = inTown(withAnswer(person, question, answer))
    expect({ question, answer, effect }).toEqual({ question, answer, effect: effectOf(then) })
    expect(isSame(now, then), `${question}: ${JSON.stringify(answer)} changes nothing`).toBe(false)
  }
})

it.each(everyone)('no answer is missing that would change the result of %s', (_, person) => {
  const now = inTown(person)
  const expected = alternatives(person.answers).filter(([question, answer]) => !isSame(now, inTown(withAnswer(person, question, answer))))
  const found = now.wouldChange.filter(({ question }) => question !== 'treatment')
  expect(sorted(found.map(({ question, answer }) => [question, answer]))).toEqual(sorted(expected))
})

it('says what a doctor in treatment would change', () => {
  const { outcome, wouldChange } = inTown(people.mainDoctorDecides)
  expect(outcome).toBe('RANKED')
  expect(wouldChange).toContainEqual<Change>({
    question: 'treatment',
    answer: { answer: 'yes', doctors: ['ibarra'] },
    effect: { outcome: 'RANKED', first: { plan: 'juniper-prime', group: 'juniper' } },
  })
})

it('says that a trade ends when one of the two doctors need not be kept', () => {
  const { wouldChange } = inTown(people.doctorsOfTwoSystems)
  const [ibarra, yoon] = people.doctorsOfTwoSystems.answers.doctors!
  expect(wouldChange).toContainEqual<Change>({
    question: 'doctors',
    answer: [ibarra!, { ...yoon!, keep: 'nice' }],
    effect: { outcome: 'RANKED', first: { plan: 'juniper-prime', group: 'juniper' } },
  })
})

it('has nothing to say where nothing would change', () => {
  expect(inTown(people.doctorIsLeaving).wouldChange).toEqual([])
  expect(inTown(people.outOfArea).wouldChange).toEqual([])
  expect(inTown(people.notSureAndItCannotBeTold).wouldChange).toEqual([])
})

it('names no plan in education mode', () => {
  const { answers } = people.doctorsInTwoGroups
  const { wouldChange } = recommend(town(), answers, [], today, 'education')
  expect(wouldChange.length).toBeGreaterThan(0)
  expect(wouldChange.map(({ effect }) => effect.first?.plan ?? null)).toEqual(wouldChange.map(() => null))
})

/** Every answer to try by the rules, but treatment: written out a second time, with the whole town for hospitals and languages. */
function alternatives({ doctors = [], needs, ...answers }: Answers): [QuestionId, Answers[QuestionId]][] {
  const isMedicare = answers.coverage?.startsWith('medicare') || answers.hasMedicare === 'yes'
  const { hospitals, groups } = town()
  const tried: [QuestionId, Answers[QuestionId]][] = [
    ...doctors.map((doctor): [QuestionId, Answers['doctors']] => ['doctors', doctors.map((one) => (one === doctor ? { ...one, keep: one.keep === 'must' ? 'nice' : 'must' } : one))]),
    ...doctors.map((doctor): [QuestionId, Answers['doctors']] => ['doctors', doctors.filter((one) => one !== doctor)]),
    ...eachOf('mainDoctor', doctors.length > 0 ? [...doctors.map(doctorKey), 'none'] : []),
    ...eachOf('hospital', [...hospitals.map(({ id }) => id), 'none']),
    ...eachOf('weeksAway', isMedicare ? [0, 12] : []),
    ...eachOf('specialists', ['through-main-doctor', 'directly', 'not-sure']),
    ...eachOf('budget', ['lowest', 'balanced', 'freedom', 'not-sure']),
    ...eachOf('needs', [...new Set(groups.flatMap(({ languages }) => languages))].map((language) => ({ wheelchair: false, near: false, ...needs, language }))),
    ...eachOf('medicines', ['yes', 'no', 'rather-not-say']),
  ]
  return tried.filter(([question, answer]) => JSON.stringify({ ...answers, needs }[question as 'needs']) !== JSON.stringify(answer))
}

function eachOf<Id extends QuestionId>(question: Id, values: Answers[Id][]): [QuestionId, Answers[QuestionId]][] {
  return values.map((value) => [question, value])
}

function withAnswer(person: Person, question: QuestionId, answer: Answers[QuestionId]): Person {
  return { ...person, answers: { ...person.answers, [question]: answer } }
}

function effectOf({ outcome, verify: [first] }: Recommendation): Change['effect'] {
  return { outcome, first: first ? { plan: first.plan, group: first.group } : null }
}

function isSame(a: Recommendation, b: Recommendation): boolean {
  return JSON.stringify([a.outcome, firstRanked(a)]) === JSON.stringify([b.outcome, firstRanked(b)])
}

function firstRanked({ verify }: Recommendation): unknown[] {
  return sorted(verify.filter(({ rank }) => rank === 1).map(({ plan, network, group }) => [plan, network, group]))
}

function sorted(items: unknown[]): unknown[] {
  return items.map((item) => JSON.stringify(item)).sort()
}
