import { expect, it } from 'vitest'
import { merged, network, plan, source } from './merging.fixture'
import type { Plan } from '../model'

const both = (a: Partial<Plan>, b: Partial<Plan>) => {
  const networks = [network('n', { name: 'N' }), network('m', { name: 'M' })]
  return merged(source('A', { networks, plans: [plan('H0000-001-000', a)] }), source('B', { networks, plans: [plan('H0000-001-000', b)] }))
}

it('fills in what one source knows by its id alone', () => {
  const { directory, report } = both(
    { networks: ['n'] },
    { name: 'Pelican Gold', issuer: 'Pelican Health', networks: ['m'], type: 'HMO', snp: 'D-SNP', counties: ['06037'], phone: '555-0100' },
  )
  expect(directory.plans).toEqual([
    {
      ...plan('H0000-001-000'),
      name: 'Pelican Gold',
      issuer: 'Pelican Health',
      networks: ['n', 'm'],
      type: 'HMO',
      snp: 'D-SNP',
      counties: ['06037'],
      phone: '555-0100',
      source: 'A + B',
      asOf: '2026-11-01',
    },
  ])
  expect(report.conflicts).toEqual([])
})

it.each([
  ['type', { type: 'HMO' }, { type: 'PPO' }, { type: 'unknown' }],
  ['aligned', { aligned: true }, { aligned: false }, { aligned: null }],
] as const)('leaves unknown the %s on which sources differ', (field, a, b, expected) => {
  const { directory, report } = both(a, b)
  expect(directory.plans).toMatchObject([expected])
  expect(report.conflicts).toMatchObject([{ table: 'plans', of: 'H0000-001-000', field, outcome: 'It is left unknown.' }])
})

it('keeps the counties that all sources name', () => {
  const { directory, report } = both({ counties: ['06001', '06037'] }, { counties: ['06037', '06059'] })
  expect(directory.plans).toMatchObject([{ counties: ['06037'] }])
  expect(report.conflicts).toMatchObject([{ field: 'counties', said: [{ value: '06001;06037', source: 'A', folder: 'A' }, { value: '06037;06059', source: 'B', folder: 'B' }] }])
})

it.each<[string, Partial<Plan>, Partial<Plan>]>([
  ['line', { line: 'commercial' }, {}],
  ['track', { track: 'employer' }, {}],
  ['snp', { snp: 'C-SNP' }, { snp: 'D-SNP' }],
  ['counties', { counties: ['06001'] }, { counties: ['06037'] }],
])('sets a plan aside whose %s cannot be told: no word for unknown stands there', (field, a, b) => {
  const { directory, report } = both(a, b)
  expect(directory.plans).toEqual([])
  expect(report.conflicts).toMatchObject([{ field, outcome: 'The plan is set aside.' }])
  for (const { tables } of report.sources) expect(tables.plans).toMatchObject({ read: 1, kept: 0, joined: 0 })
})

it('uses the row of the latest year alone', () => {
  const { directory, report } = both({ planYear: 2026, networks: ['n'], type: 'PPO' }, { planYear: 2027, networks: ['m'], type: 'HMO' })
  expect(directory.plans).toMatchObject([{ planYear: 2027, networks: ['m'], type: 'HMO', source: 'B' }])
  expect(report.sources[0]!.tables.plans).toEqual({ read: 1, kept: 0, joined: 0, setAside: { 'Another source has this plan for a later year.': 1 } })
  expect(report.decisions.map(({ of }) => of)).toContain('H0000-001-000: 2026 of A, for 2027')
})
