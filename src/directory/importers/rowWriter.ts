import { createHash } from 'node:crypto'
import { cellText, isEmptyValue, type Said } from '../cellText'
import { tables, type Column } from '../columns'
import { cellReader } from '../readTable'
import type { FolderWriter } from '../writeFolder'
import type { IsoDate, Problem } from '../model'
import type { TableName } from '../parts'

/** The rows of an import: each is read as in a folder of CSV, and written once. */
type RowWriter = {
  /** @returns whether the row stands in the directory. @param file Where it is from; `line` in it. */
  put: (table: TableName, row: Record<string, Said>, from: { file: string; line: number | null }) => boolean
  /** A row of this id will follow: it may be referred to from now on. */
  declare: (table: TableName, id: string) => void
  has: (table: TableName, id: string) => boolean
  /** @throws {Error} when a row was declared and never put: a fault of the importer. */
  refuseMissing: () => void
  /** Rows written, by table. */
  written: Partial<Record<TableName, number>>
  /** The latest date in a row that has come; null: none has one. */
  newest: () => IsoDate | null
}

type CellReader = (field: string, cell: string, line: number | null) => unknown

export function rowWriter(folder: FolderWriter, today: IsoDate, problem: (problem: Problem) => void): RowWriter {
  const ids = new Map<TableName, Set<string>>()
  const declared = new Map<TableName, Set<string>>()
  const marks = new Set<string>()
  const written: RowWriter['written'] = {}
  let newest: IsoDate | null = null

  const has = (table: TableName, id: string) => (ids.get(table)?.has(id) ?? false) || (declared.get(table)?.has(id) ?? false)
  const desk = { file: '', has, problem }
  const readers = Object.fromEntries(Object.entries(tables).map(([name, { columns }]) => [name, cellReader(columns as never, desk)])) as Record<TableName, CellReader>

  return {
    put(table, row, { file, line }) {
      const { key } = tables[table] as { key: string[] }
      const id = key.map((field) => cellText(row[field])).join('\n')
      if (id !== '' && ids.get(table)?.has(id)) return true
      desk.file = file
      const cells = cellsOf(table, row, line)
      if (!cells) return false
      if (id !== '') setOf(ids, table).add(id)
      else if (!isNew(table, cells)) return true
      const date = cellText(row.asOf)
      if (date !== '' && (newest === null || date > newest) && date <= today) newest = date
      written[table] = (written[table] ?? 0) + 1
      folder.row(table, cells)
      return true
    },
    declare: (table, id) => void setOf(declared, table).add(id),
    has,
    refuseMissing() {
      for (const [table, expected] of declared) {
        const missing = [...expected].find((id) => !ids.get(table)?.has(id))
        if (missing !== undefined) throw new Error(`The importer declared ${table} ${missing} and never put it.`)
      }
    },
    written,
    newest: () => newest,
  }

  /** Null: the row cannot be used, and it has been told why. */
  function cellsOf(table: TableName, row: Record<string, Said>, line: number | null): string[] | null {
    const columns = tables[table].columns as unknown as Record<string, Column<unknown>>
    const cells: string[] = []
    for (const [field, { empty }] of Object.entries(columns)) {
      const cell = cellText(row[field])
      const value = readers[table](field, cell, line)
      if (value === undefined) return null
      // What reads as unknown is written as unknown.
      cells.push(cell !== '' && isEmptyValue(value, empty) ? '' : cell)
    }
    return cells
  }

  /** Sources repeat themselves: by network, by office, by page. */
  function isNew(table: TableName, cells: string[]): boolean {
    const mark = createHash('sha1').update(`${table}\n${cells.join('\n')}`).digest('binary').slice(0, 12)
    if (marks.has(mark)) return false
    marks.add(mark)
    return true
  }
}

function setOf<Key>(sets: Map<Key, Set<string>>, key: Key): Set<string> {
  let set = sets.get(key)
  if (!set) sets.set(key, (set = new Set()))
  return set
}
