import { expect, it } from 'vitest'
import { callsFor } from './calls'
import { helpFor, rightsFor, sitesFor, windowsFor } from './windows'
import { resultsIn, words } from './testing.fixture'
import { sheetText } from './sheetText'
import { today } from '../test/person'
import { town } from '../test/directory'
import type { Answers } from '../recommend/answers'

const zip = '00041'

it.each<[Answers, string[], string[]]>([
  [{ coverage: 'medicare', zip }, ['hicap', 'medicare'], []],
  [{ coverage: 'medicare-and-medi-cal', zip }, ['hicap', 'medicare'], ['healthCareOptions']],
  [{ coverage: 'marketplace', zip }, ['dmhc'], ['coveredCalifornia']],
  [{ coverage: 'medi-cal', zip }, ['dmhc'], ['healthCareOptions']],
  [{ coverage: 'not-sure', zip, hasMedicare: 'not-sure' }, ['hicap', 'medicare'], []],
  [{ coverage: 'not-sure', zip, hasMedicare: 'no', hasMediCal: 'not-sure' }, ['dmhc'], ['coveredCalifornia', 'healthCareOptions']],
])('names who helps with the kind of coverage: %o', (answers, help, sites) => {
  expect([helpFor(answers), sitesFor(answers)]).toEqual([help, sites])
})

it.each<[Answers, string[]]>([
  [{ coverage: 'medicare', timing: 'turning-65' }, ['initial', 'medigap', 'fall', 'trial']],
  [{ coverage: 'medicare', timing: 'have-part-b' }, ['medigap', 'partB', 'jobEnds', 'fall', 'trial']],
  [{ coverage: 'medicare', timing: 'losing-cover' }, ['jobEnds', 'losing', 'medigap', 'fall', 'trial']],
  [{ coverage: 'medicare', timing: 'moved' }, ['moving', 'fall', 'advantage', 'birthday']],
  [{ coverage: 'medicare', timing: 'looking' }, ['fall', 'advantage', 'birthday']],
  [{ coverage: 'medicare-and-medi-cal', timing: 'moved' }, ['moving', 'fall', 'mediCal']],
  [{ coverage: 'job', timing: 'new-job' }, ['newJob', 'employer']],
  [{ coverage: 'marketplace', timing: 'losing-cover' }, ['losing', 'coveredCalifornia']],
  [{ coverage: 'marketplace', timing: 'moved' }, ['moving', 'coveredCalifornia']],
  [{ coverage: 'medi-cal', timing: 'moved' }, ['mediCal']],
])('gives the windows of the case, the nearest first: %o', (answers, codes) => {
  expect(windowsFor(answers)).toEqual(codes)
})

it.each<[Answers, string[]]>([
  [{ coverage: 'medicare' }, ['advantageTreatment']],
  [{ coverage: 'medicare', timing: 'doctor-leaving' }, ['leaveGroup', 'leavingNoExit', 'advantageTreatment']],
  [{ coverage: 'medicare-and-medi-cal' }, ['advantageTreatment', 'dual']],
  [{ coverage: 'job' }, ['dmhc', 'surprises', 'complain']],
  [{ coverage: 'medi-cal' }, ['mediCalTwelve', 'complain']],
])('says the rules of the DMHC to nobody on Medicare: %o', (answers, codes) => {
  expect(rightsFor(answers)).toEqual(codes)
})

it('sends nobody who has said no to Medicare to the help with Medicare', () => {
  const { resultOf } = resultsIn(town(), today)
  const sheetOf = (hasMedicare: 'no' | 'not-sure') => {
    const { view, recommendation } = resultOf({ answers: { coverage: 'not-sure', zip, hasMedicare, hasMediCal: 'not-sure', timing: 'looking' } })
    return { calls: callsFor(view, recommendation).map(({ name, phone, noPhone }) => [name, phone || noPhone]), text: sheetText(view, recommendation) }
  }
  const { coveredCalifornia, healthCareOptions } = words.dates.sites
  const said = sheetOf('no')
  expect(said.calls.slice(0, 2)).toEqual([coveredCalifornia, healthCareOptions].map(({ name, site }) => [name, site]))
  expect(said.text).not.toMatch(/HICAP|Medicare/)
  expect(sheetOf('not-sure').calls[0]![0]).toBe('HICAP')
})
