import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { problemLine } from '../check'
import { infoFile } from '../infoFields'
import { tally, tellProblem, type ToldProblems } from '../tally'
import { writeFolder, type FolderWriter } from '../writeFolder'
import { nothingUsed, type ImportReport } from './report'
import { rowWriter } from './rowWriter'
import { SourceError } from './source'
import type { Said } from '../cellText'
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

/** @param folder Where it is written. */
export function openDraft({ out, format, files, today, planYear, asOf, onProgress }: DraftOptions, folder: FolderWriter = writeFolder(out)): Draft {
  const told: ToldProblems = { problems: [], counts: {} }
  const rows = rowWriter(folder, today, tell)
  const report: ImportReport = { format, files, records: {}, rows: rows.written, ...told, open: [] }
  const sawYears = new Set<number>()
  let records = 0
  /** Of the record at hand. */
  let reasonSetAside: string | null = null

  return {
    take(kind, where, read) {
      const count = (report.records[kind] ??= { read: 0, kept: 0, setAside: {} })
      count.read++
      reasonSetAside = null
      if (isUsed(where, read)) count.kept++
      else tally(count.setAside, reasonSetAside ?? 'Nothing in it can be used.')
      if (++records % 10_000 === 0) onProgress?.(records)
    },
    tell: (file, reason, advice) => tell({ file, line: null, column: null, value: null, reason, advice, effect: 'set-aside' }),
    declare: rows.declare,
    has: rows.has,
    sawYear: (year) => void sawYears.add(year),
    planYear: thisPlanYear,
    leaveOpen: (sentence) => void report.open.push(sentence),
    refuseProblems() {
      const [first] = report.problems
      if (first) throw new SourceError(`${problemLine(first)}\nStopped: with --strict any problem is fatal.`)
    },
    finish(info) {
      rows.refuseMissing()
      if (Object.keys(report.rows).length === 0 && existsSync(join(out, infoFile))) throw new SourceError(nothingUsed(report))
      folder.file('report.json', `${JSON.stringify(report, null, 2)}\n`)
      folder.finish({ ...info, sample: false, planYear: thisPlanYear(), asOf: asOf ?? rows.newest() ?? today, staleAfterDays })
      return report
    },
    abandon: folder.abandon,
  }

  function isUsed(where: Where, read: (entry: Entry) => void): boolean {
    let isKept = false
    let isRefused = false
    read({
      put(table, row) {
        const stands = rows.put(table, row, where)
        isKept ||= stands
        return stands
      },
      keep: () => void (isKept = true),
      setAside(reason, advice, column = null, value = null) {
        isRefused = true
        tell({ ...where, column, value, reason, advice, effect: 'set-aside' })
      },
      note: (reason, advice, column = null, value = null) => tell({ ...where, column, value, reason, advice, effect: 'noted' }),
    })
    return isKept && !isRefused
  }

  function tell(problem: Problem): void {
    tellProblem(told, problem)
    if (problem.effect === 'set-aside') reasonSetAside ??= problem.reason
  }

  function thisPlanYear(): number {
    return planYear ?? (sawYears.size > 0 ? Math.max(...sawYears) : Number(today.slice(0, 4)))
  }
}
