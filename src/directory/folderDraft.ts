import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { FolderError } from './readFolder'

/** A folder being written beside the one it is to become, so that a finished one is never replaced by a broken one. */
export type FolderDraft = {
  /** Where to write meanwhile. */
  path: string
  /** Puts it in its place. */
  finish: () => void
  /** Leaves no trace; harmless after `finish`. */
  abandon: () => void
}

/** What may be replaced: `holds` names it, and no file of another name may stand there, for it would be lost. */
export type Replaceable = { holds: string; isOurs: (folder: string, names: string[]) => boolean }

/** @throws {FolderError} when something else stands in the place, or it may not be written. */
export function draftBeside(given: string, replaceable: Replaceable): FolderDraft {
  const place = placeOf(given)
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}.part`)
  const made = guarded(given, () => {
    // Before it is looked whether the place can be used: a path through a folder that is not there yet leads anywhere.
    const first = mkdirSync(dirname(place), { recursive: true })
    removeLeftovers(place)
    return first
  })
  const removeMade = () => {
    if (made !== undefined) removeEmpty(dirname(place), made)
  }
  try {
    refuseToReplace(given, replaceable)
    guarded(given, () => {
      rmSync(draft, { recursive: true, force: true })
      mkdirSync(draft)
    })
  } catch (error) {
    removeMade()
    throw error
  }
  return {
    path: draft,
    abandon() {
      rmSync(draft, { recursive: true, force: true })
      removeMade()
    },
    finish() {
      // Much may have come there since.
      refuseToReplace(given, replaceable)
      guarded(given, () => {
        const old = `${draft}.old`
        const stands = statSync(place, { throwIfNoEntry: false }) !== undefined
        if (stands) renameSync(place, old)
        try {
          renameSync(draft, place)
        } catch (error) {
          if (stands) renameSync(old, place)
          throw error
        }
        rmSync(old, { recursive: true, force: true })
      })
    },
  }
}

/** Only what is ours is replaced, or an empty folder: what else stands there would be lost. @throws {FolderError} */
export function refuseToReplace(given: string, { holds, isOurs }: Replaceable): void {
  const place = placeOf(given)
  if (!relative(place, process.cwd()).startsWith('..')) throw new FolderError(`${given}: this is the folder you work in, or one around it. Give another folder, or go to another one first.`)
  const names = guarded(given, () => {
    const found = lstatSync(place, { throwIfNoEntry: false })
    if (found && !found.isDirectory()) throw new FolderError(`${given}: a file of this name is in the way. Give another folder.`)
    return found ? readdirSync(place).filter((name) => !ofTheSystem.has(name)) : []
  })
  if (names.length > 0 && !isOurs(place, names)) throw new FolderError(`${given}: this folder holds something else than ${holds}, which would be lost. Give another folder.`)
}

/** Written by file managers into every folder that is looked at. */
const ofTheSystem = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Removes what a process left that was killed; what stood there before is put back where it was killed between the two. */
export function removeLeftovers(given: string): void {
  const place = placeOf(given)
  const own = `.${basename(place)}`
  for (const name of readdirSync(dirname(place))) {
    // Beside a table of places that is being written its own draft stands, with one more dot.
    const start = name.startsWith(own) ? own : `.${own}`
    const found = name.startsWith(start) ? /^(\.\d+\.places)?\.(\d+)\.(?:part|places)(\.old)?$/.exec(name.slice(start.length)) : null
    if (!found || (start === own) !== (found[1] === undefined) || isRunning(Number(found[2]))) continue
    const left = join(dirname(place), name)
    if (start === own && found[3] && !lstatSync(place, { throwIfNoEntry: false })) renameSync(left, place)
    else rmSync(left, { recursive: true, force: true })
  }
}

/** Tells in plain words what stands in the way of writing. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const said = Object.hasOwn(obstacles, code) ? obstacles[code] : undefined
    if (said === undefined) throw error
    throw new FolderError(`${path}: ${said}`)
  }
}

const full = 'the disk is full. Make room and start again; what stood there before still stands.'
const forbidden = 'it may not be written. Give yourself the right to write there, or give another folder.'
const inTheWay = 'a file stands where a folder is needed. Give another folder.'
const inUse = 'another program uses this folder. Close it and start again, or give another folder.'
const obstacles: Record<string, string> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  EBUSY: inUse,
  ELOOP: 'its links lead in a circle. Give another folder.',
  ENAMETOOLONG: 'the name is too long. Give a shorter one.',
}

/** Where a link leads, for the link stays. */
function placeOf(given: string): string {
  try {
    return realpathSync(given)
  } catch {
    return resolve(given)
  }
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Up to and with `last`, as far as nothing else has come in. */
function removeEmpty(folder: string, last: string): void {
  for (let at = folder; at.length >= last.length; at = dirname(at)) {
    try {
      rmdirSync(at)
    } catch {
      return
    }
  }
}
