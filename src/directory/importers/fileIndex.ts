import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { plainName } from './values'
import { valuesOf } from './json'
import { jsonShape } from './jsonShape'
import { fileSource, peek, SourceError, type Source } from './source'
import type { Draft } from './draft'

/** The lists of an index of directories, as `plainName` has them. Each format has them, and a marketplace insurer others besides. */
export const directoryLists = ['providerurls', 'providerurl']

/** Whether a file that begins like this is an index of the files of a directory, and of nothing else. */
export function isDirectoryIndex(start: string): boolean {
  const shape = jsonShape(start)
  if (!shape || shape.isList || shape.names.has('planurls') || shape.names.has('formularyurls')) return false
  return directoryLists.some((name) => shape.names.has(name))
}

export type FileOfKind<Kind extends string> = { source: Source; kind: Kind }

/**
 * The files given, and those that an index among them names by their web addresses: `{"provider_urls": ["https://…/providers-001.json"]}`.
 * Nothing is fetched. Each is looked for among the files given and beside the index by the last part of its address, and what
 * is not there is told with the address to fetch.
 * @param kindOf What a file that begins like this is.
 * @param lists Of the index, as `plainName` has them: `providerurls`.
 * @throws {SourceError} when no file but indexes is there, or where an index is not JSON.
 */
export async function gather<Kind extends string>(
  sources: Source[],
  kindOf: (start: string) => Kind | 'index' | null,
  lists: string[],
  draft: Draft,
): Promise<FileOfKind<Kind>[]> {
  const files = new Map<string, FileOfKind<Kind>>()
  const indexes: Source[] = []
  for (const source of sources) {
    const kind = kindOf(await peek(source))
    if (kind === 'index') indexes.push(source)
    else if (kind) files.set(source.path, { source, kind })
  }
  const given = [...files.values()].map(({ source }) => source)
  const missing: string[] = []
  for (const index of indexes) {
    for (const [name, addresses] of await addressesByName(index, lists, draft.tell)) {
      const there = given.filter((source) => isNamed(source.name, name))
      const beside = there.length === 0 ? await usableBeside(index, name, kindOf, draft) : null
      if (beside) files.set(beside.source.path, beside)
      const lacking = addresses.length - (beside ? 1 : there.length)
      if (lacking <= 0) continue
      missing.push(...addresses)
      for (const address of addresses) draft.tell(index.name, ...(lacking < addresses.length ? ambiguous(address) : absent(address)))
    }
  }
  if (files.size > 0) return [...files.values()]
  throw new SourceError(`${indexes.map(({ name }) => name).join(', ')}: none of the files that it names is here. ${fetching(missing)}`)
}

/** How the files begin that a directory’s index names: those that were given, or stand beside it. What cannot be read is passed over. */
export async function* startsOfNamed(index: Source, given: Source[]): AsyncGenerator<{ start: string; name: string }> {
  try {
    for (const name of (await addressesByName(index, directoryLists, () => {})).keys()) {
      const there = given.find((source) => source.path !== index.path && isNamed(source.name, name)) ?? (name === '' ? null : await fileBeside(index, name))
      const start = there && (await peek(there).catch(() => null))
      if (there && start !== null) yield { start, name: there.name }
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
  }
}

function fetching(addresses: string[]): string {
  const more = addresses.length > 20 ? ` and ${addresses.length - 20} more` : ''
  return addresses.length === 0 ? 'Ask its sender for them.' : `Fetch ${addresses.slice(0, 20).join(' ')}${more}, and put them beside it.`
}

function absent(address: string): [reason: string, advice: string] {
  return ['The index names a file that is not here.', `Fetch ${address} and put it beside the index.`]
}

function ambiguous(address: string): [reason: string, advice: string] {
  return ['The index names several files of the same name, and not all are here.', `Fetch ${address}, put each into a folder of its own, and give these.`]
}

/** Where the last parts of addresses are the same, they cannot be told apart by them. */
async function addressesByName(index: Source, lists: string[], tell: Draft['tell']): Promise<Map<string, string[]>> {
  const byName = new Map<string, string[]>()
  for await (const { value, under } of valuesOf(index, ['$.*'])) {
    if (!lists.includes(plainName(under))) continue
    for (const one of Array.isArray(value) ? value : [value]) {
      const address = addressOf(one)
      if (address === null) tell(index.name, 'The index names something that is no web address.', 'Ask its sender for the address.')
      else {
        const name = nameOf(address)
        byName.set(name, [...new Set([...(byName.get(name) ?? []), address])])
      }
    }
  }
  return byName
}

/** Written as a text, or as `{"url": "…"}`. */
function addressOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null) return addressOf((Object.entries(value).find(([name]) => /^(url|href|uri)$/i.test(name)) ?? [])[1])
  if (typeof value !== 'string') return null
  const address = value.trim()
  return /^https?:/i.test(address) && URL.canParse(address) ? address : null
}

