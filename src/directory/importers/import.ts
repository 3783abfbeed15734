import { resolve } from 'node:path'
import { openDraft } from './draft'
import { isAddress, type ServerOptions } from './fhirServer'
import { planNet } from './planNet'
import { fetchPlanNet } from './planNetServer'
import { recognise } from './recognise'
import { SourceError, sourcesOf } from './source'
import type { ImportReport } from './report'
import type { IsoDate } from '../model'

export type ImportRequest = {
  /** Null: found by looking. */
  format: string | null
  inputs: string[]
  out: string
  today: IsoDate
  planYear: number | null
  asOf: IsoDate | null
  /** Any problem is fatal, and nothing is written. */
  isStrict: boolean
  /** How to ask, where the input is the address of a server. */
  server?: ServerOptions
  onProgress?: (records: number) => void
}

/** Brings files of any known format, or the directory of a Plan-Net server, into a folder of CSV. @throws {SourceError | FolderError} with what to do; nothing is left half done. */
export async function importFiles({ format, inputs, out, today, planYear, asOf, isStrict, server, onProgress }: ImportRequest): Promise<ImportReport> {
  const fetched = inputs.some(isAddress) ? await fetchPlanNet(onlyAddress(inputs, format), `${resolve(out)}.live`, { ...server, onProgress }) : null
  const sources = fetched?.sources ?? (await sourcesOf(inputs))
  if (sources.length === 0) throw new SourceError(`${inputs.join(', ')}: there is no file to import. Give a file, or a folder with files.`)
  const { importer, used, strangers } = await recognise(sources, format)
  const draft = openDraft({ out, format: importer.format, files: used.map(({ name }) => name), today, planYear, asOf, onProgress })
  try {
    for (const { name, why } of strangers) draft.tell(name, why, 'Look at it, and import it by itself if it holds something.')
    for (const [search, reason] of fetched?.notes ?? []) draft.tell(search, reason, 'Ask the insurer, or import again later; what it lists may be missing here.')
    const { name, source } = await importer.read(used, draft, { today })
    if (isStrict) draft.refuseProblems()
    const report = draft.finish({ name, source })
    fetched?.remove()
    return report
  } catch (error) {
    draft.abandon()
    throw error
  }
}

function onlyAddress(inputs: string[], format: string | null): string {
  const [address = '', ...others] = inputs
  if (others.length > 0) throw new SourceError('An address is imported by itself. Give it alone, then merge.')
  if (format !== null && format !== planNet.format) throw new SourceError(`--from ${format}: of the formats only ${planNet.format} is read from an address. Fetch the file, and import that.`)
  return address
}
