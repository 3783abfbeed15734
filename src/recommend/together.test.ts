import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCase } from '../test/any/anyCase'
import { people } from '../test/people'
import { must, nice, quiet, said, today, typed } from '../test/person'
import { practice, town, townWith } from '../test/directory'
import { recommend } from './recommend'
import { together, type Party, type Together } from './together'
import type { Answers, Evidence } from './answers'

it('joins people only in a kind of coverage they share', () => {
  const { shared, alone, notChoosing } = together([party('1'), party('2', { coverage: 'job' }), party('3', { coverage: 'medicare-and-medi-cal' }), party('4', { timing: 'doctor-leaving' }), party('5', { coverage: 'not-sure' })], today)
  expect(shared.map(({ track, people: who }) => [track, who])).toEqual([['medicare', ['1', '3']]])
  expect([alone, notChoosing]).toEqual([['2'], ['4', '5']])
})

it('lets each have a group of their own in one plan', () => {
  const rows = plansOf(together([party('1', { doctors: [must('ibarra')] }), party('2', { doctors: [must('halvorsen')] })], today))
  const groups = rows.filter(({ serves }) => serves === 'yes').map(({ plan, people: who }) => [plan, ...who.map(({ options }) => options.map(({ group }) => group).join())])
  expect(groups).toContainEqual(['juniper-prime', 'juniper', 'lagoon'])
  const meadow = rows.find(({ plan }) => plan === 'meadow-senior')
  expect(meadow).toMatchObject({ serves: 'no', people: [{ fares: 'loses', options: [{ doctors: ['ibarra'] }, { doctors: ['ibarra'] }] }, { fares: 'keeps', options: [{ group: 'lagoon' }] }] })
})

it('knows nothing for the others of a plan that one has heard of on the phone', () => {
  const heard = { planName: 'Cousin Plan', type: 'HMO', networkName: 'Cousin' } as const
  const calls = [said('plan', 'yes', 'ibarra', heard, { groupName: 'Cousin Group' })]
  const parties = [party('1', { doctors: [must('ibarra')] }, calls), party('2', { doctors: [must('halvorsen')] }), party('3')]
  const row = plansOf(together(parties, today)).find(({ plan }) => plan === 'Cousin Plan')
  expect([row!.serves, ...row!.people.map(({ fares }) => fares)]).toEqual(['unknown', 'keeps', 'unknown', 'any'])
})

it('takes plans heard under one name as different kinds for two plans', () => {
  const heard = (type: 'HMO' | 'PPO') => ({ planName: 'Cousin Plan', type, networkName: 'Cousin' }) as const
  const parties = [
    party('1', { doctors: [must('ibarra')] }, [said('plan', 'yes', 'ibarra', heard('HMO'), { groupName: 'Cousin Group' })]),
    party('2', { doctors: [must('halvorsen')] }, [said('plan', 'yes', 'halvorsen', heard('PPO'), null)]),
  ]
  const row = plansOf(together(parties, today)).find(({ plan }) => plan === 'Cousin Plan')
  expect(row!.serves).toBe('unknown')
})

it('keeps a plan for people with both Medicare and Medi-Cal from those who have Medicare alone', () => {
  const doctors = [must('halvorsen')]
  const row = plansOf(together([party('1', { doctors, coverage: 'medicare-and-medi-cal' }), party('2', { doctors })], today)).find(({ plan }) => plan === 'duet-complete')
  expect([row!.serves, ...row!.people.map(({ fares }) => fares)]).toEqual(['no', 'keeps', 'not-offered'])
})

it('says why a plan does not serve somebody, and never counts an unknown doctor as kept or lost', () => {
  const rows = plansOf(together([party('1', { doctors: [typed('Nobody Knows')] }), party('2', { doctors: [nice('ibarra')] })], today))
  for (const { serves, people: who } of rows) {
    expect(serves).toBe('unknown')
    expect(who[0]).toMatchObject({ fares: 'unknown', options: expect.arrayContaining([expect.objectContaining({ doctors: ['Nobody Knows'] })]) as unknown })
    expect(who[1]!.fares).toBe('any')
  }
  expect(rows.length).toBeGreaterThan(0)
})

it('gives a doctor up for lost only where every group of the plan loses them, and names whom to ask', () => {
  const directory = townWith(({ practices }) => ({ practices: [...practices, practice('mori', 'lagoon', { basis: 'contract' })] }))
  const parties = [{ ...party('1', { doctors: [must('mori')] }), directory }, { ...party('2', { doctors: [must('phan')] }), directory }]
  const row = plansOf(together(parties, today)).find(({ plan }) => plan === 'juniper-prime')!
  expect(row).toMatchObject({ serves: 'unknown', people: [{ fares: 'unknown', options: [{ group: 'lagoon', doctors: ['mori'] }] }, { fares: 'ask', options: [{ group: 'lagoon', doctors: ['phan'] }] }] })
})

it('makes plans of a kind that do the same in the same groups one in education mode', () => {
  const parties = ['1', '2'].map((id) => party(id, { doctors: [must('halvorsen')] }))
  const serving = (mode: 'named' | 'education') => plansOf(together(parties, today, mode)).filter(({ serves, planTypes }) => serves === 'yes' && planTypes[0] === 'HMO')
  expect([serving('named').length, serving('education').length]).toEqual([2, 1])
})

