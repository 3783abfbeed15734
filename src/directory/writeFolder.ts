import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { asText } from './cellText'
import { infoFile } from './infoFields'
import { tables } from './columns'
import { draftBeside, guarded, type Replaceable } from './folderDraft'
import type { Info, TableName } from './parts'

/**
 * A directory's folder being written. It stands beside the folder it is to become until it is whole, so that a finished
 * directory is never replaced by a broken one.
 */
export type FolderWriter = {
  /** @param cells As they are to stand in the file, in the order of `columns.ts`. */
  row: (table: TableName, cells: string[]) => void
  /** A file that is no table: `report.json`. */
  file: (name: string, content: string) => void
  /** Puts the folder in its place. */
  finish: (info: Info) => void
  /** Leaves no trace; harmless after `finish`. */
  abandon: () => void
}

/** @throws {FolderError} when something else than a directory stands in the place. */
export function writeFolder(path: string): FolderWriter {
  const draft = draftBeside(path, aDirectory)
  const writers = new Map<TableName, TableWriter>()
  const writerOf = (table: TableName) => {
    let writer = writers.get(table)
    if (!writer) writers.set(table, (writer = tableWriter(join(draft.path, `${table}.csv`), table)))
    return writer
  }
  return {
    row: (table, cells) => guarded(path, () => writerOf(table).row(cells)),
    file: (name, content) => guarded(path, () => writeFileSync(join(draft.path, name), content)),
    finish: (info) => {
      guarded(path, () => {
        // Nothing can be used without these, so they stand there even when empty.
        for (const table of Object.keys(tables) as TableName[]) if (tables[table].needed) writerOf(table)
        for (const writer of writers.values()) writer.close()
        writeFileSync(join(draft.path, infoFile), `${JSON.stringify(info, null, 2)}\n`)
      })
      draft.finish()
    },
    abandon() {
      for (const writer of writers.values()) writer.drop()
      draft.abandon()
    },
  }
}

/** The folder of CSV as it is replaced: with nothing in it that is not written here. */
export const aDirectory: Replaceable = {
  holds: 'a directory',
  isOurs: (_, names) => names.includes(infoFile) && names.every((name) => ours.has(name)),
}
const ours = new Set([infoFile, 'report.json', ...Object.keys(tables).map((table) => `${table}.csv`)])

/** Kept in memory before it is written, in characters. */
const piece = 1 << 20

type TableWriter = {
  row: (cells: string[]) => void
  close: () => void
  /** Closes it without what waits: the disk may be full. */
  drop: () => void
}

function tableWriter(path: string, table: TableName): TableWriter {
  let file: number | null = openSync(path, 'w')
  let waiting = headerLine(table)
  const flush = () => {
    const text = waiting
    waiting = ''
    if (file !== null) writeWhole(file, text)
  }
  const drop = () => {
    if (file !== null) closeSync(file)
    file = null
  }
  return {
    row(cells) {
      waiting += csvLine(cells)
      if (waiting.length > piece) flush()
    },
    close() {
      flush()
      drop()
    },
    drop,
  }
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

export function headerLine(table: TableName): string {
  return csvLine(Object.values(tables[table].columns as Record<string, { header: string }>).map(({ header }) => header))
}

/** RFC 4180. */
export function csvLine(cells: string[]): string {
  return `${cells.map(quoted).join(',')}\n`
}

function quoted(said: string): string {
  const cell = asText(said)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
