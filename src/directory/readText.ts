/** The text of a file, piece by piece, or why it cannot be one. Bytes that are not UTF-8 become U+FFFD; the cells they stand in are refused. */
export type Text = { pieces: Iterable<string> } | { reason: string; advice: string }

const saveAsCsv = 'Open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.'

const signatures: { begins: number[]; is: string; advice: string }[] = [
  { begins: [0x50, 0x4b, 3, 4], is: 'an Excel workbook or a ZIP archive', advice: saveAsCsv },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook', advice: saveAsCsv },
  { begins: [0x25, 0x50, 0x44, 0x46], is: 'a PDF', advice: 'Ask its sender for the table as CSV.' },
  { begins: [0x1f, 0x8b], is: 'a gzip archive', advice: 'Unpack it first.' },
]

/** Reads a file, at once or in pieces; what only looks like the file its name says is told apart by the first of them. */
export function readText(bytes: Iterable<Uint8Array>): Text {
  const chunks = bytes[Symbol.iterator]()
  const first = chunks.next()
  const start = first.done ? new Uint8Array() : first.value
  const wrong = wrongKind(start)
  return wrong ?? { pieces: decoded(start, chunks) }
}

function* decoded(start: Uint8Array, rest: Iterator<Uint8Array>): Generator<string> {
  // The decoder drops a byte order mark.
  const decoder = new TextDecoder()
  yield decoder.decode(start, { stream: true })
  for (let next = rest.next(); !next.done; next = rest.next()) yield decoder.decode(next.value, { stream: true })
  yield decoder.decode()
}

function wrongKind(bytes: Uint8Array): { reason: string; advice: string } | undefined {
  const known = signatures.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))
  if (known) return { reason: `The file is ${known.is}, whatever its name says.`, advice: known.advice }
  if (isUtf16(bytes)) return { reason: 'The file is UTF-16, not UTF-8.', advice: saveAsCsv }
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return { reason: 'The file is empty.', advice: 'Put its content back, or remove the file.' }
  if (/^\s*</.test(text)) {
    return {
      reason: 'The file is a web page, not a table.',
      advice: 'Download it again; the page may be a log-in or an error.',
    }
  }
  return undefined
}

/** With a byte order mark, or without one when every other byte of the first ASCII letters is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0)
}
