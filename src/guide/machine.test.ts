import * as fc from 'fast-check'
import { answerOf, answersToTry } from '../test/journey'
import { everyone, people } from '../test/people'
import { expect, it } from 'vitest'
import { nothingWeighed } from './conditions'
import { questionIds, questions } from './questions'
import { questionsLeft } from './questionsLeft'
import { walk, type Walk } from './walk'
import { weighInTown } from '../test/ask'
import type { AnswerEvent, PlaceId, ToWeigh } from './machine'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Given } from './replay'
import type { Person } from '../test/person'
import type { Weighed } from '../recommend/weigh'

const patiently = { timeout: 30_000 }

const places: PlaceId[] = [...questionIds, 'result']

/** Enough to pass by every question, in every kind of cover. What each of the others is asked stands in journeys/. */
const travellers = Object.entries({
  doctorsInTwoGroups: people.doctorsInTwoGroups,
  newInTownSpanishFirst: people.newInTownSpanishFirst,
  awayFiveMonths: people.awayFiveMonths,
  onTheCountyLine: people.onTheCountyLine,
  oneOfTwoNotInDirectory: people.oneOfTwoNotInDirectory,
  inTreatment: people.inTreatment,
  hospitalDecides: people.hospitalDecides,
  doctorIsLeaving: people.doctorIsLeaving,
  outOfArea: people.outOfArea,
  dualInOnePlan: people.dualInOnePlan,
  jobWithPpo: people.jobWithPpo,
  childOnCoveredCalifornia: people.childOnCoveredCalifornia,
  onMediCal: people.onMediCal,
  notSureButItIsAJob: people.notSureButItIsAJob,
})

/** Where a person was on the way, with what was known there. */
type Stop = { at: PlaceId; given: Given; options?: readonly string[]; left?: number }

/** The whole way of a person, the result included. Walked once. */
function way(person: Person): Promise<Stop[]> {
  const known = ways.get(person) ?? walkAll(person)
  ways.set(person, known)
  return known
}

const ways = new Map<Person, Promise<Stop[]>>()

async function walkAll(person: Person): Promise<Stop[]> {
  const guide = await walk(inTheTown)
  const stops: Stop[] = []
  for (let at = guide.at(); at !== 'result'; at = guide.at()) {
    if (at === 'stuck' || at === 'weighing' || stops.length > places.length) throw new Error(`The guide does not lead on from ${at}.`)
    const { answers } = guide.given()
    const options = questions[at].options?.(answers, guide.weighed() ?? weighInTown(answers))
    stops.push({ at, given: guide.given(), options, left: questionsLeft(answers, guide.weighed(), at) })
    const value = answerOf(person, at)
    await guide.send(value === undefined ? { type: 'skip', to: at } : answering(at, value))
  }
  return [...stops, { at: 'result', given: guide.given() }]
}

function inTheTown({ answers }: ToWeigh): Weighed {
  return weighInTown(answers)
}

/** Without a directory there is nothing to weigh; before the person says so, it is waited for. */
function noDirectory({ isWithout }: ToWeigh): Weighed {
  if (!isWithout) throw new Error('The directory cannot be had.')
  return nothingWeighed
}

function answering(to: QuestionId, value: Answers[QuestionId]): AnswerEvent {
  return { type: 'answer', to, value } as AnswerEvent
}

/** The guide at a stop, as if the person had come all the way. */
function startAt({ given }: Stop): Promise<Walk> {
  return walk(inTheTown, { given })
}

it('reaches every question and the result', patiently, async () => {
  const reached = new Set((await Promise.all(travellers.map(([, person]) => way(person)))).flat().map((stop) => stop.at))
  expect(places.filter((place) => !reached.has(place))).toEqual([])
})

it.each(travellers)('has no dead end on the way of %s: every answer leads on', patiently, async (_, person) => {
  for (const stop of await way(person)) {
    if (stop.at === 'result') continue
    for (const answer of answersToTry(stop.at, stop.options, stop.given.answers)) {
      const guide = await (await startAt(stop)).send(answering(stop.at, answer))
      expect(places.indexOf(guide.at() as PlaceId), `${stop.at}: ${JSON.stringify(answer)} leads to ${guide.at()}`).toBeGreaterThan(places.indexOf(stop.at))
    }
  }
})

