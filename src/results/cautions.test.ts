import { expect, it } from 'vitest'
import { cautions, generalCautions } from './cautions'
import { must, nice, quiet, said, today, typed } from '../test/person'
import { people } from '../test/people'
import { combinationKey, shownIn } from './view'
import { resultsIn, words } from './testing.fixture'
import { town, townWith, withRow } from '../test/directory'
import type { Answers, Evidence } from '../recommend/answers'
import type { Mode } from '../recommend/recommendation'

/** The cautions on each card, by `<plan>×<group>`, and those said once for all. */
function saidOf(person: { answers: Answers; evidence?: Evidence[] }, mode: Mode = 'named', directory = town()) {
  const { view, recommendation } = resultsIn(directory, today).resultOf(person, mode)
  const plain = (texts: string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '))
  return {
    on: Object.fromEntries(shownIn(recommendation).map((one) => [combinationKey(one), plain(cautions(view, one, recommendation))])),
    once: plain(generalCautions(view, recommendation)),
  }
}

const keeping = (...doctors: NonNullable<Answers['doctors']>): Answers => ({ ...quiet, doctors })
const { warningWords } = words

it('says of Medigap that it may be refused only to those who are not new to Medicare, and nothing of it to those with Medi-Cal', () => {
  const original = (answers: Answers) => saidOf({ answers: { ...keeping(must('ibarra')), ...answers } }).on['original×-']!
  expect(original({})).toEqual(expect.arrayContaining([warningWords.originalLater, ...warningWords.original]))
  expect(original({ timing: 'turning-65' })).not.toContain(warningWords.originalLater)
  expect(original({ coverage: 'medicare-and-medi-cal' })).toEqual(warningWords.originalDual)
})

it('names with another group of the plan those who are kept here and lost there', () => {
  const lowest = { answers: { ...keeping(must('ibarra'), must('halvorsen'), nice('yoon')), budget: 'lowest' as const, mainDoctor: 'halvorsen' } }
  expect(saidOf(lowest).on['juniper-prime×juniper']).toEqual([
    'With Lagoon Physicians IPA, you would lose Dr. Ibarra, even in the same plan.',
    'When you sign up, name a main doctor who is in Juniper Medical Group.',
  ])
  expect(saidOf(lowest).on['juniper-prime×lagoon']).toContain('When you sign up, name Dr. Halvorsen and Lagoon Physicians IPA.')
})

it('parts those to be asked first from those who are closed', () => {
  const cardOf = (current: boolean) => saidOf({ answers: keeping(must('halvorsen'), { doctor: 'phan', keep: 'nice', current }) }).on['juniper-prime×lagoon']![0]
  expect([cardOf(true), cardOf(false)]).toEqual(['Ask Dr. Phan: “Will I count as an existing patient?”', 'Dr. Phan sees existing patients only. Ask if there is a way in.'])
})

it('names the insurer of several networks only where its plan is named', () => {
  const person = { answers: { ...keeping(must('halvorsen')), coverage: 'marketplace' as const } }
  expect(saidOf(person).on['brook-gold×lagoon']!.join()).toMatch(/Brook/)
  expect(saidOf(person, 'education').on['-×lagoon']).toContain(warningWords.networkUnnamed)
})

it('tells an old list, by its date, from calls that do not agree', () => {
  const evidence = [said('office', 'yes', 'ibarra', 'juniper-prime', 'juniper'), said('plan', 'no', 'ibarra', 'juniper-prime', 'juniper')]
  const answers = keeping(must('ibarra'))
  const stale = (text: string[]) => text.filter((one) => / 20\d\d/.test(one))
  const old = townWith(({ plans }) => ({ plans: withRow(plans, 'juniper-prime', { asOf: '2025-01-02' }) }))
  expect([saidOf({ answers }, 'named', old), saidOf({ answers, evidence })].map(({ on }) => stale(on['juniper-prime×juniper']!))).toMatchInlineSnapshot(`
    [
      [
        "This rests on an old list, of 2 Jan 2025. Ask if it still holds.",
      ],
      [
        "Two sources do not agree, or the list is old (22 Oct 2026). Ask again.",
      ],
    ]
  `)
})

it('says once for all what no card says, of those whom it concerns', () => {
  expect(saidOf(people.inTreatment).once[0]).toBe('You are in a treatment. Do not switch before you ask how to go on with Dr. Halvorsen.')
  const { on, once } = saidOf(people.oneOfTwoNotInDirectory)
  expect([on['juniper-prime×juniper']![0], once]).toEqual(['Our lists do not tell about Dr. Wren. Ask when you call.', []])
  expect(saidOf({ answers: keeping(must('eze'), typed('Dr Wren')) }).once).toMatchInlineSnapshot(`
    [
      "Dr. Eze is listed for another kind of coverage, not for Medicare Advantage.",
      "Our lists do not tell about Dr. Wren. Ask when you call.",
    ]
  `)
})
