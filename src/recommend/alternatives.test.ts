import { expect, it } from 'vitest'
import { doctorKey, type Answers, type QuestionId } from './answers'
import { everyone, people } from '../test/people'
import { inTown } from '../test/ask'
import { recommend } from './recommend'
import { today, type Person } from '../test/person'
import { town } from '../test/directory'
import type { Change, Recommendation } from './recommendation'

const open = everyone.filter(([, person]) => inTown(person).wouldChange.length > 0)

it('most people’s results hang on some answer', () => {
  expect(open.length).toBeGreaterThan(everyone.length / 2)
})

it.each(open)('each answer that would change the result of %s has the effect it says', (_, person) => {
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
  const found = now.wouldChange.filter(({ question }) => !['treatment', 'hospital', 'needs'].includes(question))
  expect(sorted(found.map(({ question, answer }) => [question, answer]))).toEqual(sorted(expected))
})

it('tries each hospital of a candidate group, and none', () => {
  // Not the hospital of the plan-exclusive group, which is no candidate for who must keep another doctor.
  expect(answersTo('hospital', people.hospitalDecides)).toEqual(['college-center', 'juniper-general', 'none'])
})

it('tries each language of a candidate group, and leaves the other needs as they are', () => {
  expect(answersTo('needs', people.vietnameseAndAWheelchair)).toEqual([
    { wheelchair: true, near: true, language: 'en' },
    { wheelchair: true, near: true, language: 'es' },
  ])
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

/** The answers to try by the rules, written out a second time, but for those that depend on the candidates. */
function alternatives(answers: Answers): [QuestionId, Answers[QuestionId]][] {
  const { doctors = [] } = answers
  const isMedicare = answers.coverage?.startsWith('medicare') || answers.hasMedicare === 'yes'
  const tried: [QuestionId, Answers[QuestionId]][] = [
    ...eachOf('doctors', doctors.map((doctor) => doctors.map((one) => (one === doctor ? { ...one, keep: one.keep === 'must' ? 'nice' : 'must' } : one)))),
    ...eachOf('doctors', doctors.map((doctor) => doctors.filter((one) => one !== doctor))),
    ...eachOf('mainDoctor', doctors.length > 0 ? [...doctors.map(doctorKey), 'none'] : []),
    ...eachOf('weeksAway', isMedicare ? [0, 12] : []),
    ...eachOf('specialists', ['through-main-doctor', 'directly', 'not-sure']),
    ...eachOf('budget', ['lowest', 'balanced', 'freedom', 'not-sure']),
    ...eachOf('medicines', ['yes', 'no', 'rather-not-say']),
  ]
  return tried.filter(([question, answer]) => JSON.stringify(answers[question]) !== JSON.stringify(answer))
}

function eachOf<Id extends QuestionId>(question: Id, values: Answers[Id][]): [QuestionId, Answers[QuestionId]][] {
  return values.map((value) => [question, value])
}

function answersTo(question: QuestionId, person: Person): unknown[] {
  const answers: unknown[] = inTown(person).wouldChange.flatMap((change) => (change.question === question ? [change.answer] : []))
  return answers.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
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
