import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readDirectory } from './readDirectory'
import type { Reading } from './readDirectory'

/** Something is wrong with what was asked for, not with the data. */
export class FolderError extends Error {
  override name = 'FolderError'
}

/** Reads a directory from the disk. @throws {FolderError} when there is no such folder. */
export function readFolder(path: string): Reading {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new FolderError(`${path}: there is no folder of this name. Give the folder that holds directory.json and plans.csv.`)
  }
  const names = readdirSync(path).filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile())
  return readDirectory({ names: names.sort(), bytes: (name) => readFileSync(join(path, name)) })
}
