import { newest } from './combine'
import { joined, type Sourced } from './sources'
import type { Ledger } from './report'
import type { IsoDate } from '../model'
import type { Row, TableName } from '../parts'

/**
 * Rows that say the same become one, with the sources of all and the newest of their dates.
 * @param sayingOf What a row says, as far as it tells one from another. Left out: all but source and date.
 */
export function joinAlike<Name extends TableName>(table: Name, rows: Sourced<Row<Name>>[], ledger: Ledger, sayingOf: (row: Row<Name>) => object = (row) => row): Row<Name>[] {
  if (rows.length === 1) {
    ledger.count(rows[0]!.from, table, 'kept')
    return [rows[0]!.row]
  }
  const alike = new Map<string, Row<Name>[]>()
  for (const { row, from } of rows) {
    const key = keyOf(sayingOf(row))
    const same = alike.get(key)
    ledger.count(from, table, same ? 'joined' : 'kept')
    if (same) same.push(row)
    else alike.set(key, [row])
  }
  return [...alike.values()].map((same) => (same.length === 1 ? same[0]! : { ...same[0]!, ...provenanceOf(same) }))
}

/** A row that says where it is from says so in `source` and `asOf`. */
function provenanceOf(rows: object[]): object {
  const dated = rows.filter((row): row is { source: string; asOf: IsoDate | null } => 'asOf' in row)
  return dated.length === 0 ? {} : { source: joined(dated.map(({ source }) => source)), asOf: newest(dated) }
}

function keyOf(saying: object): string {
  const said = Object.entries(saying).filter(([field]) => field !== 'source' && field !== 'asOf')
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, value]) => [field, Array.isArray(value) ? (value as string[]).toSorted() : value]))
}
