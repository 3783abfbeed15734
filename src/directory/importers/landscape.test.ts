import { expect, it } from 'vitest'
import { lostWhenDamaged } from '../../test/damagedImports'
import { imported, lost } from './importing.fixture'

const header =
  'Contract Year,State Territory Abbreviation,County Name,Contract ID,Plan ID,Segment ID,Contract Plan ID,Sanctioned Plan,Organization Marketing Name,Plan Name,Plan Type,Special Needs Plan (SNP) Indicator,SNP Type,Dual Eligible SNP (D-SNP) Integration Status,D-SNP Applicable Integrated Plan (AIP) Identifier,Part C Premium'
const line = (change: Partial<Record<'year' | 'state' | 'county' | 'contract' | 'plan' | 'segment' | 'sanctioned' | 'name' | 'type' | 'indicator' | 'snp' | 'status' | 'aip', string>>) => {
  const cell = { year: '2027', state: 'CA', county: 'Alameda', contract: 'H9991', plan: '001', segment: '0', sanctioned: 'No', name: 'Pelican Gold', type: 'HMO', indicator: 'No', snp: 'Not Applicable', status: 'Not Applicable', aip: 'Not Applicable', ...change }
  return `${cell.year},${cell.state},${cell.county},${cell.contract},${cell.plan},${cell.segment},H9991_001,${cell.sanctioned},Pelican Health,${cell.name},${cell.type},${cell.indicator},${cell.snp},${cell.status},${cell.aip},"$4,500.00 "`
}
const file = (...lines: string[]) => ({ 'landscape.csv': [header, ...lines, ''].join('\n') })
const reasons = async (...lines: string[]) => Object.keys((await imported(file(...lines))).report.records['plans and counties']!.setAside)

it('makes one plan of all its lines, with the counties of all', async () => {
  const { directory, report } = await imported(file(line({}), line({ county: 'Orange' }), line({ county: 'Los Angeles' }), line({ plan: '2', county: 'Kern County' })))
  expect(directory.plans.map(({ id, counties }) => [id, counties])).toEqual([
    ['H9991-001-000', ['06001', '06037', '06059']],
    ['H9991-002-000', ['06029']],
  ])
  expect(directory.plans[0]).toMatchObject({
    name: 'Pelican Gold',
    issuer: 'Pelican Health',
    networks: [],
    track: 'medicare',
    line: 'medicare-advantage',
    type: 'HMO',
    snp: null,
    aligned: null,
    planYear: 2027,
    source: 'CMS Landscape of 2027, landscape.csv',
    asOf: null,
  })
  expect(directory.planYear).toBe(2027)
  expect(report.records).toEqual({ 'plans and counties': { read: 4, kept: 4, setAside: {} } })
  expect(report.open.join()).toContain('names no networks')
})

it('reads the header of the years before 2025, below a title', async () => {
  const before = [
    '2024 Medicare Advantage plans,,,,,,,,',
    ',,,,,,,,',
    'State,County,Organization Name,Plan Name,Type of Medicare Health Plan,Monthly Consolidated Premium (Includes Part C + D),Contract ID,Plan ID,Segment ID',
    'California,Marin,Pelican Health,Pelican Silver,Local HMO *,$0.00,H9991,4,0',
    'California,Marin,Pelican Health,Pelican Wide,Regional PPO,$0.00,R9991,5,',
  ]
  const { directory } = await imported({ 'old.csv': before.join('\r\n') })
  expect(directory.plans.map(({ id, type, counties, planYear }) => [id, type, counties, planYear])).toEqual([
    ['H9991-004-000', 'HMO', ['06041'], 2024],
    ['R9991-005-000', 'PPO', ['06041'], 2024],
  ])
})

const two = {
  'ca_2026_plans.csv': 'contract_id,plan_id,segment_id,organization_marketing_name,plan_name,plan_type,star_overall_2026\nH9991,041,000,Pelican Health,Pelican Care (HMO C-SNP),HMO C-SNP,4\nS9991,001,000,Pelican Rx,Pelican Rx (PDP),PDP,4\n',
  'ca_2026_counties.csv': 'contract_id,plan_id,segment_id,state,county\nH9991,041,000,CA,San Mateo\nH9991,041,000,CA,Alameda\nH9991,042,000,CA,Alameda\n',
}

it('reads the plans from one file and their counties from another', async () => {
  const { directory, report } = await imported(two)
  expect(directory.plans.map(({ id, snp, counties, planYear }) => [id, snp, counties, planYear])).toEqual([['H9991-041-000', 'C-SNP', ['06001', '06081'], 2026]])
  expect(report.records['plans and counties']).toEqual({
    read: 5,
    kept: 3,
    setAside: { 'No line names the plan.': 1, 'It is a drug plan, by which nobody chooses doctors.': 1 },
  })
})

