import { answerOf } from '../test/journey'
import { people } from '../test/people'
import { expect, it } from 'vitest'
import { weighInTown } from '../test/ask'
import { answering, walk, type Walk } from './walk.fixture'
import { wholeWay, type Stop } from './way.fixture'
import type { AnswerEvent } from './machine'
import type { Person } from '../test/person'

/** Every place on the way of a person, the result last. */
async function stopsOf(person: Person): Promise<Stop[]> {
  const { asked, end } = await wholeWay(await walk(weighInTown), (id) => answerOf(person, id))
  return [...asked, end]
}

/** The guide at a stop, as if the person had come all the way. */
function startAt({ given }: Stop): Promise<Walk> {
  return walk(weighInTown, { given })
}

it('keeps the later answers that still fit when one is changed, and asks the rest again', async () => {
  const [end] = (await stopsOf(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send(answering('coverage', 'job'))
  expect(guide.at()).toBe('timing')
  const { zip, timing, doctors, mainDoctor, needs, medicines } = end!.given.answers
  expect(guide.given().answers).toMatchObject({ coverage: 'job', zip, doctors, mainDoctor, needs })
  expect(guide.given().parked).toContainEqual({ question: 'timing', value: timing })
  expect(guide.given().parked).toContainEqual({ question: 'medicines', value: medicines })
})

it('goes from a changed answer straight to the result when nothing else is open', async () => {
  const [end] = (await stopsOf(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send({ type: 'visit', to: 'timing' })
  expect((await guide.send(answering('timing', 'moved'))).at()).toBe('result')
})

it('drops the main doctor with the doctor', async () => {
  const [end] = (await stopsOf(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send(answering('doctors', [{ doctor: 'achebe', keep: 'must', current: true }]))
  expect(guide.at()).toBe('mainDoctor')
  expect(guide.given().answers).not.toHaveProperty('mainDoctor')
})

it('skips what can be skipped, with the answer that means', async () => {
  const guide = await walk(weighInTown)
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
  const [end] = (await stopsOf(people.bothDoctorsInOneGroup)).slice(-1)
  const guide = await startAt(end!)
  await guide.send(event)
  expect([guide.at(), guide.given()]).toEqual(['result', end!.given])
})

it('starts over from everywhere, and forgets everything', async () => {
  for (const stop of await stopsOf(people.childOnCoveredCalifornia)) {
    const guide = await startAt(stop)
    await guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
    await guide.send({ type: 'startOver' })
    expect([guide.at(), guide.given()]).toEqual(['coverage', { answers: {}, parked: [] }])
  }
})

it('stays at the result when a call is entered, and forgets it with the answers', async () => {
  const call = { plan: { planName: 'Sunrise', type: 'HMO' }, group: { groupName: 'Valley' }, doctor: 'x', by: 'office', says: 'yes', date: '2026-11-20' } as const
  const guide = await startAt((await stopsOf(people.bothDoctorsInOneGroup)).at(-1)!)
  const [at, given] = [guide.at(), guide.given()]
  await guide.send({ type: 'heard', evidence: [call] })
  expect([guide.at(), guide.given(), guide.evidence()]).toEqual([at, given, [call]])
  await guide.send({ type: 'startOver' })
  expect(guide.evidence()).toEqual([])
})

it('stays where it is when the person helps someone else', async () => {
  for (const stop of await stopsOf(people.bothDoctorsInOneGroup)) {
    const guide = await startAt(stop)
    await guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
    expect([guide.at(), guide.given().answers]).toEqual([stop.at, { ...stop.given.answers, whoFor: 'someone-else' }])
  }
})
