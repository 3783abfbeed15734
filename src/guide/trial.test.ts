import { expect, it } from 'vitest'
import { answerOf } from '../test/journey'
import { people } from '../test/people'
import { weighInTown } from '../test/ask'
import { doctorKey } from '../recommend/answers'
import { answering, walk } from './walk.fixture'
import { wholeWay } from './way.fixture'
import type { TryEvent } from './machine'

async function atTheResult() {
  const person = people.bothDoctorsInOneGroup
  const { end } = await wholeWay(await walk(weighInTown), (id) => answerOf(person, id))
  return end.given
}

const trying = (to: TryEvent['to'], value: unknown) => ({ type: 'try', to, value }) as TryEvent

it('puts back all answers as they were before the first that was tried', async () => {
  const given = await atTheResult()
  const guide = await walk(weighInTown, { given })
  await guide.send(trying('doctors', [{ doctor: 'achebe', keep: 'nice', current: true }]))
  expect(guide.given().answers).not.toEqual(given.answers)
  await guide.send(trying('budget', 'freedom'))
  await guide.send({ type: 'putBack' })
  expect([guide.at(), guide.given().answers, guide.tried()]).toEqual(['result', given.answers, null])
})

it('is still a trial for who comes back to it', async () => {
  const given = await atTheResult()
  const before = await walk(weighInTown, { given })
  await before.send(trying('coverage', 'job'))
  const guide = await walk(weighInTown, { given: before.given() })
  expect(guide.tried()).toEqual({ question: 'coverage', before: { answers: given.answers, parked: given.parked } })
  await guide.send({ type: 'putBack' })
  expect(guide.given().answers).toEqual(given.answers)
})

it('is over when everything begins anew', async () => {
  const guide = await walk(weighInTown, { given: await atTheResult() })
  await guide.send(trying('timing', 'moved'))
  await guide.send({ type: 'startOver' })
  expect(guide.tried()).toBeNull()
  await guide.send({ type: 'putBack' })
  expect(guide.given().answers).toEqual({})
})

it('takes a stored trial only if it is one, and of its answers only those that are', async () => {
  const given = await atTheResult()
  for (const tried of [7, {}, { question: 'color', before: given }, { question: 'zip', before: {} }, { question: 'zip', before: { answers: {}, parked: [1] } }]) {
    expect((await walk(weighInTown, { given: { ...given, tried: tried as never } })).tried()).toBeNull()
  }
  const guide = await walk(weighInTown, { given: { ...given, tried: { question: 'zip', before: { answers: { ...given.answers, timing: 'never' as never }, parked: [] } } } })
  await guide.send({ type: 'putBack' })
  expect([guide.at(), guide.given().answers.timing]).toEqual(['timing', undefined])
})

it('keeps what is answered in earnest while something is tried', async () => {
  const given = await atTheResult()
  const guide = await walk(weighInTown, { given })
  await guide.send(trying('budget', 'freedom'))
  await guide.send(answering('timing', 'moved'))
  await guide.send({ type: 'putBack' })
  expect(guide.given().answers).toEqual({ ...given.answers, timing: 'moved' })
})

it('keeps whom the guide is for, said while something is tried', async () => {
  const given = await atTheResult()
  const guide = await walk(weighInTown, { given })
  await guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
  await guide.send(trying('budget', 'freedom'))
  await guide.send({ type: 'helpSomeone', whoFor: 'me' })
  await guide.send({ type: 'putBack' })
  expect(guide.given().answers).toEqual({ ...given.answers, whoFor: 'me' })
})

it('is over when it is meant, or the same question is answered in earnest', async () => {
  const given = await atTheResult()
  const guide = await walk(weighInTown, { given })
  await guide.send(trying('timing', 'moved'))
  await guide.send({ type: 'keepTrial' })
  expect([guide.tried(), guide.given().answers.timing]).toEqual([null, 'moved'])
  await guide.send(trying('timing', 'looking'))
  await guide.send(answering('timing', 'have-plan'))
  expect(guide.tried()).toBeNull()
})

it('gives back what the trial took away, whatever is answered in its place', async () => {
  const given = await atTheResult()
  const { mainDoctor, doctors = [] } = given.answers
  expect(mainDoctor).toBe(doctorKey(doctors[0]!))
  const guide = await walk(weighInTown, { given })
  await guide.send(trying('doctors', doctors.slice(1)))
  expect(guide.at()).toBe('mainDoctor')
  await guide.send(answering('mainDoctor', 'none'))
  await guide.send({ type: 'putBack' })
  expect([guide.at(), guide.given().answers]).toEqual(['result', given.answers])
})
