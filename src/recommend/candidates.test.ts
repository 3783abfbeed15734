import { expect, it } from 'vitest'
import { ask, find, inTown, pair, shown, verified } from '../test/ask'
import { people } from '../test/people'
import { must, nice, quiet } from '../test/person'
import { townWith, withRow } from '../test/directory'
import type { Directory, PlanType, SnpType } from '../directory/model'

it.each<SnpType>(['C-SNP', 'I-SNP'])('never offers a %s', (snp) => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'juniper-prime', { snp }) }))
  expect(find(ask(people.bothDoctorsInOneGroup.answers, directory), 'juniper-prime × juniper')).toBeUndefined()
  expect(find(ask({ ...people.bothDoctorsInOneGroup.answers, coverage: 'medicare-and-medi-cal' }, directory), 'juniper-prime × juniper')).toBeUndefined()
})

it('offers a D-SNP only to who has Medicare and Medi-Cal', () => {
  const { answers } = people.dualInOnePlan
  expect(find(ask(answers), 'duet-complete × lagoon')).toBeDefined()
  expect(find(ask({ ...answers, coverage: 'medicare' }), 'duet-complete × lagoon')).toBeUndefined()
})

it('offers a plan without counties everywhere', () => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'original', { counties: [] }) }))
  expect(verified(ask(people.outOfArea.answers, directory))).toEqual(['1 original'])
})

it('offers only plans without counties when the ZIP has two and none was chosen', () => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'original', { counties: [] }) }))
  const { county: _, ...answers } = people.onTheCountyLine.answers
  expect(ask(answers).outcome).toBe('CANNOT_TELL_YET')
  expect(verified(ask(answers, directory))).toEqual(['1 original'])
})

it('takes no notice of a county with less than one address in a hundred', () => {
  expect(verified(ask({ ...people.bothDoctorsInOneGroup.answers, zip: '00044' }))).toEqual(['1 juniper-prime × juniper'])
})

it('leaves out plans of another year than the directory', () => {
  const directory = townWith(({ plans }) => ({ plans: withRow(plans, 'juniper-prime', { planYear: 2026 }) }))
  expect(find(inTown(people.bothDoctorsInOneGroup, directory), 'juniper-prime × juniper')).toBeUndefined()
})

it('needs a contract of the plan’s line and year', () => {
  const withContract = (change: Partial<Directory['contracts'][number]>) =>
    townWith(({ contracts }) => ({ contracts: contracts.map((one) => (one.network === 'juniper-ma' ? { ...one, ...change } : one)) }))
  expect(find(inTown(people.bothDoctorsInOneGroup, withContract({})), 'juniper-prime × juniper')).toBeDefined()
  for (const change of [{ line: 'commercial' } as const, { line: null }, { planYear: 2026 }, { planYear: null }])
    expect(find(inTown(people.bothDoctorsInOneGroup, withContract(change)), 'juniper-prime × juniper')).toBeUndefined()
})

it.each<[PlanType, string]>([
  ['HMO', 'juniper-prime × juniper'],
  ['HMO-POS', 'juniper-prime × juniper'],
  ['POS', 'juniper-prime × juniper'],
  ['PPO', 'juniper-prime'],
  ['EPO', 'juniper-prime'],
  ['PFFS', 'juniper-prime'],
])('takes a plan of type %s as %s', (type, name) => {
  const directory = townWith(({ plans, listings }) => ({
    plans: withRow(plans, 'juniper-prime', { type }),
    listings: [...listings, ...['ibarra', 'achebe'].map((doctor) => ({ ...listings[0]!, doctor, network: 'juniper-ma' }))],
  }))
  const names = shown(inTown(people.bothDoctorsInOneGroup, directory)).map(pair)
  expect(names.filter((one) => one.startsWith('juniper-prime'))).toEqual([name])
})

it('makes one combination for each network of a plan', () => {
  const directory = townWith(({ plans }) => ({
    plans: withRow(withRow(plans, 'juniper-prime', { networks: ['juniper-ma', 'meadow-ma'] }), 'ridge-choice', { networks: ['ridge-ppo', 'meadow-ma'] }),
  }))
  const result = ask({ ...quiet, doctors: [nice('halvorsen')] }, directory)
  const networks = (plan: string) => shown(result).filter((one) => one.plan === plan).map(({ network }) => network)
  expect(new Set(networks('juniper-prime'))).toEqual(new Set(['juniper-ma', 'meadow-ma']))
  expect(new Set(networks('ridge-choice'))).toEqual(new Set(['ridge-ppo', 'meadow-ma']))
})

it('rests on the newest of several contracts that say the same, a contract without a date being as old as the directory', () => {
  const datesOf = (dates: (string | null)[]) => {
    const directory = townWith(({ contracts }) => ({
      contracts: contracts.flatMap((one) => (one.network === 'juniper-ma' && one.group === 'juniper' ? dates.map((asOf) => ({ ...one, asOf })) : [one])),
    }))
    return find(ask({ ...people.bothDoctorsInOneGroup.answers, doctors: [] }, { ...directory, asOf: '2026-10-20', plans: directory.plans.map((plan) => ({ ...plan, asOf: '2026-11-20' })) }), 'juniper-prime × juniper')?.asOf
  }
  expect([['2026-10-01', '2026-10-30'], ['2026-10-30', '2026-10-01'], ['2026-10-01', null]].map(datesOf)).toEqual(['2026-10-30', '2026-10-30', '2026-10-20'])
})

it('offers a plan-exclusive group only when it loses no must-keep', () => {
  expect(verified(ask({ ...quiet, doctors: [must('yoon'), nice('ibarra')] }))).toEqual(['1 fathom-senior × fathom'])
  expect(find(ask({ ...quiet, doctors: [nice('yoon'), nice('ibarra')] }), 'fathom-senior × fathom')).toBeDefined()
  expect(find(ask({ ...quiet, doctors: [nice('yoon'), must('ibarra')] }), 'fathom-senior × fathom')).toBeUndefined()
  // No pair keeps all, and the lowest budget keeps the HMO lane in front: still no candidate.
  expect(verified(ask({ ...quiet, doctors: [must('ibarra'), must('halvorsen'), nice('yoon')], budget: 'lowest' }))).toEqual([
    '1 juniper-prime × juniper',
    '1 juniper-prime × lagoon',
    '1 meadow-senior × lagoon',
  ])
})