/** Never a path: an index must not lead to other folders. Empty: the address has no last part. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? ''
  let name = last
  try {
    name = decodeURIComponent(last)
  } catch {
    // A stray % stands for itself.
  }
  // oxlint-disable-next-line no-control-regex
  return /[/\\\u0000]/.test(name) || name === '.' || name === '..' ? '' : name
}

/** What is fetched is often packed, or given an ending. */
const endings = ['', '.json', '.gz', '.json.gz']

function isNamed(file: string, name: string): boolean {
  return name !== '' && endings.some((ending) => file === name + ending || file + ending === name)
}

async function fileBeside(index: Source, name: string): Promise<Source | null> {
  const unpacked = name.endsWith('.gz') ? [name.slice(0, -3)] : []
  for (const candidate of [...endings.map((ending) => name + ending), ...unpacked]) {
    const path = join(dirname(index.path), candidate)
    const isFile = await stat(path).then((file) => file.isFile(), () => false)
    if (isFile && path !== index.path) return fileSource(path)
  }
  return null
}

async function usableBeside<Kind extends string>(index: Source, name: string, kindOf: (start: string) => Kind | 'index' | null, draft: Draft): Promise<FileOfKind<Kind> | null> {
  const source = name === '' ? null : await fileBeside(index, name)
  if (!source) return null
  try {
    const kind = kindOf(await peek(source))
    if (kind !== null && kind !== 'index') return { source, kind }
    draft.tell(source.name, 'The index names it, but it is of another format.', 'Import it by itself.')
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    refuse(source, error, draft)
  }
  return null
}

/**
 * Reads each record of the files once, before any is used: what refers to something must follow it. A file that is damaged is
 * refused whole, for it may end in the midst of its plans.
 * @throws {SourceError} when no file is left.
 */
export async function survey<Kind extends string, Survey>(
  files: FileOfKind<Kind>[],
  begin: () => Survey,
  add: (survey: Survey, value: unknown, file: FileOfKind<Kind>) => void,
  draft: Draft,
): Promise<{ seen: Survey; files: FileOfKind<Kind>[] }> {
  const seen = begin()
  for (const file of files) {
    try {
      for await (const { value } of valuesOf(file.source, ['$.*'])) add(seen, value, file)
    } catch (error) {
      if (!(error instanceof SourceError) || files.length === 1) throw error
      refuse(file.source, error, draft)
      return survey(files.filter((other) => other !== file), begin, add, draft)
    }
  }
  return { seen, files }
}

/** Told, so that the others can be used. */
function refuse(source: Source, error: SourceError, draft: Draft): void {
  const [, reason = '', advice = ''] = /^(.*?\.)\s+([A-Z].*)$/s.exec(error.message.slice(source.name.length + 2)) ?? []
  draft.tell(source.name, `The file is refused: ${reason || error.message}`, advice || 'Fetch it again.')
}
