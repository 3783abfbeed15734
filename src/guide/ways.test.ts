import { answerOf, answersToTry } from '../test/journey'
import { everyone, people } from '../test/people'
import { expect, it } from 'vitest'
import { questionIds } from './questions'
import { weighInTown } from '../test/ask'
import { answering, walk, type Walk } from './walk.fixture'
import { wholeWay, type Stop } from './way.fixture'
import type { PlaceId } from './machine'
import type { Person } from '../test/person'

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

/** The whole way of a person. Walked once. */
function way(person: Person): ReturnType<typeof wholeWay> {
  const known = ways.get(person) ?? walk(weighInTown).then((guide) => wholeWay(guide, (id) => answerOf(person, id)))
  ways.set(person, known)
  return known
}

const ways = new Map<Person, ReturnType<typeof wholeWay>>()

/** Every place on the way, the result included. */
async function stopsOf(person: Person): Promise<Stop[]> {
  const { asked, end } = await way(person)
  return [...asked, end]
}

/** The guide at a stop, as if the person had come all the way. */
function startAt({ given }: Stop): Promise<Walk> {
  return walk(weighInTown, { given })
}

it('reaches every question and the result', patiently, async () => {
  const reached = new Set((await Promise.all(travellers.map(([, person]) => stopsOf(person)))).flat().map((stop) => stop.at))
  expect(places.filter((place) => !reached.has(place))).toEqual([])
})

it.each(travellers)('has no dead end on the way of %s: every answer leads on', patiently, async (_, person) => {
  for (const stop of (await way(person)).asked) {
    for (const answer of answersToTry(stop.at, stop.options, stop.given.answers)) {
      const guide = await (await startAt(stop)).send(answering(stop.at, answer))
      expect(places.indexOf(guide.at() as PlaceId), `${stop.at}: ${JSON.stringify(answer)} leads to ${guide.at()}`).toBeGreaterThan(places.indexOf(stop.at))
    }
  }
})

it.each(travellers)('goes Back from everywhere on the way of %s and keeps all answers', patiently, async (_, person) => {
  const stops = await stopsOf(person)
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
  const stops = await stopsOf(person)
  for (const [place, stop] of stops.entries()) {
    const visited = new Set(stops.slice(0, place + 1).map((one) => one.at))
    for (const to of places.filter((one) => !visited.has(one))) {
      const guide = await walk(weighInTown, { given: stop.given, visit: to })
      expect(guide.at()).toBe(stop.at)
      expect((await guide.send({ type: 'visit', to })).at()).toBe(stop.at)
    }
  }
})

it.each(travellers)('restores every answer of %s when a change is changed back', patiently, async (_, person) => {
  const { asked, end } = await way(person)
  const lost: string[] = []
  for (const { at: id, options, given } of asked) {
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
  const left = (await way(person)).asked.map((stop) => stop.left)
  expect(left).toEqual([...left].sort((a, b) => b - a))
  expect(left.at(-1)).toBe(1)
  expect(left.every((count) => Number.isInteger(count) && count >= 1)).toBe(true)
})

it('is at the same place after a reload', async () => {
  const stops = await stopsOf(people.jobWithPpo)
  for (const stop of stops) expect((await startAt(stop)).at()).toBe(stop.at)
  const { end } = await way(people.jobWithPpo)
  for (const stop of stops) expect((await walk(weighInTown, { given: end.given, visit: stop.at })).at()).toBe(stop.at)
})
