import { groupBy } from '../groupBy'
import { joinAlike } from './alike'
import { mark } from './classes'
import type { Sourced } from './sources'
import type { Ledger } from './report'
import type { Listing, Practice } from '../model'
import type { Row } from '../parts'

/** What practices and listings have in common, and the group or network. */
type Seen = Practice | Listing

/**
 * Where doctors see patients. When two sources differ on whether a doctor takes new patients at one place, it is left unknown in
 * one row. Rows for other lines, networks or on another basis say something else, and stand beside each other.
 */
export function mergePractices(rows: Sourced<Practice>[], ledger: Ledger): Practice[] {
  return mergeSeen('practices', rows, ({ group, networks, lines }) => ({ group, networks, lines }), ledger)
}

export function mergeListings(rows: Sourced<Listing>[], ledger: Ledger): Listing[] {
  // Listed without lines is listed for all of them.
  return mergeSeen('listings', rows, ({ network, lines }) => ({ group: network, networks: [], lines: lines.length === 0 ? null : lines }), ledger)
}

type SeenTable = 'practices' | 'listings'

/** One doctor after the other: what is kept to compare rows by is large, and needed for a few at a time. */
function mergeSeen<Name extends SeenTable>(table: Name, rows: Sourced<Row<Name>>[], scopeOf: (row: Row<Name>) => Scope, ledger: Ledger): Row<Name>[] {
  const merged: Row<Name>[] = []
  for (const theirs of groupBy(rows, ({ row }) => row.doctor).values()) {
    const disputed = disputesIn(table, theirs, scopeOf, ledger)
    for (const row of joinAlike(table, settled(theirs, disputed), ledger, saying)) merged.push(asRow(row))
  }
  return merged
}

/** `lines` null: for all. Without lines: for which is not known, and so not the same as any. */
type Scope = { group: string; networks: string[]; lines: string[] | null }

/** Rows that no source which speaks of the same bears out, and some speak of. */
function disputesIn<T extends Seen>(table: SeenTable, rows: Sourced<T>[], scopeOf: (row: T) => Scope, ledger: Ledger): Set<T> {
  const disputed = new Set<T>()
  const known = rows.filter(({ row }) => row.accepting !== 'unknown')
  for (const same of groupBy(known, ({ row }) => mark(scopeOf(row).group, row.zip, row.basis)).values()) {
    if (same.every(({ row }) => row.accepting === same[0]!.row.accepting)) continue
    const against = same.filter((one) => isContradicted(one, same, scopeOf))
    if (against.length === 0) continue
    for (const { row } of against) disputed.add(row)
    const [{ row }] = same as [Sourced<T>]
    const of = `${row.doctor} in ${scopeOf(row).group}${row.zip === '' ? '' : ` at ${row.zip}`}`
    const said = same.map((one) => ({ value: one.row.accepting, source: one.row.source, from: one.from }))
    ledger.conflict(table, of, { field: 'accepting', said }, 'It is left unknown.')
  }
  return disputed
}

/** Another source speaks of the same, and has no row that says this. It may have several, as of two offices in one ZIP. */
function isContradicted<T extends Seen>({ row, from }: Sourced<T>, same: Sourced<T>[], scopeOf: (row: T) => Scope): boolean {
  const scope = scopeOf(row)
  const others = groupBy(same.filter((other) => other.from !== from && overlap(scope, scopeOf(other.row))), (other) => other.from)
  return [...others.values()].some((rows) => rows.every((other) => other.row.accepting !== row.accepting))
}

function overlap(a: Scope, b: Scope): boolean {
  const isInBoth = a.networks.length === 0 || b.networks.length === 0 || a.networks.some((network) => b.networks.includes(network))
  if (a.lines === null || b.lines === null) return isInBoth
  return isInBoth && ((a.lines.length === 0 && b.lines.length === 0) || a.lines.some((line) => b.lines!.includes(line)))
}

type Settled<T> = T & { isDisputed?: true }

function settled<T extends Seen>(rows: Sourced<T>[], disputed: Set<T>): Sourced<Settled<T>>[] {
  if (disputed.size === 0) return rows
  return rows.map(({ row, from }) => ({ from, row: disputed.has(row) ? { ...row, accepting: 'unknown', isDisputed: true } : row }))
}

/** Sources write one office in many ways: a dispute about it is one row. */
function saying(row: Settled<Seen>): object {
  return row.isDisputed ? { ...row, address: '', phone: '' } : row
}

function asRow<T extends Seen>(row: Settled<T>): T {
  if (!row.isDisputed) return row
  const { isDisputed: _, ...plain } = row
  return plain as unknown as T
}
