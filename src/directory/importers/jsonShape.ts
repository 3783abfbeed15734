import { plainName } from './values'

/** What stands in a JSON file, as far as its beginning tells. Names are as `plainName` has them. */
type JsonShape = {
  isList: boolean
  /** Of the object that the file is, or of the objects in the list that it is. */
  names: Set<string>
  /** Of what is in those. */
  deeper: Set<string>
}

/** @param start The beginning of a file; it may end anywhere. Null: it is neither a list nor an object. */
export function jsonShape(start: string): JsonShape | null {
  const first = /^\uFEFF?\s*([[{])/.exec(start)?.[1]
  if (first === undefined) return null
  const shape: JsonShape = { isList: first === '[', names: new Set(), deeper: new Set() }
  const level = shape.isList ? 2 : 1
  let depth = 0
  for (const [token, name] of start.matchAll(/"((?:[^"\\]|\\.)*)(?:"\s*:|"|$)|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (token.endsWith(':') && depth >= level) (depth === level ? shape.names : shape.deeper).add(plainName(name ?? ''))
  }
  return shape
}
