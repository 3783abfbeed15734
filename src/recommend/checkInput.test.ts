import { expect, it } from 'vitest'
import { checkAnswers, checkEvidence } from './checkInput'

const call = { plan: 'harbor-gold', group: 'coastal', doctor: 'vega', by: 'office', says: 'yes', date: '2026-11-01' }

it('takes answers as they are, without what is no question', () => {
  expect(checkAnswers({ coverage: 'medicare', zip: '94110', colour: 'green' }, 'a.json')).toEqual({ coverage: 'medicare', zip: '94110' })
})

it.each([
  ['a list', [], 'a.json: the file holds a list. Write one object'],
  ['nothing', null, 'a.json: the file: '],
  ['a text', 'medicare', 'a.json: the file: '],
  ['an unknown coverage', { coverage: 'gold' }, 'a.json: coverage: '],
  ['a ZIP as a number', { zip: 94110 }, 'a.json: zip: '],
  ['a ZIP of four digits', { zip: '9411' }, 'a.json: zip: must be five digits'],
  ['a doctor without a name', { doctors: [{ name: ' ', keep: 'must', current: true }] }, 'a.json: doctors.0.name: must not be empty'],
  ['seven doctors', { doctors: Array.from({ length: 7 }, (_, at) => ({ doctor: `d${at}`, keep: 'must', current: true })) }, 'a.json: doctors: must hold 6'],
  ['a doctor twice', { doctors: [0, 1].map(() => ({ doctor: 'vega', keep: 'must', current: true })) }, 'a.json: doctors: "vega" is named twice'],
  ['a year of 53 weeks', { weeksAway: 53 }, 'a.json: weeksAway: must be 52 or less'],
])('refuses answers with %s, and says where', (_, answers, message) => {
  expect(() => checkAnswers(answers, 'a.json')).toThrow(message)
})

it('takes calls about names of the directory and about names as heard', () => {
  const heard = { ...call, plan: { planName: 'Cove', type: 'HMO' }, group: { groupName: 'Cove Physicians' } }
  expect(checkEvidence([call, heard], 'e.json')).toEqual([call, heard])
})

it.each([
  ['no list', {}, 'e.json: the file: '],
  ['a day that does not exist', [{ ...call, date: '2026-02-30' }], 'e.json: 0.date: must be a date'],
  ['a speaker nobody knows', [call, { ...call, by: 'neighbour' }], 'e.json: 1.by: '],
  ['a plan that is a number', [{ ...call, plan: 1 }], 'e.json: 0.plan: '],
])('refuses evidence with %s, and says where', (_, evidence, message) => {
  expect(() => checkEvidence(evidence, 'e.json')).toThrow(message)
})
