import type { Directory, Provenance } from '../model'
import type { Row, TableName } from '../parts'

/** A row, and which of the directories it is from, counted from 0. */
export type Sourced<T> = { row: T; from: number }

/** Tables in which a row says where it is from. */
export type DatedTable = { [Name in TableName]: Row<Name> extends Provenance ? Name : never }[TableName]

/** The directory with all that its facts took from `directory.json` written into them, so that they can stand in another. */
export function standingAlone(directory: Directory): Directory {
  const dated = <T extends Provenance>(rows: T[]): T[] =>
    rows.map((row) => (row.source !== '' && row.asOf !== null ? row : { ...row, source: row.source || directory.source, asOf: row.asOf ?? directory.asOf }))
  return {
    ...directory,
    plans: dated(directory.plans),
    networks: dated(directory.networks),
    groups: dated(directory.groups),
    contracts: dated(directory.contracts),
    doctors: dated(directory.doctors),
    practices: dated(directory.practices),
    listings: dated(directory.listings),
  }
}

/** The rows of a table of all directories, in their order. */
export function rowsOf<Name extends TableName>(directories: Directory[], table: Name): Sourced<Row<Name>>[] {
  return directories.flatMap((directory, from) => (directory[table] as Row<Name>[]).map((row) => ({ row, from })))
}

/** "A + B", each once, also when some of them are such sums already. */
export function joined(sources: string[]): string {
  const [first, ...others] = sources
  if (others.every((other) => other === first)) return first ?? ''
  return [...new Set(sources.flatMap((source) => source.split(' + ')))].join(' + ')
}
