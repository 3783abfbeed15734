import { expect, it } from 'vitest'
import { naiveRecommend } from './naiveRecommend'
import type { Answers, Evidence } from '../../recommend/answers'
import type { Combination } from '../../recommend/recommendation'
import type { Directory, Practice } from '../../directory/model'

const seen = { source: 'roster', asOf: '2026-11-20' }
const today = '2026-12-01'

/** One HMO with two groups; Ana is in the first, Ben in both, Cleo in the second. */
const directory: Directory = {
  name: 'Two groups',
  sample: true,
  planYear: 2027,
  asOf: '2026-11-01',
  staleAfterDays: 90,
  source: 'roster',
  plans: [
    {
      ...seen,
      id: 'plan',
      name: 'Plan',
      issuer: 'Issuer',
      networks: ['network'],
      track: 'medicare',
      line: 'medicare-advantage',
      type: 'HMO',
      snp: null,
      aligned: null,
      counties: ['county'],
      planYear: 2027,
      phone: '',
      tty: '',
      website: '',
      directoryUrl: '',
    },
  ],
  networks: [{ ...seen, id: 'network', name: 'Network', issuer: 'Issuer' }],
  groups: ['first', 'second'].map((id) => ({
    ...seen,
    id,
    name: id,
    kind: 'ipa',
    zips: ['94110'],
    hospitals: [],
    languages: ['en'],
    phone: '',
    afterHoursPhone: '',
    website: '',
    wheelchair: null,
  })),
  contracts: ['first', 'second'].map((group) => ({
    ...seen,
    network: 'network',
    group,
    line: 'medicare-advantage',
    planYear: 2027,
  })),
  doctors: ['ana', 'ben', 'cleo'].map((id) => ({
    ...seen,
    id,
    npi: '',
    firstName: id,
    lastName: '',
    credential: '',
    specialty: '',
    primaryCare: null,
    takesOriginalMedicare: null,
    languages: [],
  })),
  practices: [practice('ana', 'first'), practice('ben', 'first'), practice('ben', 'second'), practice('cleo', 'second')],
  listings: [],
  hospitals: [],
  places: [{ zip: '94110', county: 'county', countyName: 'County', state: 'CA', share: null, lat: null, lon: null }],
  ratings: [],
}

function practice(doctor: string, group: string): Practice {
  const office = { zip: '94110', address: '', phone: '' }
  return { ...seen, ...office, doctor, group, lines: ['medicare-advantage'], accepting: 'newpt', networks: [], basis: 'listed' }
}

function wanting(...doctors: string[]): Answers {
  const must = { keep: 'must', current: true } as const
  return { coverage: 'medicare', zip: '94110', timing: 'looking', doctors: doctors.map((doctor) => ({ doctor, ...must })) }
}

const pairOf = ({ rank, plan, group }: Combination) => ({ rank, plan, group })

it('ranks the group that keeps both and counts the one that loses one', () => {
  const { outcome, lane, verify, otherWays, notShown } = naiveRecommend(directory, wanting('ana', 'ben'), [], today)
  expect({ outcome, lane, otherWays, notShown }).toEqual({
    outcome: 'RANKED',
    lane: 'hmo',
    otherWays: [],
    notShown: { keepNobody: 0, loseMustKeep: 1 },
  })
  expect(verify.map(pairOf)).toEqual([{ rank: 1, plan: 'plan', group: 'first' }])
  expect(verify[0]).toMatchObject({
    reasons: ['KEEPS_ALL_MUST', 'NEAR_YOU'],
    warnings: ['SAME_PLAN_OTHER_GROUP', 'NAME_PCP_AND_GROUP'],
    asOf: '2026-11-20',
    sources: ['roster'],
    confirmed: false,
  })
})

it('shows a trade when no group keeps both', () => {
  const { outcome, lane, verify, trade, warnings } = naiveRecommend(directory, wanting('ana', 'cleo'), [], today)
  expect({ outcome, lane, verify }).toEqual({ outcome: 'TRADE', lane: null, verify: [] })
  expect(trade.map(({ keeps, options }) => ({ keeps, groups: options.map(({ group }) => group) }))).toEqual([
    { keeps: ['ana'], groups: ['first'] },
    { keeps: ['cleo'], groups: ['second'] },
  ])
  expect(warnings).toEqual(['SPLIT_GROUPS'])
})

it('cannot tell of a doctor it does not know, until the office and the plan say yes', () => {
  const answers: Answers = { ...wanting(), doctors: [{ name: 'Dr Smith', keep: 'must', current: false }] }
  expect(naiveRecommend(directory, answers, [], today)).toMatchObject({
    outcome: 'CANNOT_TELL_YET',
    warnings: ['CANNOT_TELL', 'UNKNOWN_DOCTOR'],
  })

  const plan = { planName: 'Sunrise', type: 'HMO' } as const
  const yes = { plan, group: { groupName: 'Valley' }, doctor: 'Dr Smith', says: 'yes', date: '2026-11-28' } as const
  const evidence: Evidence[] = [{ ...yes, by: 'office' }, { ...yes, by: 'plan', date: '2026-11-30' }]
  const { outcome, verify } = naiveRecommend(directory, answers, evidence, today)
  expect(outcome).toBe('RANKED')
  expect(verify.map(pairOf)).toEqual([{ rank: 1, plan: 'Sunrise', group: 'Valley' }])
  expect(verify[0]).toMatchObject({ doctors: { 'Dr Smith': 'kept' }, planYear: 2027, asOf: '2026-11-30', confirmed: true })
})
