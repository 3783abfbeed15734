import { isDate, type IsoDate } from './model'
import type { TableName } from './parts'

/**
 * Reads a cell that is not empty. Undefined: nothing in it can be used, and `desk.wrong` has been told why.
 * A value although something was wrong: the rest of the cell can be used.
 */
export type Kind<T> = (cell: string, desk: Desk) => T | undefined

/** What the reader of a cell may ask and tell. */
export type Desk = {
  wrong: (value: string, reason: string, advice: string) => void
  /** Whether a file read before has a usable row of this id. */
  has: (table: TableName, id: string) => boolean
}

/** A page of a book has as many: what is longer is no name, phone or address. */
const longestText = 2000

/** A line break inside a cell is a space. */
export const text: Kind<string> = (cell, desk) => {
  if (cell.length > longestText) desk.wrong(cell, `The cell is longer than ${longestText} characters; only its beginning is used.`, 'Write it shorter; perhaps a quote is missing.')
  return cell.slice(0, longestText).replace(/\s+/g, ' ')
}

export const id: Kind<string> = (cell, desk) =>
  /[;\r\n]/.test(cell)
    ? refuse(cell, desk, 'An id holds no semicolon and no line break.', 'Write one id without them.')
    : cell

export const ids = listOf(id)

/** An id that must stand in a file read before. */
export function idIn(table: TableName): Kind<string> {
  return (cell, desk) =>
    desk.has(table, cell)
      ? cell
      : refuse(cell, desk, `No usable row of ${table}.csv has this id.`, `Add it to ${table}.csv, or correct the id.`)
}

/** Ids of which those that are missing are left out. */
export function idsIn(table: TableName): Kind<string[]> {
  return listOf(idIn(table))
}

/** One of a list, in any letter case. */
export function code<Code extends string>(list: readonly Code[]): Kind<Code> {
  const exact = new Map(list.map((entry) => [entry.toLowerCase(), entry]))
  return (cell, desk) =>
    exact.get(cell.toLowerCase()) ??
    refuse(cell, desk, `This is none of ${list.join(', ')}.`, 'Write one of them as it stands here.')
}

/** Several of a list. One that is wrong spoils the cell: without it the cell would say something else. */
export function codes<Code extends string>(list: readonly Code[]): Kind<Code[]> {
  const one = code(list)
  return (cell, desk) => {
    const values = items(cell, desk)?.map((item) => one(item, desk))
    return values?.every((value) => value !== undefined) ? values : undefined
  }
}

export const yesNo: Kind<boolean> = (cell, desk) => {
  if (/^yes$/i.test(cell)) return true
  if (/^no$/i.test(cell)) return false
  return refuse(cell, desk, 'This is neither yes nor no.', 'Write yes or no, or leave it empty.')
}

export const date: Kind<IsoDate> = (cell, desk) =>
  isDate(cell)
    ? cell
    : refuse(
        cell,
        desk,
        'This is not a date that exists, written year-month-day.',
        'Write it like 2026-10-22; in a spreadsheet, give the column that format before saving.',
      )

export const year: Kind<number> = (cell, desk) =>
  /^20\d\d$/.test(cell)
    ? Number(cell)
    : refuse(cell, desk, 'This is not a year of four digits.', 'Write it like 2027.')

export function number(from: number, to: number): Kind<number> {
  return (cell, desk) => {
    const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : NaN
    if (value >= from && value <= to) return value
    return refuse(cell, desk, `This is not a number from ${from} to ${to}.`, 'Write digits, with a point if need be.')
  }
}

export const zip: Kind<string> = (cell, desk) =>
  /^\d{5}$/.test(cell)
    ? cell
    : refuse(
        cell,
        desk,
        'This is not a ZIP code of five digits.',
        'Write five digits, like 90012; in a spreadsheet, format the column as text, or leading zeros are lost.',
      )

export const zips = listOf(zip)

export const npi: Kind<string> = (cell, desk) =>
  /^\d{10}$/.test(cell)
    ? cell
    : refuse(cell, desk, 'An NPI has ten digits.', 'Write all ten, or leave it empty.')

/** Shown as a link, so nothing but a web address: `javascript:` is one too. */
export const webAddress: Kind<string> = (cell, desk) =>
  /^https?:\/\/[^\s"<>]+$/i.test(cell) && URL.canParse(cell)
    ? cell
    : refuse(cell, desk, 'This is not a whole web address.', 'Write it like https://www.example.com.')

/** Codes of languages: a name would match no answer. */
export const languages: Kind<string[]> = listOf((cell, desk) =>
  /^[a-z]{2,3}$/i.test(cell)
    ? cell.toLowerCase()
    : refuse(cell, desk, 'This is not the code of a language.', 'Write two or three letters, like es or vi.'),
)

/** Values between semicolons; those that are wrong are left out. */
function listOf<T>(kind: Kind<T>): Kind<T[]> {
  return (cell, desk) => {
    const values = items(cell, desk)?.map((item) => kind(item, desk))
    const good = values?.filter((value) => value !== undefined)
    return good?.length ? good : undefined
  }
}

function items(cell: string, desk: Desk): string[] | undefined {
  const values = new Set(cell.split(';').map((item) => item.trim()))
  values.delete('')
  if (values.size > 0) return [...values]
  return refuse(cell, desk, 'Nothing stands between the semicolons.', 'Write the values, or leave the cell empty.')
}

function refuse(cell: string, desk: Desk, reason: string, advice: string): undefined {
  desk.wrong(cell, reason, advice)
}
