import type { File } from './folder'
import type { Path } from './problem'

/** A text of a file, and where it stands. */
export type Text = {
  file: string
  line: number
  path: Path
  text: string
}

/** Every text of a file, whatever its shape. */
export function textsOf({ file, value, lineOf }: File): Text[] {
  return stringsIn(value, []).map(([path, text]) => ({ file, path, text, line: lineOf(path) }))
}

/** What a visitor reads; the rest is typed by visitors, or a name, a code or a day. */
export function saidIn(source: File): Text[] {
  return textsOf(source).filter(({ path }) => isSaid(source.kind, path)).flatMap((text) => (text.path[0] === 'body' ? blocksOf(text) : [text]))
}

function isSaid(kind: File['kind'], [top, second, third]: Path): boolean {
  // What stands under `box` is typed; so is what opens the help.
  if (kind === 'words') return top !== 'box' && !(top === 'chat' && second === 'rest' && third === 'askForHelp')
  if (kind === 'question') return top !== 'typed' && top !== 'explainer'
  if (kind === 'explainer') return top === 'title' || top === 'short' || top === 'body'
  if (kind === 'glossary') return second === 'term' || second === 'text'
  return !['sources', 'dates', 'search', 'themes'].includes(kind)
}

/** Paragraphs and entries of lists, each with its own line. */
function blocksOf({ text, line, ...rest }: Text): Text[] {
  const blocks: Text[] = []
  let isNew = true
  for (const [at, own] of text.split('\n').entries()) {
    const isBlank = own.trim() === ''
    if (!isBlank && (isNew || /^\s*(?:[-*#]|\d+\.)/.test(own))) blocks.push({ ...rest, text: own.trim(), line: line + at })
    else if (!isBlank) blocks.at(-1)!.text += ` ${own.trim()}`
    isNew = isBlank
  }
  return blocks
}

function stringsIn(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((inner, at) => stringsIn(inner, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]))
}
