import { californiaCounties, californiaCounty } from '../places/counties'
import { isSilent, medicareSnp, medicareType, type Unfit } from './medicareTypes'
import { medicarePlanId } from './planIds'
import { peek, type Source } from './source'
import { brokenLine, csvLines, hasColumns, headerText, type Aliases, type IsHeader } from './table'
import type { Draft, SaidRow } from './draft'
import type { Importer } from './importer'

const aliases = {
  year: ['Contract Year'],
  contract: ['Contract ID', 'contract_id'],
  plan: ['Plan ID', 'plan_id'],
  segment: ['Segment ID', 'segment_id'],
  state: ['State Territory Abbreviation', 'State Territory Name', 'State Name', 'State'],
  county: ['County Name', 'County'],
  name: ['Plan Name', 'plan_name'],
  type: ['Plan Type', 'Type of Medicare Health Plan', 'plan_type'],
  issuer: ['Organization Marketing Name', 'organization_marketing_name', 'Organization Name'],
  indicator: ['Special Needs Plan (SNP) Indicator'],
  snpType: ['SNP Type', 'Special Needs Plan Type'],
  integration: ['Dual Eligible SNP (D-SNP) Integration Status', 'Integration Status'],
  integrated: ['D-SNP Applicable Integrated Plan (AIP) Identifier', 'AIP Status'],
  sanctioned: ['Sanctioned Plan'],
} satisfies Aliases<string>
type Name = keyof typeof aliases
type Cells = Record<Name, string>

const namesPlans = hasColumns<Name>(aliases, ['contract', 'plan', 'name', 'type'])
const namesCounties = hasColumns<Name>(aliases, ['contract', 'plan', 'state', 'county'])
const isHeader: IsHeader = (cells) => namesPlans(cells) || namesCounties(cells)

/**
 * CMS's Medicare Advantage Landscape: a line for each plan and county, with the header of 2025 to 2027 or that of the years before.
 * Also two files that belong together, one of the plans and one of their counties. No money is read.
 *
 * Source: CMS, readme of the CY2026 Landscape.
 */
export const landscape: Importer = {
  format: 'landscape',
  about: 'CMS list of Medicare Advantage plans and their counties, CSV',
  looksLike: (start) => headerText(start, isHeader) !== null,
  async read(sources, draft) {
    const gathered = await gather(sources, draft)
    for (const source of sources) {
      for await (const { cells, line } of csvLines<Name>(source, aliases, isHeader)) {
        draft.take('plans and counties', { file: source.name, line }, (entry) => {
          const wrong = cells ? wrongWith(cells, source, gathered) : { reason: brokenLine[0], advice: brokenLine[1] }
          if (wrong) return entry.setAside(wrong.reason, wrong.advice, wrong.column, wrong.value)
          // The first line of a plan writes it whole; the others find it there.
          entry.put('plans', gathered.plans.get(idOf(cells!)!)!)
        })
      }
    }
    draft.leaveOpen('The landscape names no networks: which doctors these plans have must come from another source. Merge it with one.')
    const sanctioned = [...gathered.sanctioned].filter((id) => draft.has('plans', id)).sort()
    if (sanctioned.length > 0) draft.leaveOpen(`CMS has sanctioned these plans, so they may not take new members: ${sanctioned.join(', ')}.`)
    return { name: `Medicare Advantage plans in California, ${gathered.year}`, source: `CMS Landscape of ${gathered.year}` }
  },
}

/** What the files say of the plans of one year, by id. All is read before any of it is written: a plan's counties stand in many lines. */
type Gathered = {
  year: number
  yearOf: (cells: Cells, source: Source) => number
  plans: Map<string, SaidRow<'plans'> & { counties: string[] }>
  /** Plans that cannot stand in a directory. */
  unfit: Map<string, Unfit & { value: string }>
  sanctioned: Set<string>
}

