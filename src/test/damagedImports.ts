import { lost } from '../directory/importers/importing.fixture'
import { importedInMemory } from '../directory/importers/memory.fixture'
import { SourceError } from '../directory/importers/source'
import { readDirectory } from '../directory/readDirectory'
import { oneOf, seeded } from './random'
import type { ImportReport } from '../directory/importers/report'

type Files = Record<string, string>

/**
 * Imports the files over and over, each time with one of them damaged by chance, and gives what it should never come to: a record
 * that is neither kept nor set aside, or a directory that cannot be read. Any error but SourceError goes through.
 * @param seed Of the chance, so that a failure can be repeated.
 * @param alsoWrong What else should never be: a sentence, or null.
 */
export async function lostWhenDamaged(files: Files, format: string, times: number, seed: number, alsoWrong: (report: ImportReport, files: Files) => string | null = () => null): Promise<string[]> {
  const random = seeded(seed)
  const wrong: string[] = []
  for (let time = 0; time < times; time++) {
    const name = oneOf(Object.keys(files), random)
    const damaged = { ...files, [name]: damage(files[name]!, random) }
    try {
      const { report, folder } = await importedInMemory(damaged, format)
      const also = alsoWrong(report, damaged)
      wrong.push(...lost(report), ...(also === null ? [] : [also]))
      const { directory, problems } = readDirectory(folder)
      if (!directory) wrong.push(`It cannot be read: ${problems.map(({ reason }) => reason).join(' ')}`)
    } catch (error) {
      if (!(error instanceof SourceError)) throw new Error(`On ${JSON.stringify(damaged[name])}`, { cause: error })
    }
  }
  return wrong
}

/** How many records stand in the lists of JSON that were used; none in one that is cut off. */
export function recordsIn({ files: used }: ImportReport, files: Files): number {
  return used.reduce((sum, name) => {
    const value = parsed(files[name] ?? '')
    return sum + (Array.isArray(value) ? value.length : 0)
  }, 0)
}

type Random = () => number

/** One to four values of JSON or cells of CSV are changed; now and then a piece of the text is lost, or something stray gets in. */
function damage(text: string, random: Random): string {
  const times = 1 + Math.floor(random() * 4)
  const damaged = inJson(text, times, random) ?? Array.from({ length: times }).reduce((sum: string) => replaceToken(sum, random), text)
  return random() < 0.3 ? oneOf([cutOut, cutOff, insert, replaceToken], random)(damaged, random) : damaged
}

/** Changes values of a file of JSON, or of lines that are JSON. Null: it is neither. */
function inJson(text: string, times: number, random: Random): string | null {
  const lines = parsed(text) ? [text] : text.split('\n')
  const values = lines.map(parsed)
  const objects = values.filter((value) => value !== undefined)
  if (objects.length === 0) return null
  for (let time = 0; time < times; time++) change(oneOf(objects, random), random)
  return values.map((value, at) => (value ? JSON.stringify(value) : lines[at])).join('\n')
}

/** Undefined: it is no JSON, or a value without members. */
function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Values that do not fit where they are put. */
const strange: unknown[] = [
  null, true, 0, -1, 7, 1e300, '', ' ', 'x;y', '#', '/', 'urn:', 'Organization/', '\u0000', '\ufffd', '2027', 'Individual', '__proto__', 'constructor', 'long '.repeat(1000),
  [], [[]], [null], [null, [], {}, 0], {}, { name: {} }, { coding: {} }, { reference: 7 },
]

/** Drops, repeats, renames, wraps or replaces one value somewhere in another. */
function change(root: object, random: Random): void {
  const place = oneOf(placesIn(root as Fields), random)
  if (!place) return
  const { holder, key } = place
  const made = structuredClone(oneOf(strange, random))
  const chance = random()
  if (chance < 0.2) Reflect.deleteProperty(holder, key)
  else if (chance < 0.3) Object.defineProperty(holder, oneOf(['constructor', '__proto__', 'id'], random), { value: made, enumerable: true, configurable: true, writable: true })
  else if (chance < 0.4 && Array.isArray(holder)) holder.push(holder[key])
  else holder[key] = chance < 0.5 ? [holder[key]] : made
}

type Fields = Record<string, unknown>

/** Each value within another, however deep, so that all are as likely to be changed. */
function placesIn(holder: Fields, places: { holder: Fields; key: string }[] = []): typeof places {
  for (const key of Object.keys(holder)) {
    places.push({ holder, key })
    const inner = holder[key]
    if (typeof inner === 'object' && inner !== null) placesIn(inner as Fields, places)
  }
  return places
}

const cells = ['', ' ', 'null', '0', '-1', '1e400', '12345678901234567890', '"', '""', 'x;y', '__proto__', '\u0000', '\ufffd', '２０２７', '"a\nb"', 'long '.repeat(2000)]

/** A token is a value of damaged JSON, or a cell of CSV. */
function replaceToken(text: string, random: Random): string {
  const token = oneOf([...text.matchAll(/"(?:[^"\\\n]|\\.)*"|[^\s",:{}[\]]+/g)], random)
  const cell = oneOf(cells, random)
  return token ? text.slice(0, token.index) + cell + text.slice(token.index + token[0].length) : text + cell
}

function cutOut(text: string, random: Random): string {
  const from = Math.floor(random() * text.length)
  return text.slice(0, from) + text.slice(from + Math.floor(random() * 40))
}

function cutOff(text: string, random: Random): string {
  return text.slice(0, Math.floor(random() * text.length))
}

function insert(text: string, random: Random): string {
  const from = Math.floor(random() * text.length)
  return text.slice(0, from) + oneOf(['"', ',', '\n', '\u0000', '\u{1F600}', '{', ']', '\ufffd', ';'], random) + text.slice(from)
}
