import { expect, it } from 'vitest'
import { startWandering } from './wander.fixture'
import { answering } from './guide/walk.fixture'
import { linkFragment } from './chat/share'

it('gives the first question its name without taking away what lies ahead, and lets Back lead out of the guide', async () => {
  const guide = await startWandering()
  guide.send(answering('coverage', 'medicare'))
  guide.tab.paint()
  guide.tab.go(-1)
  guide.tab.paint()
  expect([guide.state(), guide.address().read(), guide.tab.depth()]).toEqual(['coverage', 'coverage', 0])
  guide.tab.go(1)
  expect([guide.state(), guide.tab.depth()]).toEqual(['zip', 1])
})

it('goes further back when Back comes to what is asked no more', async () => {
  const guide = await startWandering()
  guide.send(answering('coverage', 'medicare'))
  guide.send({ type: 'startOver' })
  guide.tab.paint()
  expect(guide.tab.depth()).toBe(2)
  guide.tab.go(-1)
  guide.tab.paint()
  expect([guide.state(), guide.address().read(), guide.tab.depth()]).toEqual(['coverage', 'coverage', 1])
  guide.tab.go(-1)
  expect([guide.state(), guide.tab.depth()]).toEqual(['coverage', 0])
})

it('leaves nothing of a link in the address, also where no place is reached', async () => {
  const guide = await startWandering()
  guide.directoryIs('gone')
  guide.tab.open((await linkFragment({ answers: { coverage: 'medicare', zip: '00041', timing: 'looking', doctors: [] }, parked: [] }))!)
  await guide.reload()
  await guide.arrive()
  guide.tab.paint()
  expect([guide.state(), guide.tab.window.location.hash]).toEqual(['stuck', '#coverage'])
})
