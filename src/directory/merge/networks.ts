import { wordsOf } from '../../text/fold'
import { groupBy } from '../groupBy'
import { classesOf, isOneOfEach, mark, type Rule } from './classes'
import { combine } from './combine'
import { nameClasses, type NewId, type Thing } from './ids'
import { rowsOf, type Sourced } from './sources'
import { planNetworks, type PlanNetworks } from './planNetworks'
import { isContract } from './plans'
import { countAsOne, type Ledger } from './report'
import type { Directory, Network, Plan } from '../model'

/**
 * Which networks of several sources are one: of one id, and of one name or issuer. Of different ids, when a plan has just the one
 * in each source and no plan has one without the other: so the doctors that one source lists meet the groups that another knows.
 *
 * @param plans The rows of `plans.csv` in use, their networks as each source calls them.
 */
export function mergeNetworks(directories: Directory[], plans: Sourced<Plan>[], ledger: Ledger): { networks: Network[]; newId: NewId } {
  const rows = rowsOf(directories, 'networks')
  const byPlans = planNetworks(plans)
  const byIdAndName: Rule<Sourced<Network>> = ({ row }) => [
    ...(row.issuer === '' ? [] : [mark('issuer', row.id, folded(row.issuer))]),
    ...(nameOf(row) === '' ? [] : [mark('name', row.id, nameOf(row))]),
    mark('source', row.id, nameOf(row), folded(row.issuer), row.source),
  ]
  const byIdAndPlan: Rule<Sourced<Network>> = ({ row, from }) => byPlans.plansOf(from, row.id).map((plan) => mark(row.id, plan))
  const byPlan: Rule<Sourced<Network>> = ({ row, from }) => byPlans.linksOf(from, row.id)

  const classes = classesOf(rows, [byIdAndName, byIdAndPlan, byPlan], canBeOne, (found, rule) => {
    if (rule === byPlan) ledger.decision('Networks that could be one by their plans, but for others, are kept apart.', found.flat().map(told).join('; '))
  })
  const { things, newId } = nameClasses(classes, (id, [first]) => ledger.decision('Two sources have different networks under one id; the later one has a new one.', `${told(first!)}: ${id}`))
  for (const { rows: same } of things) tellJoined(same, byPlans, ledger)
  return { networks: things.map((thing) => networkOf(thing, ledger)), newId }
}

function networkOf({ id, rows }: Thing<Network>, ledger: Ledger): Network {
  countAsOne(rows, 'networks', ledger)
  if (rows.length === 1) return { ...rows[0]!.row, id }
  const name = rows.find(({ row }) => nameOf(row) !== '')?.row.name ?? rows[0]!.row.name
  const issuer = rows.find(({ row }) => issuerOf(row) !== '')?.row.issuer ?? rows[0]!.row.issuer
  return { ...combine('networks', rows, {}).row, id, name, issuer }
}

/** Of each source one; and no two of one id that nothing joins and something parts. */
function canBeOne(rows: Sourced<Network>[]): boolean {
  const sameIds = [...groupBy(rows, ({ row }) => row.id).values()]
  return isOneOfEach(rows) && sameIds.every((same) => same.every((a) => same.every((b) => !areTwo(a.row, b.row))))
}

function areTwo(a: Network, b: Network): boolean {
  const isOther = (one: string, other: string) => one !== '' && other !== '' && one !== other
  const isLike = (one: string, other: string) => one !== '' && one === other
  if (isLike(nameOf(a), nameOf(b)) || isLike(folded(a.issuer), folded(b.issuer))) return false
  return isOther(nameOf(a), nameOf(b)) || isOther(issuerOf(a), issuerOf(b))
}

/** Folded. Empty: its source knows no name, and writes the id for it. */
function nameOf({ id, name }: Network): string {
  return name === id ? '' : folded(name)
}

/** Folded. Empty: its source knows the Medicare contract alone. */
function issuerOf({ issuer }: Network): string {
  return isContract(issuer) ? '' : folded(issuer)
}

function folded(name: string): string {
  return wordsOf(name).join(' ')
}

function tellJoined(rows: Sourced<Network>[], byPlans: PlanNetworks, ledger: Ledger): void {
  const ids = new Set(rows.map(({ row }) => row.id))
  if (ids.size < 2) return
  const plans = new Set(rows.flatMap(({ row, from }) => byPlans.joiningPlans(from, row.id)))
  ledger.decision('Networks of different ids are one, as a plan has just the one in each source.', `${[...ids].join(', ')}: plan ${[...plans].join(', ')}`)
}

function told({ row }: Sourced<Network>): string {
  return `${row.id} (${[row.name, row.source].filter(Boolean).join(', ')})`
}
