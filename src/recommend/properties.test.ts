import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCase } from '../test/any/anyCase'
import { lines, type Directory } from '../directory/model'
import { recommend } from './recommend'
import type { Answers } from './answers'
import type { Combination, Recommendation } from './recommendation'

const numRuns = 250
/** Hundreds of random directories on a busy machine. */
const patienceMs = 60_000

it('does not care in which order the doctors are named', () => {
  fc.assert(
    fc.property(anyCase, ({ directory, answers, evidence, today }) => {
      const turned = { ...answers, doctors: [...(answers.doctors ?? [])].reverse() }
      expect(placing(recommend(directory, turned, evidence, today))).toEqual(placing(recommend(directory, answers, evidence, today)))
    }),
    { numRuns },
  )
}, patienceMs)

it('does not care in which order the directory is written', () => {
  fc.assert(
    fc.property(anyCase, ({ directory, answers, evidence, today }) => {
      const turned = { ...directory }
      for (const table of ['plans', 'groups', 'contracts', 'doctors', 'practices', 'listings'] as const) Object.assign(turned, { [table]: [...directory[table]].reverse() })
      expect(placing(recommend(turned, answers, evidence, today))).toEqual(placing(recommend(directory, answers, evidence, today)))
    }),
    { numRuns },
  )
}, patienceMs)

it('never raises a pair for a doctor whom nobody knows', () => {
  fc.assert(
    fc.property(anyCase, ({ directory, answers, evidence, today }) => {
      const doctors = (answers.doctors ?? []).slice(0, 5)
      const before = recommend(directory, { ...answers, doctors }, evidence, today)
      const after = recommend(directory, { ...answers, doctors: [...doctors, { name: 'Nobody Knows', keep: 'must', current: true }] }, evidence, today)
      fc.pre(before.outcome === 'RANKED' && after.outcome === 'RANKED' && doctors.length > 0)
      expect(placing(after).verify).toEqual(placing(before).verify)
    }),
    { numRuns },
  )
}, patienceMs)

it('never lets a stale record outrank a fresh equal', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ directory, answers, evidence, today }, pick) => {
      const { verify } = recommend(directory, answers, evidence, today)
      const first = verify[pick % Math.max(1, verify.length)]
      fc.pre(first !== undefined && !first.warnings.includes('STALE'))
      const old: Directory = { ...directory, plans: directory.plans.map((plan) => (plan.id === first.plan ? { ...plan, asOf: '2020-01-01' } : plan)) }
      const after = recommend(old, answers, evidence, today).verify.find((one) => nameOf(one) === nameOf(first))
      // It may fall, or make room; it cannot rise.
      expect(after?.rank ?? Infinity).toBeGreaterThanOrEqual(first.rank!)
    }),
    { numRuns },
  )
}, patienceMs)

it('changes no outcome, lane, rank or option when a doctor is listed for another line of business too', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), fc.nat(), ({ directory, answers, evidence, today }, whom, where) => {
      const doctor = directory.doctors[whom % Math.max(1, directory.doctors.length)]
      const group = directory.groups[where % Math.max(1, directory.groups.length)]
      fc.pre(doctor !== undefined && group !== undefined)
      const asked = new Set(directory.plans.filter(({ track }) => track === trackOf(answers)).map(({ line }) => line))
      const other = lines.find((line) => !asked.has(line))
      fc.pre(other !== undefined)
      const row = { doctor: doctor.id, lines: [other], zip: '', address: '', phone: '', accepting: 'newpt', basis: 'listed', source: 's', asOf: null } as const
      const more: Directory = { ...directory, practices: [...directory.practices, { ...row, lines: [other], group: group.id, networks: [] }] }
      const [before, after] = [directory, more].map((one) => placing(recommend(one, answers, evidence, today)))
      expect(after).toEqual(before)
    }),
    { numRuns },
  )
}, patienceMs)

it('says of each entry of wouldChange what comes of it', () => {
  fc.assert(
    fc.property(anyCase, ({ directory, answers, evidence, today }) => {
      for (const { question, answer, effect } of recommend(directory, answers, evidence, today).wouldChange) {
        const { outcome, verify } = recommend(directory, { ...answers, [question]: answer }, evidence, today)
        expect({ outcome, first: verify[0] ? { plan: verify[0].plan, group: verify[0].group } : null }).toEqual(effect)
      }
    }),
    { numRuns: 100 },
  )
}, patienceMs)

function placing({ outcome, lane, verify, otherWays, trade }: Recommendation) {
  return {
    outcome,
    lane,
    verify: verify.map((one) => `${one.rank} ${nameOf(one)}`).sort(),
    otherWays: otherWays.map(nameOf).sort(),
    trade: trade.map(({ keeps, options }) => `${[...keeps].sort().join()}: ${options.map(nameOf).sort().join()}`).sort(),
  }
}

function nameOf({ plan, network, group }: Combination): string {
  return `${plan}×${network}×${group}`
}

function trackOf({ coverage, hasMedicare, hasMediCal, hasJobCover }: Answers): string {
  if (coverage === 'job') return 'employer'
  if (coverage !== 'not-sure') return coverage?.startsWith('medicare') ? 'medicare' : (coverage ?? '')
  return hasMedicare === 'yes' ? 'medicare' : hasMediCal === 'yes' ? 'medi-cal' : hasJobCover === 'yes' ? 'employer' : 'marketplace'
}
