import { groupBy } from '../groupBy'
import { combine } from './combine'
import { rowsOf, type Sourced } from './sources'
import type { NewId } from './ids'
import { countAsOne, type Ledger } from './report'
import type { Directory, Plan } from '../model'

/** The rows of each plan in its latest year. Those of the years before are set aside: they would lend it their networks. */
export function plansInUse(directories: Directory[], ledger: Ledger): Sourced<Plan>[] {
  return [...groupBy(rowsOf(directories, 'plans'), ({ row }) => row.id)].flatMap(([id, rows]) => {
    const latest = Math.max(...rows.map(({ row }) => row.planYear ?? 0))
    return rows.filter(({ row, from }) => {
      if (row.planYear === null || row.planYear === latest) return true
      ledger.count(from, 'plans', { setAside: 'Another source has this plan for a later year.' })
      ledger.decision('Plans of which one source has a later year: only its row is used.', `${id}: ${row.planYear} of ${row.source}, for ${latest}`)
      return false
    })
  })
}

/** One plan of the rows of each id. @param newNetwork As the sources call their networks, so they stand in the rows. */
export function mergePlans(rows: Sourced<Plan>[], newNetwork: NewId, ledger: Ledger): Plan[] {
  return [...groupBy(rows, ({ row }) => row.id).values()].flatMap((same) => {
    const renamed = same.map(({ row, from }) => ({ from, row: { ...row, networks: [...new Set(row.networks.map((id) => newNetwork(from, id)))] } }))
    const plan = planOf(renamed, ledger)
    if (!('refused' in plan)) {
      countAsOne(same, 'plans', ledger)
      return plan
    }
    for (const { from } of same) ledger.count(from, 'plans', { setAside: plan.refused })
    return []
  })
}

function planOf(rows: Sourced<Plan>[], ledger: Ledger): Plan | { refused: string } {
  const [{ row: first }] = rows as [Sourced<Plan>]
  if (rows.length === 1) return first
  const { row, disputes } = combine('plans', rows.map(withoutStandIns), {
    name: 'first',
    issuer: 'first',
    networks: 'union',
    track: 'agree',
    line: 'agree',
    type: 'agree',
    snp: 'agree',
    aligned: 'agree',
    counties: 'common',
    planYear: 'first',
    phone: 'first',
    tty: 'first',
    website: 'first',
    directoryUrl: 'first',
  })
  const isVital = (field: string) => field === 'track' || field === 'line' || field === 'snp' || (field === 'counties' && row.counties.length === 0)
  const vital = disputes.filter(({ field }) => isVital(field)).map(({ field }) => field)
  for (const dispute of disputes) {
    const outcome = dispute.field === 'counties' ? 'Only those that all of them name are kept.' : 'It is left unknown.'
    ledger.conflict('plans', first.id, dispute, vital.length > 0 ? 'The plan is set aside.' : outcome)
  }
  if (vital.length > 0) return { refused: `The sources do not agree on its ${vital.join(', ')}, without which it cannot be used.` }
  return { ...row, name: row.name || first.name, issuer: row.issuer || first.issuer }
}

/** A source that knows a plan by its id alone writes that for the name, and the Medicare contract for the issuer. */
function withoutStandIns({ row, from }: Sourced<Plan>): Sourced<Plan> {
  return { from, row: { ...row, name: isNamelessPlan(row) ? '' : row.name, issuer: isContract(row.issuer) ? '' : row.issuer } }
}

export function isNamelessPlan({ id, name }: Plan): boolean {
  return name === id
}

/** "H1234". */
export function isContract(issuer: string): boolean {
  return /^[A-Z]\d{4}$/.test(issuer)
}
