import { wordsOf } from '../../text/fold'
import { groupBy } from '../groupBy'
import { classesOf, isOfSeveralSources, isOneOfEach, mark, type Rule } from './classes'
import { combine } from './combine'
import { nameClasses, type NewId, type Thing } from './ids'
import { rowsOf, type Sourced } from './sources'
import { countAsOne, type Ledger } from './report'
import type { Directory, Group } from '../model'

/** Which groups of several sources are one: of one id, unless their names differ; else of one name with a ZIP or the phone in common. */
export function mergeGroups(directories: Directory[], newHospital: NewId, ledger: Ledger): { groups: Group[]; newId: NewId } {
  const rows = rowsOf(directories, 'groups').map(({ row, from }) => ({ from, row: { ...row, hospitals: row.hospitals.map((id) => newHospital(from, id)) } }))
  const byIdAndName: Rule<Sourced<Group>> = ({ row }) => [mark(row.id, nameOf(row))]
  const byId: Rule<Sourced<Group>> = ({ row }) => [mark(row.id)]
  const byPlace: Rule<Sourced<Group>> = ({ row }) => (nameOf(row) === '' ? [] : placesOf(row).map((place) => mark(nameOf(row), place)))

  const classes = classesOf(rows, [byIdAndName, byId, byPlace], canBeOne, (found, rule) => {
    if (rule === byPlace && isOfSeveralSources(found.flat())) ledger.decision('Groups of one name and place, of which more than one could be the same, are kept apart.', found.flat().map(told).join('; '))
  })
  const { things, newId } = nameClasses(classes, (id, [first]) => ledger.decision('Two sources have different groups under one id; the later one has a new one.', `${told(first!)}: ${id}`))
  tellNamesakes(things, ledger)
  return { groups: things.map((thing) => groupOf(thing, ledger)), newId }
}

function groupOf({ id, rows }: Thing<Group>, ledger: Ledger): Group {
  countAsOne(rows, 'groups', ledger)
  if (rows.length === 1) return { ...rows[0]!.row, id }
  const name = rows.find(({ row }) => nameOf(row) !== '')?.row.name ?? rows[0]!.row.name
  const { row, disputes } = combine('groups', rows, {
    kind: 'agree',
    zips: 'union',
    hospitals: 'union',
    languages: 'union',
    phone: 'first',
    afterHoursPhone: 'first',
    website: 'first',
    wheelchair: 'agree',
  })
  for (const dispute of disputes) ledger.conflict('groups', id, dispute, dispute.field === 'kind' ? 'It is written as other.' : 'It is left unknown.')
  return { ...row, id, name }
}

function canBeOne(rows: Sourced<Group>[]): boolean {
  return isOneOfEach(rows) && new Set(rows.map(({ row }) => nameOf(row)).filter(Boolean)).size < 2
}

/** Folded. Empty: its source knows no name, and writes the id or the tax id for it. */
function nameOf({ id, name }: Group): string {
  return name === id || name === `Tax id ${id.replace('tin-', '')}` ? '' : wordsOf(name).join(' ')
}

function placesOf({ zips, phone }: Group): string[] {
  const digits = phone.replace(/\D/g, '').slice(-10)
  return digits.length < 7 ? zips : [...zips, `phone ${digits}`]
}

/** A reader may know better. */
function tellNamesakes(things: Thing<Group>[], ledger: Ledger): void {
  for (const [name, same] of groupBy(things, ({ rows }) => rows.map(({ row }) => nameOf(row)).find(Boolean) ?? '')) {
    const sources = same.flatMap(({ rows }) => rows.map(({ from }) => from))
    if (name === '' || same.length < 2 || new Set(sources).size < 2) continue
    ledger.decision('Groups of one name without a ZIP or phone in common are kept apart. Give them one id if they are one.', same.map(({ id, rows }) => `${id} (${rows[0]!.row.name}, ${rows[0]!.row.source})`).join('; '))
  }
}

function told({ row }: Sourced<Group>): string {
  return `${row.id} (${row.name}, ${row.source})`
}
