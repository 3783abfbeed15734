import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cellText, isEmptyValue, type Said } from '../cellText'
import { problemLine } from '../check'
import { infoFile, tables, type Column } from '../columns'
import { cellReader } from '../readTable'
import { writeFolder, type FolderWriter } from '../writeFolder'
import { SourceError } from './source'
import type { IsoDate, Problem } from '../model'
import type { Info, Row, TableName } from '../parts'

/** Where something stands in what is imported. `line`: of a table or NDJSON; in a JSON list its place, from 1. */
export type Where = { file: string; line: number | null }

/** A row as a source says it; what is left out is unknown. */
export type SaidRow<Name extends TableName> = { [Field in keyof Row<Name>]?: Said }

/** One record of a source: a provider, a role, a line. It gives rows, or is set aside with a reason. */
export type Entry = {
  /**
   * Adds a row, unless the same stands there already. What it refers to must have been put or declared before.
   * A cell that `columns.ts` refuses is left empty and noted, or sets the row aside, as it does in a folder of CSV.
   * @returns whether the row stands in the directory.
   */
  put: <Name extends TableName>(table: Name, row: SaidRow<Name>) => boolean
  /** The record is used, although no row of its own comes of it: an office that others refer to. */
  keep: () => void
  /** The record gives nothing, and why. @param advice A sentence that starts with a verb. */
  setAside: (reason: string, advice: string, column?: string | null, value?: string | null) => void
  /** The record is used, but not all of it. */
  note: (reason: string, advice: string, column?: string | null, value?: string | null) => void
}

/** Of one kind of record: each one read is kept or set aside. */
type RecordCount = { read: number; kept: number; setAside: Record<string, number> }

export type ImportReport = {
  format: string
  files: string[]
  records: Record<string, RecordCount>
  /** Rows written, by table. */
  rows: Partial<Record<TableName, number>>
  /** The first of each reason; `counts` tells how many there are. */
  problems: Problem[]
  counts: Record<string, number>
  /** What the directory cannot answer yet. */
  open: string[]
}

/** The directory that an import makes. */
export type Draft = {
  /** Uses one record. A record that neither gave a row nor said why is set aside. */
  take: (kind: string, where: Where, read: (entry: Entry) => void) => void
  /** A problem of a whole file. */
  tell: (file: string, reason: string, advice: string) => void
  /** A row of this id will follow: it may be referred to from now on. */
  declare: (table: KeyedTable, id: string) => void
  has: (table: TableName, id: string) => boolean
  /** The source names this plan year; the latest becomes the directory's. */
  sawYear: (year: number) => void
  /** The latest year that the source named, else what was given or today's. */
  planYear: () => number
  /** A sentence for the report about what cannot be answered yet. */
  leaveOpen: (sentence: string) => void
  /** @throws {SourceError} when there is a problem. */
  refuseProblems: () => void
  finish: (info: Pick<Info, 'name' | 'source'>) => ImportReport
  abandon: () => void
}

type KeyedTable = 'plans' | 'networks' | 'groups' | 'doctors' | 'hospitals'

type DraftOptions = {
  out: string
  format: string
  files: string[]
  today: IsoDate
  /** Stands for what a source leaves out. */
  planYear: number | null
  asOf: IsoDate | null
  onProgress?: (records: number) => void
}

/** Days after which what was imported counts as old: CMS asks insurers to renew theirs each 30, and the law to verify each 90. */
const staleAfterDays = 90
/** Problems of one reason that are told one by one. */
const shownOfReason = 20

