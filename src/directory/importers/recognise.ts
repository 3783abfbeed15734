import { importers } from './formats'
import { isDirectoryIndex, startsOfNamed } from './fileIndex'
import { peek, SourceError, type Source } from './source'
import type { Importer } from './importer'

type Recognised = {
  importer: Importer
  used: Source[]
  /** Files that are left aside. `why`: a sentence. */
  strangers: { name: string; why: string }[]
}

/**
 * The one format that the files are of; an index is of the one that the files it names are of. Files of none are left aside, as a
 * folder often holds a note or a picture too.
 * @param format Null: any. @throws {SourceError} when there is no such format, or they are of none or of several.
 */
export async function recognise(sources: Source[], format: string | null): Promise<Recognised> {
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
