import { expect, it } from 'vitest'
import { doctorLine, reasonText } from './cardWords'
import { must, nice, quiet, said, today, typed } from '../test/person'
import { people } from '../test/people'
import { combinationKey, shownIn } from './view'
import { practice, town, townWith, withRow } from '../test/directory'
import { resultsIn, words } from './testing.fixture'
import type { Answers, Evidence } from '../recommend/answers'
import type { Directory } from '../directory/model'

type Asked = { answers: Answers; evidence?: Evidence[] }
const { statusWords, statuses } = words

/** What the card of a combination, `<plan>×<group>`, says of each doctor (word, why, calls), and its reasons. */
function cardOf(key: string, person: Asked, directory = town()) {
  const { view, recommendation } = resultsIn(directory, today).resultOf(person)
  const one = shownIn(recommendation).find((other) => combinationKey(other) === key)!
  const lines = view.doctors.map((doctor) => {
    const { word, why, values, calls } = doctorLine(view, one, doctor)
    return [doctor, [view.say.form(word, 1, values), view.say.form(why, 1, values), plain(calls)]] as const
  })
  return { of: Object.fromEntries(lines), reasons: one.reasons.map((code) => plain(reasonText(view, one, code))) }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const keeping = (...doctors: NonNullable<Answers['doctors']>): Answers => ({ ...quiet, doctors })
const on = (day: string, call: Evidence): Evidence => ({ ...call, date: `2026-11-${day}` })

it('says the last word of each who was called, of this combination alone', () => {
  const evidence = [
    on('16', said('office', 'no', 'achebe', 'juniper-prime', 'lagoon')),
    on('19', said('office', 'yes', 'achebe', 'juniper-prime', 'lagoon')),
    on('17', said('plan', 'no', 'achebe', 'juniper-prime', 'lagoon')),
    on('20', said('group', 'yes', 'achebe', 'juniper-prime', 'juniper')),
  ]
  const { of } = cardOf('juniper-prime×lagoon', { answers: keeping(must('achebe')), evidence })
  expect(of['achebe']!.slice(1)).toEqual([statusWords.conflict, 'Said on 19 Nov 2026: office yes, plan no.'])
})

it('gives the day of the last call that confirmed, and the calls no second time', () => {
  const evidence = [on('20', said('plan', 'yes', 'ibarra', 'juniper-prime', 'juniper')), on('18', said('office', 'yes', 'ibarra', 'juniper-prime', 'juniper'))]
  const { of } = cardOf('juniper-prime×juniper', { answers: keeping(must('ibarra')), evidence })
  expect(of['ibarra']!.map(plain)).toEqual([statusWords.confirmed, 'On 20 Nov 2026, by office and plan.', ''])
})

it('says why it is not known', () => {
  const mori = (change: Parameters<typeof practice>[2]) => townWith(({ practices }) => ({ practices: [...practices, practice('mori', 'lagoon', { basis: 'contract' }), practice('mori', 'juniper', change)] }))
  const whyOf = (doctor: string, directory = town()) => cardOf('juniper-prime×juniper', { answers: keeping(must('ibarra'), nice('mori'), typed('Dr Wren')) }, directory).of[doctor]![1]
  expect(whyOf('Dr Wren')).toBe(statusWords.notOnLists)
  expect(whyOf('mori', mori({ basis: 'contract' }))).toBe(statusWords.fromContract)
  expect(whyOf('mori', mori({ lines: [] }))).toBe(statuses.unknown.inGroup)
  expect(whyOf('mori', mori({ accepting: 'unknown' }))).toBe(statusWords.askNew)
})

it('says where else in the same plan a doctor is listed, and what is lost outside a group', () => {
  const both = { answers: { ...keeping(must('ibarra'), must('halvorsen')), budget: 'lowest' as const } }
  expect(cardOf('juniper-prime×lagoon', both).of['ibarra']![1]).toBe('Listed in Juniper Medical Group, with the same plan.')
  expect(cardOf('meadow-senior×lagoon', both).of['ibarra']![1]).toBe('You would lose this doctor.')
  const withYoon = { answers: keeping(must('ibarra'), nice('yoon')) }
  expect(cardOf('original×-', withYoon).of['yoon']![0]).toBe(statusWords.notInOriginal)
  const epo = { answers: { ...keeping(must('ibarra'), nice('yoon')), coverage: 'marketplace' as const } }
  expect(cardOf('glide-epo×-', epo).of['yoon']![1]).toBe('You would lose this doctor.')
})

it('gives as reasons the doctors and the office that are meant', () => {
  expect(cardOf('juniper-prime×lagoon', people.inTreatment).reasons).toContain('Dr. Halvorsen, who treats you now, is listed here.')
  expect(cardOf('ridge-choice×-', people.officeAndPlanSayYes).reasons).toContain('Dr. Ibarra, your main doctor, is listed here.')
  const near = (zips: string[]) => {
    const positions = ({ groups, places }: Directory) => ({ groups: withRow(groups, 'juniper', { zips }), places: places.map((one) => ({ ...one, lat: 34, lon: -118 })) })
    return cardOf('juniper-prime×juniper', { answers: keeping(must('ibarra')) }, townWith(positions)).reasons.at(-1)
  }
  expect([near(['00041']), near(['00042'])]).toMatchInlineSnapshot(`
    [
      "Juniper Medical Group has an office in your ZIP code.",
      "Juniper Medical Group has an office near you.",
    ]
  `)
})
