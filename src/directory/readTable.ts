import { hasHidden } from '../text/typedLine'
import { asWritten } from './cellText'
import { lineCutter } from './lines'
import type { Column, Columns, Table } from './columns'
import type { Problem } from './model'
import type { TableName } from './parts'
import { recordReader } from './records'

/** Where the rows and problems of a table go. */
type TableDesk<T> = {
  file: string
  /** Whether a file read before has a usable row of this id. */
  has: (table: TableName, id: string) => boolean
  keep: (row: T, line: number) => void
  problem: (problem: Problem) => void
}

/** Rows that are not blank, and those in use. */
export type Count = { read: number; kept: number }

/** Reads the text of a table, piece by piece. Each row is kept or has a problem that sets it aside. Null when its header cannot be used. */
export function readTable<T>(table: Table<T>, pieces: Iterable<string>, desk: TableDesk<T>): Count | null {
  let readRow: RowReader | null = null
  let headerSeen = false
  const count = { read: 0, kept: 0 }
  const records = recordReader((cells, line, text) => {
    if (cells?.every((cell) => cell === '')) return
    if (readRow) {
      count.read++
      if (readRow(cells, line, text)) count.kept++
    } else if (!headerSeen) {
      headerSeen = true
      const names = readHeader(table, cells, line, text, desk)
      readRow = names && rowReader(table, names, desk)
    }
  })
  const cutter = lineCutter()
  for (const piece of pieces) for (const line of cutter.take(piece)) records.line(line)
  for (const line of cutter.end()) records.line(line)
  records.end()
  return readRow && count
}

/** @returns whether the row was kept. */
type RowReader = (cells: string[] | null, line: number, text: string) => boolean

const strayQuote = [
  'A double quote stands where none may, or is never closed.',
  'Put the whole cell in double quotes and write each quote inside it twice.',
] as const

/** The names of the columns, known or not. */
function readHeader<T>(table: Table<T>, cells: string[] | null, line: number, text: string, desk: TableDesk<T>): string[] | null {
  const wrong = (column: string | null, value: string | null, reason: string, advice: string) =>
    desk.problem({ file: desk.file, line, column, value, reason, advice, effect: 'set-aside' })
  if (!cells) {
    wrong(null, text, ...strayQuote)
    return null
  }
  const names = cells.map((cell) => cell.toLowerCase())
  const separator = names.length === 1 ? /[;\t|]/.exec(text)?.[0] : undefined
  if (separator) {
    const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[separator]
    wrong(null, text, `The cells are separated by ${name}, not by commas.`, 'Save the file with commas.')
    return null
  }
  const columns: Column<unknown>[] = Object.values(table.columns)
  const missing = columns.filter(({ header, required }) => required && !names.includes(header))
  const repeated = columns.filter(({ header }) => names.indexOf(header) !== names.lastIndexOf(header))
  for (const { header } of missing) {
    wrong(header, null, 'The header lacks this column, so no row can be used.', 'Add it, or correct its name in the first line.')
  }
  for (const { header } of repeated) {
    wrong(header, null, 'The header has this column twice, so no row can be used.', 'Remove or rename one of the two.')
  }
  return missing.length + repeated.length > 0 ? null : names
}

/** Once for every row: nothing is made here that can be made before. */
function rowReader<T>(table: Table<T>, names: string[], desk: TableDesk<T>): RowReader {
  const fields = (Object.keys(table.columns) as (keyof T)[]).map((field) => ({ field, at: names.indexOf(table.columns[field].header) }))
  const readCell = cellReader(table.columns, desk)
  const isRepeated = repetition(table, desk)

  return (cells, line, text) => {
    if (cells?.length !== names.length) {
      const [reason, advice] = cells ? wrongWidth(cells.length) : strayQuote
      desk.problem({ file: desk.file, line, column: null, value: cells ? null : text, reason, advice, effect: 'set-aside' })
      return false
    }
    const row = {} as T
    let isWhole = true
    for (const { field, at } of fields) {
      const value = readCell(field, cells[at] ?? '', line)
      if (value === undefined) isWhole = false
      else row[field] = value
    }
    if (!isWhole || isRepeated(row, line)) return false
    desk.keep(row, line)
    return true
  }

  function wrongWidth(width: number): [reason: string, advice: string] {
    return [
      'The row does not have as many cells as the header.',
      `Write ${names.length} cells, here are ${width}; a cell with a comma in it stands in double quotes.`,
    ]
  }
}

/** What a cell is read for: whom to ask for ids, and where what is wrong goes. */
type CellDesk = Pick<TableDesk<never>, 'file' | 'has' | 'problem'>

/** Gives the value of a cell; undefined sets its row aside. */
export function cellReader<T>(columns: Columns<T>, desk: CellDesk) {
  let wrongs: { value: string; reason: string; advice: string }[] = []
  const wrong = (value: string, reason: string, advice: string) => void wrongs.push({ value, reason, advice })
  const cellDesk = { has: desk.has, wrong }

  return <Field extends keyof T>(field: Field, written: string, line: number | null): T[Field] | undefined => {
    const cell = asWritten(written)
    const { header, kind, required, empty, whenWrong } = columns[field]
    if (cell === '' && !required) return empty
    let value: T[Field] | undefined
    if (cell === '') wrong('', 'The cell is empty; the row means nothing without it.', `Fill in ${header}.`)
    else if (isUnreadable(cell)) wrong(cell, ...damaged)
    else value = kind(cell, cellDesk)

    const effect = value === undefined ? whenWrong : 'noted'
    if (wrongs.length > 0) {
      for (const one of wrongs) desk.problem({ file: desk.file, line, column: header, ...one, effect })
      wrongs = []
    }
    return effect === 'noted' ? (value ?? empty) : undefined
  }
}

/** Control characters, such as NUL, signs that turn the direction of what follows, and U+FFFD, which stands where bytes were not UTF-8. */
export function isUnreadable(cell: string): boolean {
  return cell.includes('\ufffd') || hasHidden(cell)
}
const damaged = [
  'The cell holds characters that cannot be read or seen.',
  'Save the file as “CSV UTF-8”; if they remain, type the cell again.',
] as const

/** Tells a key that stood before: which of the rows is right cannot be told, and the first is in use. */
function repetition<T>({ key, columns }: Table<T>, desk: TableDesk<T>): (row: T, line: number) => boolean {
  const firstLines = new Map<string, number>()
  return (row, line) => {
    if (key.length === 0) return false
    const values = key.map((field) => String(row[field]))
    const first = firstLines.get(values.join('\n'))
    if (first === undefined) {
      firstLines.set(values.join('\n'), line)
      return false
    }
    desk.problem({
      file: desk.file,
      line,
      column: key.map((field) => columns[field].header).join(', '),
      value: values.join(', '),
      reason: 'A row above has the same id.',
      advice: `Keep one of the two, or give this one its own id; the first is on line ${first}.`,
      effect: 'set-aside',
    })
    return true
  }
}