it.each(travellers)('goes Back from everywhere on the way of %s and keeps all answers', patiently, async (_, person) => {
  const stops = await way(person)
  for (const [place, stop] of stops.entries()) {
    const guide = await startAt(stop)
    expect(guide.at()).toBe(stop.at)
    for (const earlier of stops.slice(0, place).reverse()) {
      await guide.send({ type: 'visit', to: earlier.at })
      expect(guide.at()).toBe(earlier.at)
      expect(guide.given()).toEqual(stop.given)
    }
    await guide.send({ type: 'visit', to: stop.at })
    expect(guide.at()).toBe(stop.at)
  }
})

it.each(travellers)('does not let %s visit what is not asked yet', patiently, async (_, person) => {
  const stops = await way(person)
  for (const [place, stop] of stops.entries()) {
    const visited = new Set(stops.slice(0, place + 1).map((one) => one.at))
    for (const to of places.filter((one) => !visited.has(one))) {
      const guide = await walk(inTheTown, { given: stop.given, visit: to })
      expect(guide.at()).toBe(stop.at)
      expect((await guide.send({ type: 'visit', to })).at()).toBe(stop.at)
    }
  }
})

it.each(travellers)('restores every answer of %s when a change is changed back', patiently, async (_, person) => {
  const stops = await way(person)
  const end = stops.at(-1)!
  const lost: string[] = []
  for (const { at: question, options, given } of stops.slice(0, -1)) {
    const id = question as QuestionId
    for (const other of answersToTry(id, options, given.answers)) {
      const guide = await startAt(end)
      await guide.send(answering(id, other))
      await guide.send(answering(id, end.given.answers[id]))
      const { answers } = guide.given()
      const missing = questionIds.filter((key) => JSON.stringify(answers[key]) !== JSON.stringify(end.given.answers[key]))
      if (guide.at() !== 'result' || missing.length > 0) lost.push(`${id}: ${JSON.stringify(other)} and back leads to ${guide.at()} without [${missing.join()}]`)
    }
  }
  expect(lost).toEqual([])
})

it.each(everyone)('never counts more questions left on the way of %s, and one at the end', patiently, async (_, person) => {
  const left = (await way(person)).flatMap((stop) => stop.left ?? [])
  expect(left).toEqual([...left].sort((a, b) => b - a))
  expect(left.at(-1)).toBe(1)
  expect(left.every((count) => Number.isInteger(count) && count >= 1)).toBe(true)
})