it('counts what was heard for the one who called, and for nobody else', () => {
  const doctors = [must('ibarra')]
  const before = plansOf(together([party('1', { doctors }), party('2', { doctors })], today))
  const row = before.find(({ serves }) => serves === 'yes')!
  const calls = row.people[0]!.options.map(({ group }) => said('plan', 'no', 'ibarra', row.plan!, group))
  const after = plansOf(together([party('1', { doctors }, calls), party('2', { doctors })], today)).find(({ plan }) => plan === row.plan)!
  expect(after.people.map(({ fares }) => fares)).toEqual(['loses', row.people[1]!.fares])
})

it('names no plan in education mode, and says of each kind only what one plan of it does for all', () => {
  const parties = [party('1', people.bothDoctorsInOneGroup.answers), party('2', people.mainDoctorDecides.answers)]
  const [named, nameless] = [together(parties, today), together(parties, today, 'education')].map(plansOf)
  expect(JSON.stringify(nameless)).not.toMatch(new RegExp(town().plans.map(({ id }) => `"${id}"`).join('|')))
  const saying = ({ planTypes, serves, people: who }: (typeof named & object)[number]) => JSON.stringify([planTypes, serves, who.map(({ fares }) => fares)])
  expect(new Set(nameless!.map(saying))).toEqual(new Set(named!.map(saying)))
})

const patienceMs = 60_000
/** Up to three people in one town, each with answers and calls of their own. */
const anyParties = fc.tuple(anyCase, anyCase, anyCase).map(([one, two, three]) => ({
  day: one.today,
  parties: [one, two, three].map(({ answers, evidence }, place): Party => ({ id: `${place + 1}`, directory: one.directory, answers, evidence })),
}))

it('does not care in which order the people come', () => {
  fc.assert(
    fc.property(anyParties, ({ parties, day }) => {
      expect(inAnyOrder(together([...parties].reverse(), day))).toEqual(inAnyOrder(together(parties, day)))
    }),
    { numRuns: 150 },
  )
}, patienceMs)

it('says of each person what it says of them with anybody else', () => {
  fc.assert(
    fc.property(anyParties, ({ parties, day }) => {
      const [one, two] = parties
      const pair = faring(together([one!, two!], day), '1')
      fc.pre(pair.size > 0)
      const trio = faring(together(parties, day), '1')
      for (const [plan, way] of pair) expect(trio.get(plan)).toEqual(way)
    }),
    { numRuns: 150 },
  )
}, patienceMs)

it('says of each person what recommend says of them', () => {
  let kept = 0
  fc.assert(
    fc.property(anyCase, ({ directory, answers, evidence, today: day }) => {
      const twin = (id: string): Party => ({ id, directory, answers, evidence })
      const fares = faring(together([twin('1'), twin('2')], day), '1')
      const { outcome, verify, otherWays } = recommend(directory, answers, evidence, day)
      const keeping = fares.size === 0 ? [] : [...verify, ...otherWays].filter(({ reasons }) => reasons.includes('KEEPS_ALL_MUST'))
      kept += keeping.length
      const others = keeping.filter(({ plan, group, network }) => {
        const way = fares.get(plan!)!
        return way.fares !== 'keeps' && !(way.fares === 'ask' && way.options.some((one) => one.group === group && one.network === network))
      })
      expect(others).toEqual([])
      // A choice between doctors: no plan keeps them all.
      const keepers = [...fares.values()].filter((way) => way.fares === 'keeps' || way.fares === 'ask')
      expect(outcome === 'TRADE' ? keepers : []).toEqual([])
    }),
    { numRuns: 250 },
  )
  expect(kept).toBeGreaterThan(50)
}, patienceMs)

it('calls a plan one that serves all only if it does so for each, and puts it first', () => {
  fc.assert(
    fc.property(anyParties, ({ parties, day }) => {
      for (const { plans, people: who } of together(parties, day).shared) {
        for (const { serves, people: each } of plans) {
          expect(each.map(({ person }) => person)).toEqual(who)
          expect(serves === 'yes').toBe(each.every(({ fares }) => fares === 'keeps' || fares === 'ask' || fares === 'any'))
          expect(serves === 'no').toBe(each.some(({ fares }) => fares === 'loses' || fares === 'not-offered'))
        }
        const ranks = plans.map(({ serves }) => ['yes', 'unknown', 'no'].indexOf(serves))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 150 },
  )
}, patienceMs)

function party(id: string, answers: Answers = {}, evidence: Evidence[] = []): Party {
  return { id, directory: town(), answers: { ...quiet, ...answers }, evidence }
}

function plansOf({ shared }: Together) {
  return shared.flatMap(({ plans }) => plans)
}

/** What each plan does for a person, by plan. */
function faring(result: Together, id: string) {
  return new Map(plansOf(result).flatMap(({ plan, people: who }) => who.filter(({ person }) => person === id).map((one) => [plan!, one] as const)))
}

function inAnyOrder({ shared, alone, notChoosing }: Together) {
  return {
    alone: alone.toSorted(),
    notChoosing: notChoosing.toSorted(),
    shared: shared.map(({ track, people: who, plans }) => ({
      track,
      people: who.toSorted(),
      plans: plans.map((row) => ({ ...row, people: row.people.toSorted((a, b) => (a.person < b.person ? -1 : 1)) })),
    })),
  }
}
