import { resolve } from 'node:path'
import { importers } from './formats'
import { openDraft } from './draft'
import { isDirectoryIndex, startsOfNamed } from './fileIndex'
import { isAddress, type ServerOptions } from './fhirServer'
import { planNet } from './planNet'
import { fetchPlanNet } from './planNetServer'
import { peek, SourceError, sourcesOf, type Source } from './source'
import type { Importer } from './importer'
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

/** The one format that the files are of; an index is of the one that the files it names are of. Files of none are left aside, as a folder often holds a note or a picture too. */
async function recognise(sources: Source[], format: string | null): Promise<{ importer: Importer; used: Source[]; strangers: { name: string; why: string }[] }> {
  const wanted = format === null ? null : importers.find((one) => one.format === format)
  if (wanted === undefined) throw new SourceError(`--from ${format}: there is no such format. Give one of ${importers.map((one) => one.format).join(', ')}.`)
  const found = new Map<Importer, Source[]>()
  const add = (importer: Importer, source: Source) => void found.set(importer, [...(found.get(importer) ?? []), source])
  const indexes: { source: Source; fitting: Importer[] }[] = []
  const strangers: { name: string; why: string }[] = []
  for (const source of sources) {
    try {
      const start = await peek(source)
      const fitting = (wanted ? [wanted] : importers).filter((one) => one.looksLike(start, source.name))
      if (fitting.length > 1 && isDirectoryIndex(start)) indexes.push({ source, fitting })
      else if (fitting[0]) add(fitting[0], source)
      else strangers.push({ name: source.name, why: wanted ? `The file does not look like ${wanted.format}.` : 'The file is of no known format.' })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (sources.length === 1) throw error
      strangers.push({ name: source.name, why: sentence(error.message.slice(source.name.length + 2)) })
    }
  }
  for (const { source, fitting } of indexes) {
    const importer = (await importerOfNamed(source, fitting, sources)) ?? fitting.find((one) => found.has(one)) ?? fitting[0]
    if (importer) add(importer, source)
  }
  const [first, second] = found
  if (!first) throw new SourceError([...strangers.map(({ name, why }) => `${name}: ${why}`), `Known are: ${importers.map((one) => `${one.format} (${one.about})`).join(', ')}.`].join('\n'))
  if (second) {
    const told = [...found].map(([one, files]) => `${one.format}: ${files.map(({ name }) => name).join(', ')}`)
    throw new SourceError(`The files are of several formats. Import each by itself, then merge.\n${told.join('\n')}`)
  }
  return { importer: first[0], used: first[1], strangers }
}

/** Undefined: none of the files that the index names is here. */
async function importerOfNamed(index: Source, fitting: Importer[], given: Source[]): Promise<Importer | undefined> {
  for await (const { start, name } of startsOfNamed(index, given)) {
    const importer = isDirectoryIndex(start) ? undefined : fitting.find((one) => one.looksLike(start, name))
    if (importer) return importer
  }
  return undefined
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