it('does not take a plan without counties for one that is sold everywhere', async () => {
  const { directory, report } = await imported({ 'ca_2026_plans.csv': two['ca_2026_plans.csv'] })
  expect(directory.plans).toEqual([])
  expect(Object.keys(report.records['plans and counties']!.setAside)).toContain('No line says in which counties the plan is sold.')
})

it.each([
  ['HMO', 'HMO'],
  ['Local HMO', 'HMO'],
  ['HMO-POS', 'HMO-POS'],
  ['HMOPOS', 'HMO-POS'],
  ['Local PPO', 'PPO'],
  ['Regional PPO', 'PPO'],
  ['PPO D-SNP', 'PPO'],
  ['PFFS', 'PFFS'],
  ['Not Applicable', 'unknown'],
])('takes the type %j for %s', async (type, expected) => {
  expect((await imported(file(line({ type })))).directory.plans[0]?.type).toBe(expected)
})

it.each(['National PDP', '1876 Cost', 'MSA', 'National PACE', 'Medicare-Medicaid Plan HMO/HMOPOS', 'Something new'])('sets the type %j aside', async (type) => {
  expect(await reasons(line({ type }))).toHaveLength(1)
})

it.each([
  [{ indicator: 'Yes', snp: 'Dual-Eligible' }, 'D-SNP'],
  [{ indicator: 'Yes', snp: 'Chronic or Disabling Condition' }, 'C-SNP'],
  [{ indicator: 'Yes', snp: 'Institutional' }, 'I-SNP'],
  [{ type: 'HMO I-SNP' }, 'I-SNP'],
  [{ name: 'Pelican Duo (HMO D-SNP)' }, 'D-SNP'],
  [{ name: 'SNP Pelican (HMO)' }, null],
  [{}, null],
])('knows of %j that it is %s', async (change, snp) => {
  expect((await imported(file(line(change)))).directory.plans[0]?.snp).toBe(snp)
})

it('sets aside a special needs plan that does not say for whom', async () => {
  expect(await reasons(line({ indicator: 'Yes' }), line({ plan: '2', name: 'Pelican (HMO SNP)' }))).toEqual(['It is a special needs plan, and for whom is not said.'])
})

it.each([
  ['Yes', 'FIDE', true],
  ['Not Applicable', 'FIDE', true],
  ['Yes', 'HIDE', true],
  ['No', 'HIDE', null],
  ['No', 'CO', null],
])('takes AIP %j with status %j for aligned: %s', async (aip, status, aligned) => {
  const { directory } = await imported(file(line({ indicator: 'Yes', snp: 'Dual-Eligible', aip, status })))
  expect(directory.plans[0]?.aligned).toBe(aligned)
})

it('sets aside what has no county here, and keeps the plan for the counties that are', async () => {
  const { directory, report } = await imported(file(line({ state: 'FL', county: 'Orange' }), line({ county: 'Orange' }), line({ county: 'Atlantis' })))
  expect(directory.plans.map(({ counties }) => counties)).toEqual([['06059']])
  expect(report.records['plans and counties']!.setAside).toEqual({
    'It is sold in another state, and only California’s counties have ids here.': 1,
    'California has no county of this name.': 1,
  })
})

it('takes all counties of California for 58', async () => {
  expect((await imported(file(line({ county: 'All Counties' })))).directory.plans[0]?.counties).toHaveLength(58)
})

it('reads the latest year and sets the others aside', async () => {
  const { directory, report } = await imported(file(line({ year: '2026', name: 'Old name' }), line({})))
  expect(directory.plans.map(({ name, planYear }) => [name, planYear])).toEqual([['Pelican Gold', 2027]])
  expect(report.records['plans and counties']!.setAside).toEqual({ 'It is of an earlier year than other lines.': 1 })
})

it('sets aside what is no plan id and what is no line', async () => {
  expect(await reasons(line({ contract: 'X1' }), 'a,b', line({}))).toEqual([
    'Contract, plan and segment are not those of a Medicare plan.',
    'The quotes or the number of cells in the line make no sense.',
  ])
})

it('says which plans CMS has sanctioned', async () => {
  expect((await imported(file(line({ sanctioned: 'Yes' })))).report.open.join()).toContain('H9991-001-000')
})

it('loses no line of damaged files', { timeout: 120_000 }, async () => {
  expect(await lostWhenDamaged(file(line({}), line({ county: 'Kern' }), line({ plan: '7', type: 'Cost' })), 'landscape', 1000, 1)).toEqual([])
  expect(await lostWhenDamaged(two, 'landscape', 1000, 2)).toEqual([])
  expect(lost((await imported(two)).report)).toEqual([])
})
