import * as v from 'valibot'
import { filesOf, type Content, type File } from './folder'
import { nameOf, quoted, type Path, type Problem } from './problem'

/** Keys that are missing or that nobody reads, and values that are not what they must be. */
export function shape({ dates, themes, languages }: Content): Problem[] {
  return [dates, themes, ...languages.flatMap(filesOf)].flatMap((file) => [...file.unreadable, ...file.issues.map((issue) => problemOf(file, issue, likeIn(file, languages))), ...byHand(file)])
}

/** Paths at which a file is not of its shape, as `nameOf` writes them. */
export function misshapen({ issues }: File): string[] {
  return issues.map((issue) => nameOf(pathOf(issue)))
}

function problemOf(file: File, issue: v.BaseIssue<unknown>, english: File | undefined): Problem {
  const path = pathOf(issue)
  const told = (reason: string): Problem => ({ file: file.file, line: file.lineOf(path), reason: `${nameOf(path)}: ${reason}` })
  if (issue.expected === 'never') return told('is not a key here. Take it out, or spell it as in the sample.')
  if (issue.input === undefined) {
    const there = english && valueAt(english.value, path)
    return told(`is missing. Add it${typeof there === 'string' ? `; English has ${quoted(there)}` : ' as in the sample'}.`)
  }
  if (issue.type === 'non_empty') return told('is empty. Write what is to stand there.')
  const input = typeof issue.input === 'string' ? quoted(issue.input) : JSON.stringify(issue.input).slice(0, 160)
  return told(`${input} ${wrong(issue)}`)
}

function wrong({ kind, type, expected, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return type === 'regex' ? `is not as it must be (${expected}). Write it as in the sample.` : `${message}. Mend it.`
  if (type === 'union') return 'is no sentence. Write one, or one for each of “one” and “other”, as in the sample.'
  if (type === 'string') return 'is no text. Put it in quotation marks.'
  if (type === 'picklist') return `is none of ${expected?.replaceAll(/["()]/g, '').replaceAll(' | ', ', ')}. Write one of these.`
  return `is not what must stand here (${type === 'array' ? 'a list' : type === 'number' ? 'a number' : 'keys with texts'}). Write it as in the sample.`
}

/** The page works these out itself. */
function byHand(file: File): Problem[] {
  const paths: Path[] =
    file.kind === 'explainer' && (file.read as { holdsUntil?: string } | undefined)?.holdsUntil !== undefined
      ? [['holdsUntil']]
      : file.kind === 'words'
        ? Object.entries((file as File<'words'>).read?.results.dates.windows ?? {}).flatMap(([id, { holdsUntil }]) => (holdsUntil === undefined ? [] : [['results', 'dates', 'windows', id, 'holdsUntil']]))
        : []
  return paths.map((path) => ({ file: file.file, line: file.lineOf(path), reason: `${nameOf(path)}: is not a key here. Take it out: it follows from content/dates.yaml.` }))
}

function likeIn({ file }: File, [english]: Content['languages']): File | undefined {
  const name = file.replace(/^[^/]+/, 'en')
  return name === file || !english ? undefined : filesOf(english).find((other) => other.file === name)
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return issue.path?.map(({ key }) => key as string | number) ?? []
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined), value)
}
