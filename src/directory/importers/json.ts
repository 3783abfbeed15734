import { JSONParser } from '@streamparser/json'
import { SourceError, textOf, type Source } from './source'

/** A value found in a JSON file. */
export type Found = {
  value: unknown
  /** The name it stands under, or the name of the list it stands in: `in_network`. Empty: the list is the file. */
  under: string
  /** Its place in that list, from 1; 1 when it stands in none. */
  at: number
}

/**
 * The values of a JSON file at `paths` (`$.*`, `$.entry.*`, `$.plan_name`), one after the other, without holding the file.
 * @throws {SourceError} where the file is not JSON or ends too early; what came before has been given.
 */
export async function* valuesOf(source: Source, paths: string[]): AsyncGenerator<Found> {
  const parser = new JSONParser({ paths, keepStack: false })
  const places = new Map<string, number>()
  let found: Found[] = []
  let failure: Error | null = null
  parser.onValue = ({ value, key, stack }) => {
    const names = [...stack.slice(1).map((level) => level.key), key]
    const under = names.findLast((name) => typeof name === 'string') ?? ''
    const at = (places.get(under) ?? 0) + 1
    places.set(under, at)
    found.push({ value, under, at })
  }
  parser.onError = (error) => void (failure ??= error)
  for await (const text of textOf(source)) {
    parser.write(text)
    const ready = found
    found = []
    yield* ready
    if (failure) throw damaged(source, failure, text)
  }
  if (!parser.isEnded) throw new SourceError(`${source.name}: the JSON ends too early. The file is cut off; fetch it again.`)
}

/** @param text Where it was met. */
function damaged(source: Source, error: Error, text: string): SourceError {
  if (text.includes('\0')) return new SourceError(`${source.name}: it holds a zero byte (NUL), which no JSON may, so it is damaged. Fetch it again, or ask its sender.`)
  return new SourceError(`${source.name}: this is not JSON (${error.message}). Fetch it again, or ask its sender.`)
}
