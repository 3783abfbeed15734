import { counted, shown } from '../check'
import { columns, shownOfReason, sum, tally, toldLines, writtenLine, type Counts, type ToldProblems } from '../tally'
import type { Dispute } from './combine'
import type { TableName } from '../parts'

/** What became of the rows of a table of one source: each one read is kept, joined with another row, or set aside by reason. */
type RowCount = { read: number; kept: number; joined: number; setAside: Counts }

/** The sources contradict each other. */
type Conflict = {
  table: TableName
  /** Of what: its id, or what else tells it. */
  of: string
  field: string
  said: { value: string; source: string; folder: string }[]
  /** What stands in the merged directory, in a sentence. */
  outcome: string
}

type SourceReport = ToldProblems & {
  folder: string
  name: string
  tables: Partial<Record<TableName, RowCount>>
}

export type MergeReport = {
  sources: SourceReport[]
  /** Rows written, by table. */
  rows: Partial<Record<TableName, number>>
  /** The first of them; `conflictCounts` tells how many there are of each field. */
  conflicts: Conflict[]
  conflictCounts: Counts
  /** What was taken for one and what was not, where a reader might judge otherwise: the first of each reason, and how many. */
  decisions: { reason: string; of: string }[]
  decisionCounts: Counts
  /** What the directory cannot answer yet. */
  open: string[]
}

/** Where the merging tells what it does. */
export type Ledger = {
  count: (from: number, table: TableName, what: 'kept' | 'joined' | { setAside: string }) => void
  conflict: (table: TableName, of: string, dispute: Dispute, outcome: string) => void
  decision: (reason: string, of: string) => void
}

/** Conflicts that are told one by one. */
const shownConflicts = 200

export function emptyReport(sources: { folder: string; name: string }[]): MergeReport {
  return {
    sources: sources.map(({ folder, name }) => ({ folder, name, tables: {}, problems: [], counts: {} })),
    rows: {},
    conflicts: [],
    conflictCounts: {},
    decisions: [],
    decisionCounts: {},
    open: [],
  }
}

export function ledgerOf(report: MergeReport): Ledger {
  return {
    count(from, table, what) {
      const count = (report.sources[from]!.tables[table] ??= { read: 0, kept: 0, joined: 0, setAside: {} })
      count.read++
      if (typeof what === 'string') count[what]++
      else tally(count.setAside, what.setAside)
      if (what === 'kept') report.rows[table] = (report.rows[table] ?? 0) + 1
    },
    conflict(table, of, { field, said }, outcome) {
      tally(report.conflictCounts, `${table}.csv, ${field}`)
      if (report.conflicts.length >= shownConflicts) return
      report.conflicts.push({ table, of, field, said: said.map(({ value, source, from }) => ({ value, source, folder: report.sources[from]!.folder })), outcome })
    },
    decision(reason, of) {
      if (tally(report.decisionCounts, reason) <= shownOfReason) report.decisions.push({ reason, of })
    },
  }
}

/** Counts the rows that became one: the first as kept, the others as joined with it. */
export function countAsOne(rows: { from: number }[], table: TableName, ledger: Ledger): void {
  for (const [at, { from }] of rows.entries()) ledger.count(from, table, at === 0 ? 'kept' : 'joined')
}

/** Counts the rows of a source that could not be read. @param setAside How many, by reason. */
export function countUnread(report: MergeReport, from: number, table: TableName, setAside: Counts): void {
  const count = (report.sources[from]!.tables[table] ??= { read: 0, kept: 0, joined: 0, setAside: {} })
  for (const [reason, rows] of Object.entries(setAside)) {
    count.read += rows
    tally(count.setAside, reason, rows)
  }
}

/** The report as it stands on a screen: what was read, kept, joined and set aside, and where the sources disagree. */
export function mergeLines({ sources, rows, conflicts, conflictCounts, decisions, decisionCounts, open }: MergeReport): string[] {
  const all = sum(conflictCounts)
  return [
    ...sources.flatMap(sourceLines),
    writtenLine(rows),
    all === 0 ? 'No conflicts.' : `${counted(all, 'conflict')}: ${inNumbers(conflictCounts)}.`,
    ...conflicts.map(conflictLine),
    ...(all > conflicts.length ? [`And ${counted(all - conflicts.length, 'conflict')} more.`] : []),
    ...Object.entries(decisionCounts).flatMap(([reason, count]) => {
      const told = decisions.filter((decision) => decision.reason === reason)
      return [`${reason} ${count}:`, ...told.map(({ of }) => `  ${of}`), ...(count > told.length ? [`  and ${count - told.length} more`] : [])]
    }),
    ...open,
  ]
}

function sourceLines({ folder, name, tables, ...told }: SourceReport): string[] {
  return [
    `${folder}: ${name}`,
    `  ${''.padEnd(14)}${columns('read', 'kept', 'joined', 'set aside')}`,
    ...Object.entries(tables).filter(([, { read }]) => read > 0).flatMap(([table, { read, kept, joined, setAside }]) => [
      `  ${`${table}.csv`.padEnd(14)}${columns(read, kept, joined, sum(setAside))}`,
      ...Object.entries(setAside).map(([reason, count]) => `  ${''.padEnd(14)}${columns('', '', '', count)}  ${reason}`),
    ]),
    ...toldLines(told).map((line) => `  ${line}`),
    '',
  ]
}

export function conflictLine({ table, of, field, said, outcome }: Conflict): string {
  return `${table}.csv, ${of}, ${field}: ${said.map(({ value, source, folder }) => `${shown(value)} says ${source} (${folder})`).join('; ')}. ${outcome}`
}

function inNumbers(counts: Counts): string {
  return Object.entries(counts).map(([what, count]) => `${what} ${count}`).join('; ')
}