async function gather(sources: Source[], draft: Draft): Promise<Gathered> {
  const inFile = new Map<Source, number | null>()
  const seen = new Set<number>()
  for (const source of sources) {
    const year = yearIn(source.name) ?? yearIn(headerText(await peek(source), isHeader) ?? '')
    inFile.set(source, year)
    for await (const { cells } of csvLines<Name>(source, aliases, isHeader)) {
      const own = cells && (yearIn(cells.year) ?? year)
      if (own) seen.add(own)
    }
  }
  for (const year of seen) draft.sawYear(year)
  const latest = seen.size > 0 ? Math.max(...seen) : draft.planYear()
  const gathered: Gathered = {
    year: latest,
    yearOf: (cells, source) => yearIn(cells.year) ?? inFile.get(source) ?? latest,
    plans: new Map(),
    unfit: new Map(),
    sanctioned: new Set(),
  }
  const counties = new Map<string, Set<string>>()
  for (const source of sources) {
    for await (const { cells } of csvLines<Name>(source, aliases, isHeader)) {
      const id = cells && gathered.yearOf(cells, source) === latest ? idOf(cells) : null
      if (!cells || id === null) continue
      if (cells.name !== '') addPlan(gathered, id, cells, source)
      const found = counties.get(id) ?? new Set()
      for (const county of countiesOf(cells)) found.add(county)
      counties.set(id, found)
    }
  }
  for (const [id, plan] of gathered.plans) plan.counties = [...(counties.get(id) ?? [])].sort()
  return gathered
}

/** The first line of a plan tells its name and type; all its lines say the same. */
function addPlan(gathered: Gathered, id: string, cells: Cells, source: Source): void {
  if (gathered.plans.has(id) || gathered.unfit.has(id)) return
  const type = medicareType(cells.type)
  const snp = medicareSnp(cells)
  if (typeof type === 'object') return void gathered.unfit.set(id, { ...type, value: cells.type })
  if (typeof snp === 'object' && snp !== null) return void gathered.unfit.set(id, { ...snp, value: cells.name })
  if (/^yes$/i.test(cells.sanctioned)) gathered.sanctioned.add(id)
  gathered.plans.set(id, {
    id,
    name: cells.name,
    issuer: cells.issuer,
    track: 'medicare',
    line: 'medicare-advantage',
    type: type === 'unknown' ? '' : type,
    snp,
    // Its Medi-Cal plan is of the same insurer only in these. Of the others the file does not say.
    aligned: snp === 'D-SNP' && (/^(yes|aip)$/i.test(cells.integrated) || /^fide\b|fully integrated/i.test(cells.integration)) ? true : null,
    counties: [],
    planYear: gathered.year,
    source: `CMS Landscape of ${gathered.year}, ${source.name}`,
  })
}

type Wrong = Unfit & { column?: string; value?: string }

/** Why a line is of no use, if it is of none. */
function wrongWith(cells: Cells, source: Source, gathered: Gathered): Wrong | undefined {
  if (gathered.yearOf(cells, source) !== gathered.year) {
    return { reason: 'It is of an earlier year than other lines.', advice: 'Import each year by itself.', column: 'Contract Year', value: cells.year }
  }
  const id = idOf(cells)
  if (id === null) {
    const value = [cells.contract, cells.plan, cells.segment].join('-')
    return { reason: 'Contract, plan and segment are not those of a Medicare plan.', advice: 'Write them like H1234, 001 and 0.', column: 'Contract ID', value }
  }
  const other = gathered.unfit.get(id)
  if (other) return { ...other, column: 'Plan Type' }
  const plan = gathered.plans.get(id)
  if (!plan) return { reason: 'No line names the plan.', advice: 'Import the file of the plans together with this one.', column: 'Plan ID', value: id }
  if (cells.county !== '' && countiesOf(cells).length === 0) {
    if (isElsewhere(cells)) {
      const advice = 'Leave it out, or add the plan to plans.csv and its ZIP codes to places.csv by hand.'
      return { reason: 'It is sold in another state, and only California’s counties have ids here.', advice, column: 'State', value: cells.state }
    }
    return { reason: 'California has no county of this name.', advice: 'Correct the name.', column: 'County', value: cells.county }
  }
  if (plan.counties.length > 0) return undefined
  return { reason: 'No line says in which counties the plan is sold.', advice: 'Import the file of the counties together with this one.', column: 'Plan ID', value: id }
}

/** "0" and nothing are both "000". */
function idOf({ contract, plan, segment }: Cells): string | null {
  return medicarePlanId([contract, plan, isSilent(segment) ? '0' : segment].join('-'))
}

/** FIPS codes; none when the county is not one of California. */
function countiesOf(cells: Cells): string[] {
  if (cells.county === '' || isElsewhere(cells)) return []
  if (/^all counties$/i.test(cells.county)) return [...californiaCounties().keys()]
  const id = californiaCounty(cells.county)
  return id === undefined ? [] : [id]
}

/** A county's name alone does not tell: there is an Orange County in eight states. */
function isElsewhere({ state }: Cells): boolean {
  return !/^(ca|california)$/i.test(state)
}

/** Four digits that stand by themselves: in "CY2026_Landscape_202509.csv" the first. */
function yearIn(text: string): number | null {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)
  return year && Number(year[0])
}
