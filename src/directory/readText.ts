import { wrongKind } from './fileKinds'

/** The text of a file, piece by piece, or why it cannot be one. Bytes that are not UTF-8 become U+FFFD; the cells they stand in are refused. */
export type Text = { pieces: Iterable<string> } | { reason: string; advice: string }

/** Reads a file, at once or in pieces; what only looks like the file its name says is told apart by the first of them. */
export function readText(bytes: Iterable<Uint8Array>): Text {
  const chunks = bytes[Symbol.iterator]()
  const first = chunks.next()
  const start = first.done ? new Uint8Array() : first.value
  const wrong = wrongKind(start)
  return wrong ? { reason: `The file is ${wrong.is}.`, advice: wrong.advice } : { pieces: decoded(start, chunks) }
}

function* decoded(start: Uint8Array, rest: Iterator<Uint8Array>): Generator<string> {
  // The decoder drops a byte order mark.
  const decoder = new TextDecoder()
  yield decoder.decode(start, { stream: true })
  for (let next = rest.next(); !next.done; next = rest.next()) yield decoder.decode(next.value, { stream: true })
  yield decoder.decode()
}
