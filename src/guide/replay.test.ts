import { canVisit, mustWeigh, replay } from './replay'
import { expect, it } from 'vitest'
import { must, quiet, typed } from '../test/person'
import { questionIds } from './questions'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Weighed } from '../recommend/weigh'

const nothing: Weighed = { counties: ['fennel'], hospitals: [], canChange: [], isInReach: true }
const everything: Weighed = {
  counties: ['fennel', 'thornby'],
  hospitals: ['juniper-general'],
  canChange: ['hospital', 'weeksAway', 'specialists', 'budget'],
  isInReach: true,
}

function openAfter(answers: Answers, weighed: Weighed | null = nothing): QuestionId | null {
  return replay({ answers, parked: [] }, weighed).open
}

function askedOf(answers: Answers, weighed: Weighed): QuestionId[] {
  return replay({ answers, parked: [] }, weighed).asked
}

const { whoFor: _, hospital: __, weeksAway: ___, specialists: ____, budget: _____, ...needed } = quiet

it('begins with the coverage', () => {
  expect(openAfter({}, null)).toBe('coverage')
})

it('ends when all that is asked is answered', () => {
  expect(openAfter({ ...needed, checkAnswers: 'done' })).toBeNull()
  expect(openAfter(needed)).toBe('checkAnswers')
})

it.each<[Answers, QuestionId]>([
  [{ coverage: 'not-sure' }, 'hasMedicare'],
  [{ coverage: 'not-sure', hasMedicare: 'not-sure' }, 'zip'],
  [{ coverage: 'not-sure', hasMedicare: 'yes' }, 'hasMediCal'],
  [{ coverage: 'not-sure', hasMedicare: 'yes', hasMediCal: 'not-sure' }, 'zip'],
  [{ coverage: 'not-sure', hasMedicare: 'no', hasMediCal: 'yes' }, 'zip'],
  [{ coverage: 'not-sure', hasMedicare: 'no', hasMediCal: 'no' }, 'hasJobCover'],
  [{ coverage: 'not-sure', hasMedicare: 'no', hasMediCal: 'no', hasJobCover: 'no' }, 'zip'],
  [{ coverage: 'job' }, 'zip'],
])('after %o asks %s', (answers, open) => {
  expect(openAfter(answers)).toBe(open)
})

it('asks for the county only when the ZIP has two', () => {
  const answers: Answers = { coverage: 'medicare', zip: '00043' }
  expect(openAfter(answers, nothing)).toBe('timing')
  expect(openAfter(answers, everything)).toBe('county')
})

it('asks about doctors only who names some', () => {
  expect(askedOf({ ...quiet, doctors: [] }, nothing)).not.toContain('mainDoctor')
  expect(askedOf({ ...quiet, doctors: [typed('Dr Quill')] }, nothing)).toEqual(expect.arrayContaining(['mainDoctor', 'treatment']))
})

it('asks only what can change the result', () => {
  expect(askedOf(quiet, nothing).filter((id) => everything.canChange.includes(id as 'budget'))).toEqual([])
  expect(askedOf(quiet, everything).filter((id) => everything.canChange.includes(id as 'budget'))).toEqual(everything.canChange)
})

it('asks about weeks away and medicines in Medicare alone', () => {
  const ofMedicare = (answers: Answers) => askedOf(answers, everything).filter((id) => id === 'weeksAway' || id === 'medicines')
  expect(ofMedicare(quiet)).toEqual(['weeksAway', 'medicines'])
  expect(ofMedicare({ ...quiet, coverage: 'medicare-and-medi-cal' })).toEqual(['weeksAway', 'medicines'])
  expect(ofMedicare({ ...quiet, coverage: 'not-sure', hasMedicare: 'yes' })).toEqual(['weeksAway', 'medicines'])
  for (const coverage of ['job', 'marketplace', 'medi-cal', 'not-sure'] as const) expect(ofMedicare({ ...quiet, coverage })).toEqual([])
})

it('asks in the order of the guide', () => {
  const asked = askedOf({ ...quiet, doctors: [must('ibarra')] }, everything)
  expect(asked).toEqual(questionIds.filter((id) => asked.includes(id)))
})

