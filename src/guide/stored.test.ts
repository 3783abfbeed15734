import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { callsIn, notesIn } from './fits'
import { questionIds } from './questions'
import { walk } from './walk.fixture'
import { weighInTown } from '../test/ask'
import { longestNote } from '../recommend/answers'
import type { Given } from './replay'

const twoAnswers = { coverage: 'medicare', zip: '00041' }

it.each<[string, unknown]>([
  ['answers of the wrong make', { answers: { zip: 5, doctors: 'x', timing: {} }, parked: [] }],
  ['a ZIP and debris', { answers: { ...twoAnswers, timing: 'looking', doctors: [null], needs: [] }, parked: [] }],
  ['debris in what only the directory settles', { answers: { ...twoAnswers, county: [], hospital: {}, weeksAway: NaN, specialists: 3, budget: null }, parked: [] }],
  ['parked debris', { answers: twoAnswers, parked: [{ question: 'zip', value: 5 }, { question: 'nothing', value: 'x' }, { question: 'treatment', value: null }] }],
  ['a language that no browser can name', { answers: { ...twoAnswers, timing: 'looking', doctors: [], needs: { language: '!!', wheelchair: true, near: true } }, parked: [] }],
  ['doctors torn', { answers: { coverage: 'job', zip: '00041', timing: 'looking', doctors: [{ doctor: 'ibarra' }, 5] }, parked: [] }],
  ['questions that have gone', { answers: { favouriteColour: 'blue' }, parked: [] }],
  ['no list of what is parked', { answers: { coverage: 'job' } }],
  ['no answers', { parked: [] }],
])('starts, whatever was stored: %s', async (_, given) => {
  const guide = await walk(weighInTown, { given: given as Given })
  expect(questionIds).toContain(guide.at())
})

it('keeps no language that a browser cannot name: the page writes its name', async () => {
  const given = { answers: { ...twoAnswers, timing: 'looking', doctors: [], needs: { language: '!!', wheelchair: true, near: true } }, parked: [] }
  expect((await walk(weighInTown, { given: given as Given })).given().answers.needs).toBeUndefined()
})

it('drops stored calls that are no calls', async () => {
  for (const evidence of [7, [{}], [{ plan: 'p', group: null, doctor: 'd', by: 'nobody', says: 'yes', date: '2026-11-20' }], [{ plan: 'p', group: null, doctor: 'd', by: 'plan', says: 'yes', date: '2026-99-99' }], [null]]) {
    const guide = await walk(weighInTown, { given: { answers: {}, parked: [], evidence: evidence as never } })
    expect(guide.evidence()).toEqual([])
  }
})

it('takes as many calls and notes as anybody makes, and no more', () => {
  const call = { plan: 'p', group: null, doctor: 'd', by: 'plan', says: 'yes', date: '2026-11-20' }
  expect([500, 501].map((many) => callsIn(Array.from({ length: many }, () => call)).length)).toEqual([500, 0])
  expect(Object.keys(notesIn(Object.fromEntries(Array.from({ length: 501 }, (_, line) => [`line ${line}`, 'x']))))).toHaveLength(500)
  expect(notesIn({ kept: 'x'.repeat(longestNote), long: 'x'.repeat(longestNote + 1), empty: '', torn: 7 })).toEqual({ kept: 'x'.repeat(longestNote) })
})

it('shows a question, whatever was stored under its names', { timeout: 30_000 }, async () => {
  const anything = fc.anything({ maxDepth: 2 })
  const anyAnswers = fc.dictionary(fc.constantFrom(...questionIds, 'whoFor', '__proto__'), anything)
  const anyParked = fc.array(fc.record({ question: fc.constantFrom(...questionIds), value: anything }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(anyAnswers, anyParked, async (answers, parked) => {
      const guide = await walk(weighInTown, { given: { answers: { coverage: 'medicare', zip: '00041', ...answers }, parked } })
      expect([...questionIds, 'result']).toContain(guide.at())
    }),
    { numRuns: 200, seed: 20261121 },
  )
})
