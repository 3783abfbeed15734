import { infoFile, tableNames, tables } from './columns'
import type { Directory, Problem } from './model'
import type { Info, Lines, Row, TableName, Tables } from './parts'
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

/** A folder as a list of names and a way to get at their bytes: the reading itself needs no file system. */
export type Folder = { names: string[]; bytes: (name: string) => Uint8Array }

/** Reads a folder of CSV as `columns.ts` describes it. Never throws for what stands in the files. */
export function readDirectory(folder: Folder): Reading {
  const problems: Problem[] = []
  const rows = emptyTables() as Tables
  const lines = emptyTables() as Lines
  const ids = new Map<TableName, Set<string>>()

  const info = readInfoFile()
  const files = tableNames.map((name) => readTableFile(name, rows[name], lines[name]))
  noteUnknownFiles(folder, problems)
  problems.push(...remarks(info?.planYear ?? null, rows, lines))
  return { directory: info && { ...info, ...rows }, problems: problems.sort(byPlace), files }

  function readInfoFile(): Info | null {
    const text = textOf(infoFile, true)
    return text === null ? null : readInfo(text, problems)
  }

  function readTableFile<Name extends TableName>(name: Name, kept: Row<Name>[], keptLines: number[]): FileCount {
    const file = `${name}.csv`
    const text = textOf(file, tables[name].needed)
    if (text === null) return { file, rows: folder.names.includes(file) ? 'unreadable' : 'absent' }
    const known = new Set<string>()
    ids.set(name, known)
    const count = readTable<Row<Name>>(tables[name], text, {
      file,
      has: (table, id) => ids.get(table)?.has(id) ?? false,
      keep(row, line) {
        kept.push(row)
        keptLines.push(line)
        if ('id' in row) known.add(row.id)
      },
      problem: (problem) => problems.push(problem),
    })
    return { file, rows: count ?? 'unreadable' }
  }

  function textOf(file: string, needed: boolean): string | null {
    if (!folder.names.includes(file)) {
      if (needed) problems.push(ofFile(file, 'The file is missing.', 'Add it, with this name in small letters.'))
      return null
    }
    const content = readText(folder.bytes(file))
    if ('text' in content) return content.text
    problems.push(ofFile(file, content.reason, content.advice))
    return null
  }
}

function emptyTables(): { [Name in TableName]: never[] } {
  return Object.fromEntries(tableNames.map((name) => [name, []] as const)) as unknown as { [Name in TableName]: never[] }
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
