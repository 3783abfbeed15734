import { expect, it } from 'vitest'
import { ask, find, inTown, pair, shown, verified } from '../test/ask'
import { people } from '../test/people'
import { must, nice, quiet } from '../test/person'
import { place, practice, town, townWith, withCopy, withRow } from '../test/directory'
import type { Directory } from '../directory/model'

it('ranks by treatment, then must-keep, then main doctor, then nice to keep', () => {
  const doctors = [must('ibarra'), must('halvorsen'), nice('delgado')]
  const answers = { ...quiet, doctors, budget: 'lowest' } as const
  expect(verified(ask({ ...answers, mainDoctor: 'ibarra' }))).toEqual(['1 juniper-prime × juniper', '2 juniper-prime × lagoon', '2 meadow-senior × lagoon'])
  expect(verified(ask({ ...answers, mainDoctor: 'ibarra', treatment: { answer: 'yes', doctors: ['delgado'] } }))[0]).toBe('1 meadow-senior × college')
  // The main doctor is only nice to keep: must-keeps count first.
  expect(verified(ask({ ...answers, mainDoctor: 'delgado' }))).toEqual(['1 juniper-prime × juniper', '1 juniper-prime × lagoon', '1 meadow-senior × lagoon'])
})

it('gives ranks 1, 1, 3', () => {
  expect(verified(inTown(people.hospitalDecides))).toEqual(['1 juniper-prime × lagoon', '1 meadow-senior × lagoon', '3 juniper-prime × juniper'])
})

it('gives three to verify, and no fourth that comes after them', () => {
  const directory = townWith(({ plans }) => ({ plans: withCopy(plans, 'juniper-prime', { id: 'old-prime', asOf: '2026-01-01' }) }))
  const { verify } = ask({ ...quiet, doctors: [must('achebe')] }, directory)
  expect(verify.map(pair)).toEqual(['juniper-prime × juniper', 'juniper-prime × lagoon', 'meadow-senior × lagoon'])
})

it('gives all that tie with the third, up to six', () => {
  const copies = (count: number) =>
    townWith(({ plans }) => ({ plans: Array.from({ length: count }, (_, at) => `copy-${at}`).reduce((rows, id) => withCopy(rows, 'juniper-prime', { id }), plans) }))
  expect(verified(ask(people.bothDoctorsInOneGroup.answers, copies(3)))).toHaveLength(4)
  expect(verified(ask(people.bothDoctorsInOneGroup.answers, copies(9)))).toHaveLength(6)
  expect(new Set(ask(people.bothDoctorsInOneGroup.answers, copies(9)).verify.map(({ rank }) => rank))).toEqual(new Set([1]))
  // One stands alone in front, nine tie for the second place.
  const oneAhead = ask({ ...people.hospitalDecides.answers, hospital: 'juniper-general' }, townWith(({ plans }) => ({
    plans: Array.from({ length: 8 }, (_, at) => `copy-${at}`).reduce((rows, id) => withCopy(rows, 'meadow-senior', { id }), plans),
  })))
  expect(oneAhead.verify.map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 2, 2])
})

it('puts Original Medicare after a PPO that is its equal', () => {
  expect(verified(inTown(people.doctorsInTwoGroups))).toEqual(['1 ridge-choice', '1 original'])
})

it('puts Original Medicare first for who wants freedom or travels, in the freedom lane', () => {
  const { answers } = people.doctorsInTwoGroups
  expect(verified(ask({ ...answers, budget: 'freedom' }))).toEqual(['1 original', '2 ridge-choice'])
  expect(verified(ask({ ...answers, weeksAway: 8 }))).toEqual(['1 original', '2 ridge-choice'])
})

it('ranks what is stale below its fresh equal: 90 days are fresh, 91 are not', () => {
  const dated = (asOf: string) => townWith(({ plans }) => ({ plans: withRow(plans, 'juniper-prime', { asOf }) }))
  const answers = { ...quiet, doctors: [must('halvorsen')] }
  expect(verified(ask(answers, dated('2026-08-23')))).toEqual(['1 juniper-prime × lagoon', '1 meadow-senior × lagoon'])
  const stale = ask(answers, dated('2026-08-22'))
  expect(verified(stale)).toEqual(['1 meadow-senior × lagoon', '2 juniper-prime × lagoon'])
  expect(find(stale, 'juniper-prime × lagoon')?.warnings).toContain('STALE')
  expect(find(stale, 'meadow-senior × lagoon')?.warnings).not.toContain('STALE')
})

it('knows nothing finer than fresh and stale', () => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'juniper-prime', { asOf: '2026-11-20' }) }))
  expect(verified(ask({ ...quiet, doctors: [must('halvorsen')] }, directory))).toEqual(['1 juniper-prime × lagoon', '1 meadow-senior × lagoon'])
})

