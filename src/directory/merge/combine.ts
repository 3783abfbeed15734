import { cellText, isEmptyValue, type Said } from '../cellText'
import { tables, type Column } from '../columns'
import { joined, type DatedTable, type Sourced } from './sources'
import type { Row } from '../parts'

/**
 * How one value comes of several. `first`: words, of which the first that stand are as good as others. `agree`: a fact, empty when
 * the sources contradict each other. `union`: a list to which each adds. `common`: a list that none may add to, as empty means all.
 */
export type How<T> = { [Field in keyof T]?: 'first' | 'agree' | 'union' | 'common' }

/** A fact on which the sources do not agree. */
export type Dispute = { field: string; said: Statement[] }
/** What one source says. `from`: which of the directories it stands in. */
type Statement = { value: string; source: string; from: number }

/** One row of several that are of the same thing. Its id is the first's. */
export function combine<Name extends DatedTable>(table: Name, rows: Sourced<Row<Name>>[], how: How<Row<Name>>): { row: Row<Name>; disputes: Dispute[] } {
  const columns = tables[table].columns as unknown as Record<string, Column<unknown>>
  const all = rows.map(({ row }) => row as Fields)
  const combined: Record<string, unknown> = {}
  const disputes: Dispute[] = []
  /** Fields that say something of it: the date of the row rests on these. */
  const facts: string[] = []
  for (const [field, rule] of Object.entries(how) as [string, 'first' | 'agree' | 'union' | 'common'][]) {
    const { header, empty } = columns[field]!
    const saying = all.flatMap((row, at) => (row[field] === '' || isEmptyValue(row[field], empty) ? [] : { value: row[field], source: row.source, from: rows[at]!.from }))
    const values = saying.map(({ value }) => value)
    const isSame = new Set(values.map(asKey)).size < 2
    if (rule !== 'first') facts.push(field)
    if (values.length === 0) combined[field] = all[0]![field]
    else if (rule === 'union') combined[field] = [...new Set((values as string[][]).flat())]
    else if (isSame || rule === 'first') combined[field] = values[0]
    else {
      // A column that may not be empty keeps what it has; the caller sees the dispute.
      combined[field] = rule === 'common' ? inAll(values as string[][]) : empty === undefined ? values[0] : empty
      disputes.push({ field: header, said: saying.map((one) => ({ ...one, value: cellText(one.value as Said) })) })
    }
  }
  const source = joined(all.map((row) => row.source))
  const row = { ...all[0]!, ...combined, source, asOf: saidOn(combined, facts, all, columns) }
  return { row: row as unknown as Row<Name>, disputes }
}

type Fields = { source: string; asOf: string | null } & Record<string, unknown>

/** The latest day by which all that counts in the row was said: a fact that only an old source tells makes it old. */
function saidOn(combined: Record<string, unknown>, fields: string[], rows: Fields[], columns: Record<string, Column<unknown>>): string | null {
  const dates = fields.flatMap((field) => {
    const value = combined[field]
    if (isEmptyValue(value, columns[field]!.empty)) return []
    return (Array.isArray(value) ? value : [value]).map((item) => newest(rows.filter((row) => says(row[field], item))))
  })
  return dates.reduce((oldest, date) => ((date ?? '') < (oldest ?? '') ? date : oldest), newest(rows))
}

export function newest(rows: { asOf: string | null }[]): string | null {
  return rows.reduce<string | null>((latest, { asOf }) => (asOf !== null && asOf > (latest ?? '') ? asOf : latest), null)
}

function says(value: unknown, item: unknown): boolean {
  return Array.isArray(value) ? value.includes(item) : value === item
}

function inAll([first = [], ...others]: string[][]): string[] {
  return first.filter((item) => others.every((list) => list.includes(item)))
}

function asKey(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? (value as string[]).toSorted() : value)
}
