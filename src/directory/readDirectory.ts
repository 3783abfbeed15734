import { infoFile, tableNames, tables } from './columns'
import type { Info, Row, TableName } from './columns'
import type { Directory, Problem } from './model'
import { readInfo } from './readInfo'
import { readTable } from './readTable'
import { readText } from './readText'
import { remarks } from './remarks'

/** What came of reading one or more files, of whatever format. */
export type Reading = {
  /** Null when `directory.json` cannot be used. */
  directory: Directory | null
  problems: Problem[]
  files: FileCount[]
}

/** Rows that are not blank, and how many of them are in use. */
export type FileCount = { file: string; found: boolean; read: number; kept: number }

/** A folder as a list of names and a way to get at their bytes: the reading itself needs no file system. */
export type Folder = { names: string[]; bytes(name: string): Uint8Array }

export type Tables = { [Name in TableName]: Row<Name>[] }
/** For each kept row, the line it is from. */
export type Lines = { [Name in TableName]: number[] }

/** Reads a folder of CSV as `columns.ts` describes it. Never throws for what stands in the files. */
export function readDirectory(folder: Folder): Reading {
  const problems: Problem[] = []
  const files: FileCount[] = []
  const rows = eachTable<Tables>()
  const lines = eachTable<Lines>()
  const ids = new Map<TableName, Set<string>>()

  const info = readInfoFile()
  for (const name of tableNames) readFile(name)
  noteUnknownFiles(folder, problems)
  problems.push(...remarks(info?.planYear ?? null, rows, lines))
  return { directory: info && { ...info, ...rows }, problems, files }

  function readInfoFile(): Info | null {
    const text = textOf(infoFile, true)
    return text === null ? null : readInfo(text, problems)
  }

  function readFile<Name extends TableName>(name: Name) {
    const file = `${name}.csv`
    const count: FileCount = { file, found: folder.names.includes(file), read: 0, kept: 0 }
    files.push(count)
    const known = new Set<string>()
    ids.set(name, known)
    const text = textOf(file, tables[name].needed)
    if (text === null) return
    readTable<Row<Name>>(tables[name], text, {
      file,
      has: (table, id) => ids.get(table)?.has(id) ?? false,
      row: () => count.read++,
      keep(row, line) {
        count.kept++
        rows[name].push(row)
        lines[name].push(line)
        if ('id' in row) known.add(row.id)
      },
      problem: (problem) => problems.push(problem),
    })
  }

  function textOf(file: string, needed: boolean): string | null {
    const wrong = (reason: string, advice: string) => {
      problems.push({ file, line: null, column: null, value: null, reason, advice, effect: 'set-aside' })
      return null
    }
    if (!folder.names.includes(file)) {
      return needed ? wrong('The file is missing.', 'Add it, with this name in small letters.') : null
    }
    const content = readText(folder.bytes(file))
    return 'text' in content ? content.text : wrong(content.reason, content.advice)
  }
}

function eachTable<All extends { [Name in TableName]: unknown[] }>(): All {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as All
}

/** A name misspelt would else go unnoticed, most files being optional. */
function noteUnknownFiles(folder: Folder, problems: Problem[]) {
  for (const file of folder.names) {
    if (!/\.(csv|tsv|xlsx?|ods)$/i.test(file) || tableNames.some((name) => file === `${name}.csv`)) continue
    problems.push({
      file,
      line: null,
      column: null,
      value: null,
      reason: 'No table of a directory has this name, so the file is not read.',
      advice: `Name it one of ${tableNames.map((name) => `${name}.csv`).join(', ')}, or move it away.`,
      effect: 'noted',
    })
  }
}