it('dates a combination by the oldest of plan, contract and the doctors it keeps', () => {
  const pairDated = (directory: Directory) => find(ask({ ...quiet, doctors: [must('ibarra'), nice('halvorsen')] }, directory), 'juniper-prime × juniper')?.asOf
  const rows = <Row extends { asOf: string | null }>(all: Row[], are: (row: Row) => boolean, asOf: string | null) => all.map((row) => (are(row) ? { ...row, asOf } : row))
  expect(pairDated(town())).toBe('2026-10-22')
  expect(pairDated(townWith(({ plans }) => ({ plans: rows(plans, ({ id }) => id === 'juniper-prime', '2026-10-01') })))).toBe('2026-10-01')
  expect(pairDated(townWith(({ contracts }) => ({ contracts: rows(contracts, ({ group }) => group === 'juniper', '2026-10-02') })))).toBe('2026-10-02')
  expect(pairDated(townWith(({ practices }) => ({ practices: rows(practices, ({ doctor }) => doctor === 'ibarra', '2026-10-03') })))).toBe('2026-10-03')
  // Lost here: what is known of this doctor does not age the pair.
  expect(pairDated(townWith(({ practices }) => ({ practices: rows(practices, ({ doctor }) => doctor === 'halvorsen', '2026-10-04') })))).toBe('2026-10-22')
})

it('takes the directory’s date where a fact has none', () => {
  const directory = townWith(({ plans }) => ({ asOf: '2026-05-05', plans: withRow(plans, 'juniper-prime', { asOf: null }) }))
  const combination = find(inTown(people.bothDoctorsInOneGroup, directory), 'juniper-prime × juniper')
  expect(combination).toMatchObject({ asOf: '2026-05-05', warnings: expect.arrayContaining(['STALE']) as string[] })
})

it('ranks fewer unknown doctors before more', () => {
  const inMeadowPerhaps = practice('mori', 'lagoon', { networks: ['meadow-ma'], basis: 'contract' })
  const directory = townWith(({ practices }) => ({ practices: [...practices, inMeadowPerhaps] }))
  expect(verified(ask({ ...quiet, doctors: [must('halvorsen'), nice('mori')] }, directory))).toEqual(['1 juniper-prime × lagoon', '2 meadow-senior × lagoon'])
})

it('ranks more doctors nice to keep before fewer', () => {
  expect(verified(ask({ ...quiet, doctors: [must('achebe'), nice('ibarra')] }))).toEqual(['1 juniper-prime × juniper', '2 juniper-prime × lagoon', '2 meadow-senior × lagoon'])
})

it('ranks the hospital before needs', () => {
  const needs = { language: 'vi', wheelchair: false, near: false }
  expect(verified(ask({ ...quiet, doctors: [must('achebe')], hospital: 'juniper-general', needs }))).toEqual([
    '1 juniper-prime × juniper',
    '2 juniper-prime × lagoon',
    '2 meadow-senior × lagoon',
  ])
})

it('counts how many needs are met, and never English', () => {
  const directory = townWith(({ groups }) => ({ groups: withRow(groups, 'juniper', { wheelchair: null, languages: [] }) }))
  const answers = { ...quiet, doctors: [must('achebe')] }
  expect(verified(ask({ ...answers, needs: { language: 'en', wheelchair: false, near: false } }, directory))[2]).toMatch(/^1/)
  expect(verified(ask({ ...answers, needs: { language: 'en', wheelchair: true, near: true } }, directory))[2]).toBe('3 juniper-prime × juniper')
  expect(shown(ask({ ...answers, needs: { language: 'en', wheelchair: true, near: true } })).flatMap(({ reasons }) => reasons)).not.toContain('LANGUAGE_MATCH')
})

it('ranks, with nobody named, what is near before what meets more needs, and these before the hospital', () => {
  const directory = townWith(({ groups }) => ({ groups: withRow(withRow(groups, 'lagoon', { zips: [] }), 'juniper', { languages: ['fr'] }) }))
  const needs = { language: 'vi', wheelchair: false, near: false }
  const result = ask({ ...quiet, zip: '00042', needs, hospital: 'fathom-hospital' }, directory)
  expect(verified(result)).toEqual(['1 fathom-senior × fathom', '2 juniper-prime × juniper', '3 juniper-prime × lagoon', '3 meadow-senior × lagoon'])
})

it('ranks, with nobody named, what is fresh last of all', () => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'meadow-senior', { asOf: '2026-01-01' }) }))
  expect(verified(ask({ ...quiet, zip: '00042' }, directory))).toEqual(['1 fathom-senior × fathom', '1 juniper-prime × juniper', '1 juniper-prime × lagoon'])
})

it('takes an office as near within 15 miles, where positions are known', () => {
  // A degree of latitude is 69.1 miles.
  const at = (lat: number | null) =>
    townWith(() => ({ places: [place('00041', 'fennel', { lat, lon: 0 }), place('00045', 'fennel', { lat: 0, lon: 0 })] }))
  const answers = { ...people.bothDoctorsInOneGroup.answers, zip: '00045' }
  const isNear = (directory: Directory) => find(ask(answers, directory), 'juniper-prime × juniper')?.reasons.includes('NEAR_YOU')
  expect(isNear(at(0.217))).toBe(true)
  expect(isNear(at(0.218))).toBe(false)
  expect(isNear(at(null))).toBe(false)
})
