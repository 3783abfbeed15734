import type { Directory } from './model'

/** The parts of a directory that are lists; each is one CSV file of this name. */
export type TableName = { [Part in keyof Directory]: Directory[Part] extends object[] ? Part : never }[keyof Directory]
export type Row<Name extends TableName> = Directory[Name][number]
export type Tables = { [Name in TableName]: Row<Name>[] }

/** For each row of a table, the line it is from. */
export type Lines = { [Name in TableName]: number[] }

/** The other parts: fields of `directory.json`. */
export type Info = Omit<Directory, TableName>

/** Where nothing is known yet. Every call gives lists of its own. */
export function emptyTables(): Tables {
  return { plans: [], networks: [], groups: [], contracts: [], doctors: [], practices: [], listings: [], hospitals: [], places: [], ratings: [] }
}