/** @param folder Where it is written. */
export function openDraft({ out, format, files, today, planYear, asOf, onProgress }: DraftOptions, folder: FolderWriter = writeFolder(out)): Draft {
  const report: ImportReport = { format, files, records: {}, rows: {}, problems: [], counts: {}, open: [] }
  const ids = new Map<TableName, Set<string>>()
  const declared = new Map<TableName, Set<string>>()
  const written = new Set<string>()
  const sawYears = new Set<number>()
  let newest: IsoDate | null = null
  let records = 0
  /** Of the record at hand. */
  let reasonSetAside: string | null = null

  const has = (table: TableName, id: string) => (ids.get(table)?.has(id) ?? false) || (declared.get(table)?.has(id) ?? false)
  const desk = { file: '', has, problem: tellProblem }
  const readers = Object.fromEntries(Object.entries(tables).map(([name, { columns }]) => [name, cellReader(columns as never, desk)])) as Record<
    TableName,
    (field: never, cell: string, line: number | null) => unknown
  >

  function tellProblem(problem: Problem): void {
    const key = reasonKey(problem)
    const before = report.counts[key] ?? 0
    report.counts[key] = before + 1
    if (before < shownOfReason) report.problems.push(problem)
    if (problem.effect === 'set-aside') reasonSetAside ??= problem.reason
  }

  function put(table: TableName, row: Record<string, Said>, where: Where): boolean {
    const columns = tables[table].columns as unknown as Record<string, Column<unknown>>
    const { key } = tables[table] as { key: string[] }
    const id = key.map((field) => cellText(row[field])).join('\n')
    if (id !== '' && ids.get(table)?.has(id)) return true
    desk.file = where.file
    const cells: string[] = []
    for (const field of Object.keys(columns)) {
      const cell = cellText(row[field])
      const value = readers[table](field as never, cell, where.line)
      if (value === undefined) return false
      // What reads as unknown is written as unknown.
      cells.push(cell !== '' && isEmptyValue(value, columns[field]!.empty) ? '' : cell)
    }
    if (id !== '') setOf(ids, table).add(id)
    else if (!isNew(table, cells)) return true
    const date = cellText(row.asOf)
    if (date !== '' && (newest === null || date > newest) && date <= today) newest = date
    report.rows[table] = (report.rows[table] ?? 0) + 1
    folder.row(table, cells)
    return true
  }

  /** Sources repeat themselves: by network, by office, by page. */
  function isNew(table: TableName, cells: string[]): boolean {
    const mark = createHash('sha1').update(`${table}\n${cells.join('\n')}`).digest('binary').slice(0, 12)
    if (written.has(mark)) return false
    written.add(mark)
    return true
  }

  return {
    take(kind, where, read) {
      const count = (report.records[kind] ??= { read: 0, kept: 0, setAside: {} })
      count.read++
      let isKept = false
      let isRefused = false
      reasonSetAside = null
      const tell = (effect: Problem['effect'], reason: string, advice: string, column: string | null = null, value: string | null = null) =>
        tellProblem({ ...where, column, value, reason, advice, effect })
      read({
        put: (table, row) => {
          const stands = put(table, row, where)
          isKept ||= stands
          return stands
        },
        keep: () => void (isKept = true),
        setAside(reason, advice, column, value) {
          isRefused = true
          tell('set-aside', reason, advice, column, value)
        },
        note: (reason, advice, column, value) => tell('noted', reason, advice, column, value),
      })
      if (isKept && !isRefused) count.kept++
      else {
        const reason = reasonSetAside ?? 'Nothing in it can be used.'
        count.setAside[reason] = (count.setAside[reason] ?? 0) + 1
      }
      if (++records % 10_000 === 0) onProgress?.(records)
    },
    tell: (file, reason, advice) => tellProblem({ file, line: null, column: null, value: null, reason, advice, effect: 'set-aside' }),
    declare: (table, id) => void setOf(declared, table).add(id),
    has,
    sawYear: (year) => void sawYears.add(year),
    planYear: thisPlanYear,
    leaveOpen: (sentence) => void report.open.push(sentence),
    refuseProblems() {
      const [first] = report.problems
      if (first) throw new SourceError(`${problemLine(first)}\nStopped: with --strict any problem is fatal.`)
    },
    finish(info) {
      for (const [table, expected] of declared) {
        const missing = [...expected].find((id) => !ids.get(table)?.has(id))
        if (missing !== undefined) throw new Error(`The importer declared ${table} ${missing} and never put it.`)
      }
      if (Object.keys(report.rows).length === 0 && existsSync(join(out, infoFile))) throw new SourceError(nothingUsed(report))
      folder.file('report.json', `${JSON.stringify(report, null, 2)}\n`)
      folder.finish({ ...info, sample: false, planYear: thisPlanYear(), asOf: asOf ?? newest ?? today, staleAfterDays })
      return report
    },
    abandon: folder.abandon,
  }

  function thisPlanYear(): number {
    return planYear ?? (sawYears.size > 0 ? Math.max(...sawYears) : Number(today.slice(0, 4)))
  }
}

/** An empty directory must not take the place of a full one. */
function nothingUsed({ files, problems }: ImportReport): string {
  const reasons = problems.slice(0, shownOfReason).map(problemLine)
  return [`${files.join(', ')}: nothing in it can be used, so nothing is written. ${reasons.length > 0 ? 'Mend what follows.' : 'Look whether it is the right file.'}`, ...reasons].join('\n')
}

/** What the problems of a report are counted by. */
export function reasonKey({ column, reason }: Problem): string {
  return column === null ? reason : `${column}: ${reason}`
}

function setOf<Key>(sets: Map<Key, Set<string>>, key: Key): Set<string> {
  let set = sets.get(key)
  if (!set) sets.set(key, (set = new Set()))
  return set
}
