import { infoFile } from './infoFields'
import { tableNames, tables, type Table } from './columns'
import type { Directory, Problem } from './model'
import { emptyTables, type Info, type Row, type TableName } from './parts'
import { readInfo } from './readInfo'
import { readTable } from './readTable'
import type { Count } from './readTable'
import { readText } from './readText'
import { remarks } from './remarks'

/** What came of reading one or more files, of whatever format. */
export type Reading = {
  /** Null when `directory.json` cannot be used. */
  directory: Directory | null
  /** By file, then by line. */
  problems: Problem[]
  files: FileCount[]
}

export type FileCount = { file: string; rows: Count | 'absent' | 'unreadable' }

/** A folder as a list of names and a way to get at their bytes, piece by piece: the reading itself needs no file system. */
export type Folder = { names: string[]; bytes: (name: string) => Iterable<Uint8Array> }

/** Reads a folder of CSV as `columns.ts` describes it. Never throws for what stands in the files. */
export function readDirectory(folder: Folder): Reading {
  const rows = emptyTables()
  const { info, ...rest } = readTables(folder, (name, row) => void (rows[name] as object[]).push(row))
  return { directory: info && { ...info, ...rows }, ...rest }
}

/** Where the rows of a folder go, one by one: tables in the order of `columns.ts`, each in the order of its file. */
export type Keep = <Name extends TableName>(table: Name, row: Row<Name>) => void

/** The same without holding the rows: a folder may be larger than the memory. */
export function readTables(folder: Folder, keep: Keep): Omit<Reading, 'directory'> & { info: Info | null } {
  const problems: Problem[] = []
  // Of these a few hundred rows, to be looked at together.
  const rows = { plans: [] as Row<'plans'>[], contracts: [] as Row<'contracts'>[] }
  const lines = { plans: [] as number[], contracts: [] as number[] }
  const ids = new Map<TableName, Set<string>>()

  const info = readInfoFile()
  const files = tableNames.map(readTableFile)
  noteUnknownFiles(folder, problems)
  problems.push(...remarks(info?.planYear ?? null, rows, lines))
  return { info, problems: problems.sort(byPlace), files }

  function readInfoFile(): Info | null {
    const pieces = textOf(infoFile, true)
    return pieces && readInfo([...pieces].join(''), problems)
  }

  function readTableFile(name: TableName): FileCount {
    const file = `${name}.csv`
    const pieces = textOf(file, tables[name].needed)
    if (pieces === null) return { file, rows: folder.names.includes(file) ? 'unreadable' : 'absent' }
    const known = new Set<string>()
    ids.set(name, known)
    const count = readTable(tables[name] as Table<Row<TableName>>, pieces, {
      file,
      has: (table, id) => ids.get(table)?.has(id) ?? false,
      keep(row, line) {
        keep(name, row)
        if (isRemarked(name)) {
          ;(rows[name] as object[]).push(row)
          lines[name].push(line)
        }
        if ('id' in row) known.add(row.id)
      },
      problem: (problem) => problems.push(problem),
    })
    return { file, rows: count ?? 'unreadable' }
  }

  function textOf(file: string, needed: boolean): Iterable<string> | null {
    if (!folder.names.includes(file)) {
      if (needed) problems.push(ofFile(file, 'The file is missing.', 'Add it, with this name in small letters.'))
      return null
    }
    const content = readText(folder.bytes(file))
    if ('pieces' in content) return content.pieces
    problems.push(ofFile(file, content.reason, content.advice))
    return null
  }
}

function isRemarked(name: TableName): name is 'plans' | 'contracts' {
  return name === 'plans' || name === 'contracts'
}

/** A name misspelt would else go unnoticed, most files being optional. */
function noteUnknownFiles(folder: Folder, problems: Problem[]) {
  const known = tableNames.map((name) => `${name}.csv`)
  for (const file of folder.names) {
    if (!/\.(csv|tsv|xlsx?|ods)$/i.test(file) || known.includes(file)) continue
    const reason = 'No table of a directory has this name, so the file is not read.'
    problems.push({ ...ofFile(file, reason, `Name it one of ${known.join(', ')}, or move it away.`), effect: 'noted' })
  }
}

function ofFile(file: string, reason: string, advice: string): Problem {
  return { file, line: null, column: null, value: null, reason, advice, effect: 'set-aside' }
}

/** Files in the order of reading, which sorting keeps among equals. */
function byPlace(a: Problem, b: Problem): number {
  return place(a.file) - place(b.file) || (a.line ?? 0) - (b.line ?? 0)
}

const order = [infoFile, ...tableNames.map((name) => `${name}.csv`)]

function place(file: string): number {
  const at = order.indexOf(file)
  return at === -1 ? order.length : at
}
