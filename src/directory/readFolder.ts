import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readDirectory } from './readDirectory'
import type { Folder, Reading } from './readDirectory'

/** Something is wrong with what was asked for, not with the data. */
export class FolderError extends Error {
  override name = 'FolderError'
}

/** Reads a directory from the disk. @throws {FolderError} when there is no such folder. */
export function readFolder(path: string): Reading {
  return readDirectory(openFolder(path))
}

/** @throws {FolderError} when there is no such folder. */
export function openFolder(path: string): Folder {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new FolderError(`${path}: there is no folder of this name. Give the folder that holds directory.json and plans.csv.`)
  }
  const names = readdirSync(path).filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile())
  return { names: names.sort(), bytes: (name) => piecesOf(join(path, name)) }
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.alloc(pieceBytes)
      const length = readSync(file, piece, 0, pieceBytes, null)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Enough to tell a file's kind by its first piece. */
const pieceBytes = 1 << 20
