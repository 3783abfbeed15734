import { createActor, fromPromise, waitFor } from 'xstate'
import { expect, it } from 'vitest'
import { guideMachine, type ToWeigh } from './machine'
import { inFocus, oneAlone, withAnother } from './household'
import { settled } from './settled'
import { startPeople, type People } from './people'
import { weighInTown } from '../test/ask'
import type { Weighed } from '../recommend/weigh'
import type { Answers } from '../recommend/answers'

const weigh = (answers: Answers) => Promise.resolve(weighInTown({ answers }))
const first: Answers = { coverage: 'medicare', zip: '00041', timing: 'looking' }

it('asks each person what is open, and leaves the answers of the others as they were', async () => {
  const people = start()
  people.add('Ana')
  expect(await atNow(people)).toBe('coverage')
  people.now().guide.send({ type: 'answer', to: 'coverage', value: 'job' })
  expect(await atNow(people)).toBe('timing')
  people.turnTo('1')
  expect(await atNow(people)).toBe('doctors')
  expect(people.household().people.map(({ given }) => given.answers)).toEqual([first, { whoFor: 'someone-else', coverage: 'job', zip: '00041' }])
  people.turnTo('2', 'coverage')
  expect(await atNow(people)).toBe('coverage')
  people.turnTo('1')
  await atNow(people)
  people.turnTo('2')
  expect(await atNow(people)).toBe('coverage')
})

it('stops the guide of the one before, so that nothing of theirs is written any more', async () => {
  const people = start()
  const before = people.now().guide
  people.add('')
  await atNow(people)
  expect([before.getSnapshot().status, people.now().guide.getSnapshot().status]).toEqual(['stopped', 'active'])
})

it('tells when somebody comes, goes or is turned to, and keeps the guide that runs when another is removed', async () => {
  const people = start()
  let told = 0
  const stop = people.subscribe(() => (told += 1))
  people.add('Ana')
  const { guide } = people.now()
  people.remove('1')
  expect([people.now().guide === guide, inFocus(people.household()).name]).toEqual([true, 'Ana'])
  people.remove('2')
  expect(people.household().people).toHaveLength(1)
  people.removeOthers()
  stop()
  people.add('')
  expect(told).toBe(4)
  await atNow(people)
})

it('goes on with what another tab knows: the same person, where they were, with the newer answers', async () => {
  const people = start()
  people.add('Ana')
  people.turnTo('1', 'zip')
  expect(await atNow(people)).toBe('zip')
  const { people: all } = people.household()
  const newer = all.map((member) => (member.id === '1' ? { ...member, at: 'coverage' as const, given: { answers: { ...first, doctors: [] }, parked: [] } } : member))
  people.goOnWith({ people: newer, focus: '2' })
  expect([await atNow(people), people.now().household.focus, inFocus(people.household()).given.answers]).toEqual(['zip', '1', { ...first, doctors: [] }])
  people.goOnWith({ people: newer.slice(1), focus: '2' })
  expect([await atNow(people), people.now().household.focus]).toEqual(['coverage', '2'])
})

it('settles stored answers as the guide does, whatever they are', async () => {
  const anything = { ...first, doctors: [null], budget: {} } as unknown as Answers
  expect(await settled({ answers: anything, parked: [] }, weigh)).toEqual({ answers: first, evidence: [], at: 'doctors' })
  expect((await settled(inFocus(withAnother(oneAlone({ answers: first, parked: [] }), '')).given, weigh)).at).toBe('coverage')
  expect((await settled({ answers: { ...first, doctors: [] }, parked: [] }, () => Promise.reject(new Error('no directory')))).at).toBe(null)
})

function start(): People {
  const actors = { weigh: fromPromise<Weighed, ToWeigh>(({ input }) => weigh(input.answers)) }
  return startPeople(oneAlone({ answers: first, parked: [] }), null, ({ given }, at) => createActor(guideMachine.provide({ actors }), { input: { given, visit: at ?? undefined } }).start())
}

async function atNow(people: People) {
  const { context } = await waitFor(people.now().guide, (snapshot) => !snapshot.hasTag('busy'))
  return context.at
}
