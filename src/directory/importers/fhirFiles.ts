import { keyOf, type Fhir } from './fhir'
import { valuesOf } from './json'
import { linesOf, peek, SourceError, textOf, type Source } from './source'
import { objectOf, objectsOf, wordOf } from './values'
import type { Where } from './draft'

/** A resource, found in a file. */
export type Resource = {
  type: string
  /** What references lead to: `Practitioner/123`, or `PractitionerRole/7#doctor` for one that stands within another. */
  key: string
  /** Other names that references may use: the urn of an entry in a Bundle. */
  aliases: string[]
  body: Fhir
  where: Where
}

/** A line or entry that holds none. */
type NoResource = { type: null; where: Where; reason: string; advice: string }

/**
 * The resources of a file: NDJSON, a Bundle of any kind, a list, or one resource alone. Bundles within, and resources contained
 * in others, are given as resources of their own.
 * @throws {SourceError} when the file is cut off or no JSON.
 */
export async function* resourcesOf(source: Source): AsyncGenerator<Resource | NoResource> {
  for await (const { value, line } of entriesOf(source, layoutOf(await peek(source)))) {
    const where = { file: source.name, line }
    if (value === undefined) yield { type: null, where, reason: 'This line is not JSON.', advice: 'Fetch the file again; look whether it was cut off.' }
    else yield* unfolded(value, where)
  }
}

/** What the beginning of a file tells of how it is written. `lines`: NDJSON. `one`: a resource over several lines. */
function layoutOf(start: string): 'lines' | 'bundle' | 'list' | 'one' {
  const lines = start.split('\n').filter((line) => line.trim() !== '')
  if (isResource(parsed(lines[0] ?? ''))) return 'lines'
  if (/^\uFEFF?\s*\[/.test(start)) return 'list'
  if (/"resourceType"\s*:\s*"Bundle"|"entry"\s*:\s*\[/.test(start)) return 'bundle'
  // NDJSON may begin with a line that is damaged, or longer than what was looked at.
  return lines.length === 1 || lines.some((line) => isResource(parsed(line))) ? 'lines' : 'one'
}

type Value = { value: unknown; line: number }

async function* entriesOf(source: Source, layout: ReturnType<typeof layoutOf>): AsyncGenerator<Value> {
  if (layout === 'lines') {
    for await (const { text, line } of linesOf(source)) if (text.trim() !== '') yield { value: parsed(text), line }
  } else if (layout === 'one') {
    yield { value: await whole(source), line: 1 }
  } else {
    for await (const { value, at } of valuesOf(source, layout === 'list' ? ['$.*'] : ['$.entry.*'])) yield { value, line: at }
  }
}

/** Longer than any one resource. */
const longestInCharacters = 16_000_000

async function whole(source: Source): Promise<unknown> {
  let text = ''
  for await (const piece of textOf(source)) {
    text += piece
    if (text.length > longestInCharacters) break
  }
  const value = parsed(text)
  if (value === undefined) throw new SourceError(`${source.name}: this is neither NDJSON nor one resource. Fetch it again, or ask its sender.`)
  return value
}

/** Undefined: it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

function isResource(value: unknown): boolean {
  return wordOf(objectOf(value)?.resourceType) !== ''
}

/** Bundles in Bundles, and no deeper. */
const deepest = 3

function* unfolded(value: unknown, where: Where, depth = 0): Generator<Resource | NoResource> {
  const body = resourceIn(value)
  if (!body) {
    yield { type: null, where, reason: 'It holds no resource.', advice: 'Ask the sender what it should be.' }
  } else if (wordOf(body.resourceType) === 'Bundle' && depth < deepest) {
    for (const entry of objectsOf(body.entry)) yield* unfolded(entry, where, depth + 1)
  } else {
    yield* withContained(body, wordOf(objectOf(value)?.fullUrl), where)
  }
}

/** A resource, or the one in an entry of a Bundle. */
function resourceIn(value: unknown): Fhir | null {
  return [value, objectOf(value)?.resource].map(objectOf).find(isResource) ?? null
}

function* withContained(body: Fhir, fullUrl: string, where: Where): Generator<Resource> {
  const type = wordOf(body.resourceType)
  const id = wordOf(body.id)
  const address = fullUrl === '' ? null : keyOf({ reference: fullUrl }, '', type)
  const key = id === '' ? (address ?? `${type}/${where.file}-${where.line}`) : `${type}/${id}`
  yield { type, key, aliases: address === null || address === key ? [] : [address], body, where }
  for (const inner of objectsOf(body.contained)) {
    const innerType = wordOf(inner.resourceType)
    if (innerType !== '') yield { type: innerType, key: `${key}#${wordOf(inner.id).replace(/^#/, '')}`, aliases: [], body: inner, where }
  }
}