it('parks an answer that no longer fits and takes it back when it does', () => {
  const { answers, parked } = replay({ answers: { coverage: 'job', zip: '00041', timing: 'losing-cover' }, parked: [] }, nothing)
  expect(answers).toEqual({ coverage: 'job', zip: '00041' })
  expect(parked).toEqual([{ question: 'timing', value: 'losing-cover' }])
  const back = replay({ answers: { ...answers, coverage: 'medicare' }, parked }, nothing)
  expect(back).toMatchObject({ answers: { timing: 'losing-cover' }, parked: [] })
})

it('parks an answer to a question that is no longer asked and takes it back when it is', () => {
  const { answers, parked } = replay({ answers: { ...quiet, coverage: 'job', timing: 'looking' }, parked: [] }, everything)
  expect(answers).not.toHaveProperty('medicines')
  expect(replay({ answers: { ...answers, coverage: 'medicare' }, parked }, everything).answers).toMatchObject({ medicines: 'no', weeksAway: 0 })
})

it('takes the latest of several parked answers that fit', () => {
  const parked = [
    { question: 'timing' as const, value: 'moved' },
    { question: 'timing' as const, value: 'looking' },
    { question: 'timing' as const, value: 'new-job' },
  ]
  const place = replay({ answers: { coverage: 'medicare', zip: '00041' }, parked }, nothing)
  expect(place.answers.timing).toBe('looking')
  expect(place.parked.map(({ value }) => value)).toEqual(['moved', 'new-job'])
})

it('prefers the answer given to one that is parked', () => {
  const place = replay({ answers: { coverage: 'medicare', zip: '00041', timing: 'moved' }, parked: [{ question: 'timing', value: 'looking' }] }, nothing)
  expect(place.answers.timing).toBe('moved')
})

it('leaves alone what only the directory can settle, until that has spoken', () => {
  const answers: Answers = { ...quiet, doctors: [must('ibarra')], county: 'thornby', hospital: 'juniper-general', weeksAway: 12 }
  expect(replay({ answers, parked: [] }, null)).toMatchObject({ answers, parked: [] })
  expect(replay({ answers, parked: [] }, nothing).answers).not.toHaveProperty('county')
})

it('drops what is not an answer at all', () => {
  const torn = { zip: 5, doctors: 'x', weeksAway: -1, needs: null, unheardOf: 'x' } as unknown as Answers
  expect(replay({ answers: { coverage: 'medicare', ...torn }, parked: [{ question: 'unheardOf' as QuestionId, value: 1 }] }, everything)).toMatchObject({
    answers: { coverage: 'medicare' },
    parked: [],
    open: 'zip',
  })
})

it('parks no text that is longer than any answer', () => {
  const parkedOf = (timing: string) => replay({ answers: { coverage: 'medicare', zip: '00041', timing } as Answers, parked: [] }, nothing).parked
  expect(parkedOf('x'.repeat(120))).toHaveLength(1)
  expect(parkedOf('x'.repeat(121))).toEqual([])
})

it('keeps for whom the answers are, if it is anybody', () => {
  expect(replay({ answers: { whoFor: 'someone-else' }, parked: [] }, null).answers).toEqual({ whoFor: 'someone-else' })
  expect(replay({ answers: { whoFor: { toString: 'x' } } as unknown as Answers, parked: [] }, null).answers).toEqual({})
})

it('is the same the second time', () => {
  const first = replay({ answers: { ...quiet, coverage: 'job', county: 'x', hospital: 'y' }, parked: [{ question: 'timing', value: 'new-job' }] }, everything)
  expect(replay(first, everything)).toEqual(first)
})

it('does not change what it is given', () => {
  const given = { answers: { coverage: 'job', timing: 'moved' } as Answers, parked: [{ question: 'timing' as const, value: 'new-job' }] }
  const before = JSON.stringify(given)
  replay(given, nothing)
  expect(JSON.stringify(given)).toBe(before)
})

it('must weigh the answers from the ZIP on', () => {
  expect(mustWeigh({ answers: { coverage: 'medicare' }, parked: [] }, null)).toBe(false)
  expect(mustWeigh({ answers: { coverage: 'medicare', zip: '00041' }, parked: [] }, null)).toBe(true)
  expect(mustWeigh({ answers: quiet, parked: [] }, null)).toBe(true)
})

it('lets a question be visited when it is asked and all before it are answered', () => {
  const place = replay({ answers: { coverage: 'medicare', zip: '00041' }, parked: [] }, nothing)
  expect(questionIds.filter((id) => canVisit(place, id))).toEqual(['coverage', 'zip', 'timing'])
})