it('keeps the later answers that still fit when one is changed, and asks the rest again', async () => {
  const [end] = (await way(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send(answering('coverage', 'job'))
  expect(guide.at()).toBe('timing')
  const { zip, timing, doctors, mainDoctor, needs, medicines } = end!.given.answers
  expect(guide.given().answers).toMatchObject({ coverage: 'job', zip, doctors, mainDoctor, needs })
  expect(guide.given().parked).toContainEqual({ question: 'timing', value: timing })
  expect(guide.given().parked).toContainEqual({ question: 'medicines', value: medicines })
})

it('goes from a changed answer straight to the result when nothing else is open', async () => {
  const [end] = (await way(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send({ type: 'visit', to: 'timing' })
  expect((await guide.send(answering('timing', 'moved'))).at()).toBe('result')
})

it('drops the main doctor with the doctor', async () => {
  const [end] = (await way(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send(answering('doctors', [{ doctor: 'achebe', keep: 'must', current: true }]))
  expect(guide.at()).toBe('mainDoctor')
  expect(guide.given().answers).not.toHaveProperty('mainDoctor')
})

it('skips what can be skipped, with the answer that means', async () => {
  const guide = await walk(inTheTown)
  await guide.send({ type: 'skip', to: 'coverage' })
  expect([guide.at(), guide.given().answers]).toEqual(['hasMedicare', { coverage: 'not-sure' }])
  await guide.send({ type: 'skip', to: 'hasMedicare' })
  expect((await guide.send({ type: 'skip', to: 'zip' })).at()).toBe('zip')
  await guide.send(answering('zip', '00043'))
  expect((await guide.send({ type: 'skip', to: 'county' })).at()).toBe('county')
  await guide.send(answering('county', 'fennel'))
  await guide.send({ type: 'skip', to: 'timing' })
  await guide.send({ type: 'skip', to: 'doctors' })
  await guide.send({ type: 'skip', to: 'needs' })
  expect((await guide.send({ type: 'skip', to: 'checkAnswers' })).at()).toBe('checkAnswers')
  expect(guide.given().answers).toMatchObject({ hasMedicare: 'not-sure', timing: 'looking', doctors: [] })
})

it.each<[string, AnswerEvent]>([
  ['a ZIP of four digits', answering('zip', '1234')],
  ['a kind of cover there is not', answering('coverage', 'moved')],
  ['more than six doctors', answering('doctors', Array.from({ length: 7 }, (_, place) => ({ name: `Dr ${place}`, keep: 'must', current: true })))],
  ['one doctor twice', answering('doctors', Array.from({ length: 2 }, () => ({ doctor: 'ibarra', keep: 'must', current: true })))],
  ['a main doctor not named', answering('mainDoctor', 'novak')],
  ['a treatment with a doctor not named', answering('treatment', { answer: 'yes', doctors: ['novak'] })],
  ['fifty-three weeks', answering('weeksAway', 53)],
  ['half a week', answering('weeksAway', 0.5)],
])('takes no notice of %s', async (_, event) => {
  const [end] = (await way(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send(event)
  expect([guide.at(), guide.given()]).toEqual(['result', end!.given])
})

it('starts over from everywhere, and forgets everything', async () => {
  for (const stop of await way(people.childOnCoveredCalifornia)) {
    const guide = await startAt(stop)
    await guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
    await guide.send({ type: 'startOver' })
    expect([guide.at(), guide.given()]).toEqual(['coverage', { answers: {}, parked: [] }])
  }
})

it('stays at the result when a call is entered, and forgets it with the answers', async () => {
  const call = { plan: { planName: 'Sunrise', type: 'HMO' }, group: { groupName: 'Valley' }, doctor: 'x', by: 'office', says: 'yes', date: '2026-11-20' } as const
  const guide = await startAt((await way(people.bothDoctorsInOneGroup)).at(-1)!)
  const [at, given] = [guide.at(), guide.given()]
  await guide.send({ type: 'heard', evidence: [call] })
  expect([guide.at(), guide.given(), guide.evidence()]).toEqual([at, given, [call]])
  await guide.send({ type: 'startOver' })
  expect(guide.evidence()).toEqual([])
})

it('drops stored calls that are no calls', async () => {
  for (const evidence of [7, [{}], [{ plan: 'p', group: null, doctor: 'd', by: 'nobody', says: 'yes', date: '2026-11-20' }], [null]]) {
    const guide = await walk(inTheTown, { given: { answers: {}, parked: [], evidence: evidence as never } })
    expect(guide.evidence()).toEqual([])
  }
})

it('stays where it is when the person helps someone else', async () => {
  for (const stop of await way(people.bothDoctorsInOneGroup)) {
    const guide = await startAt(stop)
    await guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
    expect([guide.at(), guide.given().answers]).toEqual([stop.at, { ...stop.given.answers, whoFor: 'someone-else' }])
  }
})

it('is at the same place after a reload', async () => {
  const stops = await way(people.jobWithPpo)
  for (const stop of stops) expect((await startAt(stop)).at()).toBe(stop.at)
  const [end] = stops.slice(-1)
  for (const stop of stops) expect((await walk(inTheTown, { given: end!.given, visit: stop.at })).at()).toBe(stop.at)
})

it('is busy while it weighs, and loses no answer given meanwhile', async () => {
  const guide = await walk(inTheTown)
  await guide.send(answering('coverage', 'medicare'))
  guide.sendAtOnce(answering('zip', '00041'))
  expect(guide.at()).toBe('weighing')
  await guide.send(answering('timing', 'looking'))
  expect([guide.at(), guide.given().answers]).toEqual(['doctors', { coverage: 'medicare', zip: '00041', timing: 'looking' }])
})

it('starts over while it weighs', async () => {
  const guide = await walk(inTheTown, { given: { answers: { coverage: 'medicare' }, parked: [] } })
  guide.sendAtOnce(answering('zip', '00041'))
  await guide.send({ type: 'startOver' })
  expect([guide.at(), guide.given().answers]).toEqual(['coverage', {}])
})

it('is stuck when the directory cannot be had, and goes on when it can again', async () => {
  let isThere = false
  const guide = await walk((toWeigh) => (isThere ? inTheTown(toWeigh) : noDirectory(toWeigh)))
  await guide.send(answering('coverage', 'medicare'))
  expect((await guide.send(answering('zip', '00043'))).at()).toBe('stuck')
  expect((await guide.send({ type: 'retry' })).at()).toBe('stuck')
  isThere = true
  expect((await guide.send({ type: 'retry' })).at()).toBe('county')
  expect(guide.given().answers).toEqual({ coverage: 'medicare', zip: '00043' })
})

it('goes on to the result without the directory, and is not stuck again', async () => {
  const guide = await walk(noDirectory)
  await guide.send(answering('coverage', 'medicare'))
  await guide.send(answering('zip', '00043'))
  await guide.send({ type: 'goOnWithout' })
  const asked = []
  for (let place = guide.at(); place !== 'result' && place !== 'stuck' && place !== 'weighing'; place = guide.at()) {
    asked.push(place)
    await guide.send(answering(place, answerOf(people.doctorNotInDirectory, place)))
  }
  expect(asked).toEqual(['timing', 'doctors', 'mainDoctor', 'treatment', 'needs', 'medicines', 'checkAnswers'])
  expect(guide.at()).toBe('result')
})

it('looks for the directory again after starting over', async () => {
  const guide = await walk(noDirectory, { given: { answers: { coverage: 'medicare', zip: '00041' }, parked: [] } })
  await guide.send({ type: 'goOnWithout' })
  await guide.send({ type: 'startOver' })
  await guide.send(answering('coverage', 'medicare'))
  expect((await guide.send(answering('zip', '00041'))).at()).toBe('stuck')
})

it('can go Back, change and start over when it is stuck', async () => {
  const stuck = () => walk(noDirectory, { given: { answers: { coverage: 'medicare', zip: '00041' }, parked: [] } })
  expect((await (await stuck()).send({ type: 'startOver' })).at()).toBe('coverage')
  expect((await (await stuck()).send({ type: 'visit', to: 'zip' })).at()).toBe('zip')
})

const twoAnswers = { coverage: 'medicare', zip: '00041' }

it.each<[string, unknown]>([
  ['answers of the wrong make', { answers: { zip: 5, doctors: 'x', timing: {} }, parked: [] }],
  ['a ZIP and debris', { answers: { ...twoAnswers, timing: 'looking', doctors: [null], needs: [] }, parked: [] }],
  ['debris in what only the directory settles', { answers: { ...twoAnswers, county: [], hospital: {}, weeksAway: NaN, specialists: 3, budget: null }, parked: [] }],
  ['parked debris', { answers: twoAnswers, parked: [{ question: 'zip', value: 5 }, { question: 'nothing', value: 'x' }, { question: 'treatment', value: null }] }],
  ['doctors torn', { answers: { coverage: 'job', zip: '00041', timing: 'looking', doctors: [{ doctor: 'ibarra' }, 5] }, parked: [] }],
  ['questions that have gone', { answers: { favouriteColour: 'blue' }, parked: [] }],
  ['no list of what is parked', { answers: { coverage: 'job' } }],
  ['no answers', { parked: [] }],
])('starts, whatever was stored: %s', async (_, given) => {
  const guide = await walk(inTheTown, { given: given as Given })
  expect(questionIds).toContain(guide.at())
})

it('shows a question, whatever was stored under its names', patiently, async () => {
  const anything = fc.anything({ maxDepth: 2 })
  const anyAnswers = fc.dictionary(fc.constantFrom(...questionIds, 'whoFor', '__proto__'), anything)
  const anyParked = fc.array(fc.record({ question: fc.constantFrom(...questionIds), value: anything }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(anyAnswers, anyParked, async (answers, parked) => {
      const guide = await walk(inTheTown, { given: { answers: { coverage: 'medicare', zip: '00041', ...answers }, parked } })
      expect(places).toContain(guide.at())
    }),
    { numRuns: 200, seed: 20261121 },
  )
})
