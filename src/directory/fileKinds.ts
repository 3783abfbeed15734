/** What a file is, to follow “the file is”, and what to do about it: a sentence that starts with a verb. */
type WrongKind = { is: string; advice: string }

const saveAsCsv = 'Open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.'

const signatures: (WrongKind & { begins: number[] })[] = [
  { begins: [0x50, 0x4b, 3, 4], is: 'an Excel workbook or a ZIP archive', advice: `Unpack it if it is an archive. Else: ${saveAsCsv}` },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook', advice: saveAsCsv },
  { begins: [0x25, 0x50, 0x44, 0x46], is: 'a PDF', advice: 'Ask its sender for the data behind it.' },
  { begins: [0x1f, 0x8b], is: 'a gzip archive', advice: 'Unpack it first.' },
]

/** Whether a file that begins like this cannot hold what a directory is made of, whatever its name says. */
export function wrongKind(start: Uint8Array): WrongKind | undefined {
  const known = signatures.find(({ begins }) => begins.every((byte, at) => start[at] === byte))
  if (known) return known
  if (isUtf16(start)) return { is: 'UTF-16, not UTF-8', advice: 'Save it as UTF-8; spreadsheets call it “CSV UTF-8”.' }
  const text = new TextDecoder().decode(start)
  if (text.trim() === '') return { is: 'empty', advice: 'Put its content back, or remove the file.' }
  if (/^\s*</.test(text)) return { is: 'a web page or XML, not data', advice: 'Fetch it again; the page may be a log-in or an error.' }
  return undefined
}

/** With a byte order mark, or without one when every other byte of the first ASCII letters is zero. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0)
}
