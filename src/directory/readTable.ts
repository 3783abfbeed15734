import type { Column, Columns, Table, TableName } from './columns'
import type { Problem } from './model'
import { recordReader } from './records'

/** Where the rows and problems of a table go. */
export type TableDesk<T> = {
  file: string
  has(table: TableName, id: string): boolean
  /** Called for each row that is not blank, before it is judged. */
  row(): void
  keep(row: T, line: number): void
  problem(problem: Problem): void
}

/** Reads the whole text of a table. */
export function readTable<T>(table: Table<T>, text: string, desk: TableDesk<T>) {
  const reader = tableReader(table, desk)
  for (const line of text.split(/\r\n|[\r\n]/)) reader.line(line)
  reader.end()
}

/** Reads a table line by line, so that a long one can be streamed. Each row is kept or has a problem that sets it aside; none stops the rest. */
export function tableReader<T>(table: Table<T>, desk: TableDesk<T>) {
  let header: Header | 'unusable' | null = null
  const firstLines = new Map<string, number>()
  return recordReader((cells, line, text) => {
    if (cells?.every((cell) => cell === '')) return
    if (header === null) header = readHeader(table, cells, line, text, desk) ?? 'unusable'
    else if (header !== 'unusable') {
      desk.row()
      const row = readRow(table, header, cells, line, text, desk)
      if (row && !isRepeated(table, row, line, firstLines, desk)) desk.keep(row, line)
    }
  })
}

/** Where each known column stands. Columns that are not known are not looked at. */
type Header = { width: number; at: Map<string, number> }

function readHeader<T>(
  table: Table<T>,
  cells: string[] | null,
  line: number,
  text: string,
  desk: TableDesk<T>,
): Header | null {
  const names = cells?.map((cell) => cell.toLowerCase())
  const columns: Column<unknown>[] = Object.values(table.columns)
  const wrong = (column: string | null, value: string | null, reason: string, advice: string) =>
    desk.problem({ file: desk.file, line, column, value, reason, advice, effect: 'set-aside' })
  if (!names) {
    wrong(null, text, ...strayQuote)
    return null
  }
  const missing = columns.filter(({ header, required }) => required && !names.includes(header))
  const repeated = columns.filter(({ header }) => names.indexOf(header) !== names.lastIndexOf(header))
  const separator = names.length === 1 ? /[;\t|]/.exec(names[0] ?? '')?.[0] : undefined
  if (separator) {
    const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[separator]
    wrong(null, names[0] ?? '', `The cells are separated by ${name}, not by commas.`, 'Save the file with commas.')
    return null
  }
  for (const { header } of missing) {
    wrong(header, null, 'The header lacks this column, so no row can be used.', 'Add the column, or correct its name in the first line.')
  }
  for (const { header } of repeated) {
    wrong(header, null, 'The header has this column twice, so no row can be used.', 'Remove or rename one of the two.')
  }
  if (missing.length + repeated.length > 0) return null
  return { width: names.length, at: new Map(names.map((name, at) => [name, at])) }
}

const strayQuote = [
  'A double quote stands where none may, or is never closed.',
  'Put the whole cell in double quotes and write each quote inside it twice.',
] as const

function readRow<T>(
  table: Table<T>,
  header: Header,
  cells: string[] | null,
  line: number,
  text: string,
  desk: TableDesk<T>,
): T | null {
  const setAside = (value: string | null, reason: string, advice: string) => {
    desk.problem({ file: desk.file, line, column: null, value, reason, advice, effect: 'set-aside' })
    return null
  }
  if (!cells) return setAside(text, ...strayQuote)
  if (cells.length !== header.width) {
    return setAside(
      null,
      'The row does not have as many cells as the header.',
      `Write ${header.width} cells, here are ${cells.length}; a cell with a comma in it stands in double quotes.`,
    )
  }
  const row = {} as T
  let whole = true
  for (const field in table.columns) {
    const cell = cells[header.at.get(table.columns[field].header) ?? -1] ?? ''
    const value = readCell(table.columns, field, cell, line, desk)
    if (value === undefined) whole = false
    else row[field] = value
  }
  return whole ? row : null
}

/** The value of a cell; undefined sets the row aside. */
function readCell<T, Field extends keyof T>(
  columns: Columns<T>,
  field: Field,
  cell: string,
  line: number,
  desk: TableDesk<T>,
): T[Field] | undefined {
  const { header, kind, required, empty, whenWrong } = columns[field]
  if (cell === '' && !required) return empty
  const wrongs: [value: string, reason: string, advice: string][] = []
  let value: T[Field] | undefined
  if (cell === '') wrongs.push(['', 'The cell is empty; the row means nothing without it.', `Fill in ${header}.`])
  else if (unreadable.test(cell)) {
    wrongs.push([
      cell,
      'The cell holds characters that cannot be read.',
      'Save the file as “CSV UTF-8”; if they remain, type the cell again.',
    ])
  } else {
    value = kind(cell, { has: desk.has, wrong: (...wrong) => wrongs.push(wrong) })
  }
  const effect = value === undefined ? whenWrong : 'noted'
  for (const [wrong, reason, advice] of wrongs) {
    desk.problem({ file: desk.file, line, column: header, value: wrong, reason, advice, effect })
  }
  return effect === 'noted' ? (value ?? empty) : undefined
}

/** Control characters, such as NUL, and U+FFFD, which stands where bytes were not UTF-8. */
// oxlint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

/** A key that stood before: which of the two rows is right cannot be told, and the first is in use. */
function isRepeated<T>(table: Table<T>, row: T, line: number, firstLines: Map<string, number>, desk: TableDesk<T>): boolean {
  if (table.key.length === 0) return false
  const values = table.key.map((field) => String(row[field]))
  const key = values.join('\n')
  const first = firstLines.get(key)
  if (first === undefined) {
    firstLines.set(key, line)
    return false
  }
  desk.problem({
    file: desk.file,
    line,
    column: table.key.map((field) => table.columns[field].header).join(', '),
    value: values.join(', '),
    reason: 'A row above has the same id.',
    advice: `Keep one of the two, or give this one its own id; the first is on line ${first}.`,
    effect: 'set-aside',
  })
  return true
}
