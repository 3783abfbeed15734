/** Keys and places in lists, from the top of a file. */
export type Path = readonly (string | number)[]

/** Something of `content/` that an editor has to mend. */
export type Problem = {
  /** From the folder of content, with `/`: `en/words.yaml`. */
  file: string
  /** From 1. */
  line: number
  /** What is wrong, with the text, and what to do. */
  reason: string
}

/** Each once, by file and line. */
export function sorted(problems: Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...once.values()].toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** @param folder Where the content stands, as the reader calls it: `content`. */
export function problemLine({ file, line, reason }: Problem, folder: string): string {
  return `${folder}/${file}:${line}: ${reason}`
}

/** In quotation marks, long ones cut at a word. */
export function quoted(text: string): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim()
  return whole.length > 160 ? `“${whole.slice(0, whole.lastIndexOf(' ', 160))} …”` : `“${whole}”`
}

/** A problem with what stands at a path; `[]` for the file itself. */
export function at({ file, lineOf }: { file: string; lineOf: (path: Path) => number }, path: Path, reason: string): Problem {
  return { file, line: path.length === 0 ? 1 : lineOf(path), reason: path.length === 0 ? reason : `${nameOf(path)}: ${reason}` }
}

/** "results.ways.titleOne" */
export function nameOf(path: Path): string {
  return path.join('.')
}
