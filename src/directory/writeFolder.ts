import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { infoFile, tables } from './columns'
import { FolderError } from './readFolder'
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
  refuseToReplace(path)
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const writers = new Map<TableName, TableWriter>()
  guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true })
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft)
  })
  const writerOf = (table: TableName) => {
    let writer = writers.get(table)
    if (!writer) writers.set(table, (writer = tableWriter(join(draft, `${table}.csv`), table)))
    return writer
  }
  return {
    row: (table, cells) => guarded(path, () => writerOf(table).row(cells)),
    file: (name, content) => guarded(path, () => writeFileSync(join(draft, name), content)),
    finish: (info) =>
      guarded(path, () => {
        // Nothing can be used without these, so they stand there even when empty.
        for (const table of Object.keys(tables) as TableName[]) if (tables[table].needed) writerOf(table)
        for (const writer of writers.values()) writer.close()
        writeFileSync(join(draft, infoFile), `${JSON.stringify(info, null, 2)}\n`)
        const old = `${draft}.old`
        const stands = statSync(path, { throwIfNoEntry: false }) !== undefined
        if (stands) renameSync(path, old)
        renameSync(draft, path)
        rmSync(old, { recursive: true, force: true })
      }),
    abandon() {
      for (const writer of writers.values()) writer.close()
      rmSync(draft, { recursive: true, force: true })
    },
  }
}

/** Kept in memory before it is written, in characters. */
const piece = 1 << 20

type TableWriter = { row: (cells: string[]) => void; close: () => void }

function tableWriter(path: string, table: TableName): TableWriter {
  let file: number | null = openSync(path, 'w')
  let waiting = headerLine(table)
  const flush = () => {
    const text = waiting
    waiting = ''
    if (file !== null) writeWhole(file, text)
  }
  return {
    row(cells) {
      waiting += csvLine(cells)
      if (waiting.length > piece) flush()
    },
    close() {
      if (file === null) return
      const open = file
      flush()
      file = null
      closeSync(open)
    },
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

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Only a directory is replaced, or an empty folder: what else stands there would be lost. @throws {FolderError} */
export function refuseToReplace(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) throw new FolderError(`${path}: a file of this name is in the way. Give another folder.`)
  const names = readdirSync(path)
  if (names.length === 0 || names.includes(infoFile)) return
  throw new FolderError(`${path}: this folder holds something else than a directory, which would be lost. Give another folder.`)
}

/** Tells a full disk and a missing right in plain words. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new FolderError(`${path}: the disk is full. Make room and start again; what stood there before still stands.`)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new FolderError(`${path}: it may not be written. Give yourself the right to write there, or give another folder.`)
    throw error
  }
}
