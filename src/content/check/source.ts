import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import type { Path, Problem } from './problem'

/** A file of content that knows its lines. */
export type Source = {
  /** From the folder of content, with `/`. */
  file: string
  /** What stands in it; of a markdown file the front matter and `body`. Undefined where it cannot be read. */
  value: unknown
  /** Of what stands at a path, or where that is missing of the nearest thing around it. */
  lineOf: (path: Path) => number
  /** Why it cannot be read. */
  unreadable: Problem[]
}

/** JSON too: it is YAML. */
export function readYaml(folder: string, file: string): Source {
  const text = textOf(folder, file)
  return text === undefined ? missing(file) : sourceOf(file, text, 1)
}

/** Front matter between two lines of `---`, then the body. */
export function readMarkdown(folder: string, file: string): Source {
  const text = textOf(folder, file)
  if (text === undefined) return missing(file)
  const [, matter, body = ''] = /^---\r?\n(.*?)\r?\n---(?:\r?\n(.*))?$/s.exec(text) ?? []
  if (matter === undefined) return unreadable(file, 1, 'has no front matter. Begin the file with a line “---”, the fields, and a line “---”.')
  const source = sourceOf(file, matter, 2)
  const bodyLine = linesIn(text.slice(0, text.length - body.trimStart().length))
  return {
    ...source,
    value: source.value === undefined ? undefined : { ...(source.value as object), body: body.trim() },
    lineOf: (path) => (path[0] === 'body' ? bodyLine : source.lineOf(path)),
  }
}

function sourceOf(file: string, text: string, firstLine: number): Source {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1
  const problems = document.errors.map(({ message, pos }) => ({ file, line: lineAt(pos[0]), reason: `cannot be read: ${message}. Mend it: a text with “: ” or “#” in it, or one that begins with a quotation mark or a brace, stands in quotation marks.` }))
  const value: unknown = problems.length > 0 ? undefined : document.toJS()
  if (problems.length === 0 && (typeof value !== 'object' || value === null || Array.isArray(value))) return unreadable(file, firstLine, 'holds no fields. Write it as the same file of the sample, “key: text”.')
  return { file, value, lineOf: (path) => lineAt(offsetOf(document, path)), unreadable: problems }
}

/** Where the key stands, or the entry of a list; as far as the path can be followed. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      offset = (isScalar(pair.key) && pair.key.range?.[0]) || offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (!isScalar(item) && !isMap(item) && !isSeq(item)) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

function textOf(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined
}

function missing(file: string): Source {
  return unreadable(file, 1, 'is missing. Copy the same file of content/en and translate it; if it is English, take that of the sample.')
}

function unreadable(file: string, line: number, reason: string): Source {
  return { file, value: undefined, lineOf: () => line, unreadable: [{ file, line, reason }] }
}

function linesIn(text: string): number {
  return text.split('\n').length
}
