import { answerOf } from '../test/journey'
import { people } from '../test/people'
import { expect, it } from 'vitest'
import { nothingWeighed } from './conditions'
import { weighInTown } from '../test/ask'
import { answering, walk } from './walk.fixture'
import { wholeWay } from './way.fixture'
import type { ToWeigh } from './machine'
import type { Weighed } from '../recommend/weigh'

/** Without a directory there is nothing to weigh; before the person says so, it is waited for. */
function noDirectory({ isWithout }: ToWeigh): Weighed {
  if (!isWithout) throw new Error('The directory cannot be had.')
  return nothingWeighed
}

it('is busy while it weighs, and loses no answer given meanwhile', async () => {
  const guide = await walk(weighInTown)
  await guide.send(answering('coverage', 'medicare'))
  guide.sendAtOnce(answering('zip', '00041'))
  expect(guide.at()).toBe('weighing')
  await guide.send(answering('timing', 'looking'))
  expect([guide.at(), guide.given().answers]).toEqual(['doctors', { coverage: 'medicare', zip: '00041', timing: 'looking' }])
})

it('starts over while it weighs', async () => {
  const guide = await walk(weighInTown, { given: { answers: { coverage: 'medicare' }, parked: [] } })
  guide.sendAtOnce(answering('zip', '00041'))
  await guide.send({ type: 'startOver' })
  expect([guide.at(), guide.given().answers]).toEqual(['coverage', {}])
})

it('is stuck when the directory cannot be had, and goes on when it can again', async () => {
  let isThere = false
  const guide = await walk((toWeigh) => (isThere ? weighInTown(toWeigh) : noDirectory(toWeigh)))
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
  const { asked } = await wholeWay(guide, (id) => answerOf(people.doctorNotInDirectory, id))
  expect(asked.map(({ at }) => at)).toEqual(['timing', 'doctors', 'mainDoctor', 'treatment', 'needs', 'medicines', 'checkAnswers'])
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
