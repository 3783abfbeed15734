import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { infoFile } from './infoFields'
import { importFiles, type ImportRequest } from './importers/import'
import { SourceError } from './importers/source'
import { guarded, refuseToReplace, removeLeftovers } from './folderDraft'
import { FolderError } from './readFolder'
import { aDirectory } from './writeFolder'
import type { ImportReport } from './importers/report'

/**
 * Brings a table of ZIP codes and counties into a folder: into a directory, of which nothing else changes, or into a new folder.
 * It is written beside the folder first, so that a table that cannot be read replaces nothing.
 * @throws {FolderError | SourceError} with what to do.
 */
export async function replacePlaces(request: Omit<ImportRequest, 'format'>): Promise<ImportReport> {
  const { out } = request
  const isDirectory = existsSync(join(out, infoFile))
  if (!isDirectory) refuseToReplace(out, aDirectory)
  if (existsSync(dirname(out))) guarded(out, () => removeLeftovers(out))
  const beside = join(dirname(out), `.${basename(out)}.${process.pid}.places`)
  try {
    const report = await importFiles({ ...request, format: 'places', out: beside })
    if (!report.rows.places) throw new SourceError(`${request.inputs.join(', ')}: no ZIP code in it can be used, so nothing was changed. ${report.problems[0]?.reason ?? ''}`.trim())
    if (isDirectory) guarded(out, () => renameSync(join(beside, 'places.csv'), join(out, 'places.csv')))
    else {
      guarded(out, () => {
        // An empty folder may stand there; not every system lets another take its place.
        if (existsSync(out)) rmdirSync(out)
        renameSync(beside, out)
      })
    }
    return report
  } catch (error) {
    // Nobody but us knows the folder beside.
    if (error instanceof FolderError && error.message.startsWith(beside)) throw new FolderError(`${out}${error.message.slice(beside.length)}`)
    throw error
  } finally {
    guarded(out, () => rmSync(beside, { recursive: true, force: true }))
  }
}
