import { background, neverSaid, toSay } from '../checklist'
import type { Content, File, LanguageFiles } from './folder'
import { at, quoted, type Problem } from './problem'

/** Explainers name only neighbours and rows of the checklist that there are, each row is said by one, and each explainer can be reached and asked for. */
export function explainerIds({ languages }: Content): Problem[] {
  return languages.flatMap((language) => [...[...language.explainers].flatMap(([id, file]) => [...neighbours(id, file, language), ...rows(file), ...asks(file)]), ...unreached(language), ...askedTwice(language), ...unsaid(language)])
}

function neighbours(id: string, file: File<'explainer'>, { explainers }: LanguageFiles): Problem[] {
  const named = file.read?.neighbours ?? []
  const count = file.read && (named.length < 2 || named.length > 3) ? [at(file, ['neighbours'], `names ${named.length} others. Name two or three.`)] : []
  return [
    ...count,
    ...named.flatMap((other, place) => {
      if (other === id) return [at(file, ['neighbours', place], `${quoted(other)} is this explainer itself. Name another one.`)]
      if (!explainers.has(other)) return [at(file, ['neighbours', place], `there is no explainer ${quoted(other)}. Name a file of this folder, without “.md”.`)]
      return named.indexOf(other) < place ? [at(file, ['neighbours', place], `${quoted(other)} stands here twice. Take one out.`)] : []
    }),
  ]
}

function rows(file: File<'explainer'>): Problem[] {
  if (!file.read) return []
  const { covers } = file.read
  const known = new Set([...toSay, ...background])
  return [
    ...(covers.length === 0 ? [at(file, ['covers'], 'names no row. Name the rows of src/content/checklist.ts that this text says.')] : []),
    ...covers.flatMap((row, place) => {
      if (neverSaid.includes(row)) return [at(file, ['covers', place], `row “${row}” of the checklist is wrong and never said. Take it out, here and in the text.`)]
      if (!known.has(row)) return [at(file, ['covers', place], `there is no row “${row}” in the checklist. Name one of src/content/checklist.ts.`)]
      return covers.indexOf(row) < place ? [at(file, ['covers', place], `row “${row}” stands here twice. Take one out.`)] : []
    }),
  ]
}

function asks(file: File<'explainer'>): Problem[] {
  const count = file.read?.asks.length ?? 5
  return count >= 5 && count <= 30 ? [] : [at(file, ['asks'], `has ${count} ways to ask. Write five to thirty.`)]
}

/** No two explainers, and none twice. */
function askedTwice({ explainers }: LanguageFiles): Problem[] {
  const first = new Map<string, string>()
  return [...explainers.values()].flatMap((file) =>
    (file.read?.asks ?? []).flatMap((ask, place) => {
      const before = first.get(ask.toLowerCase())
      first.set(ask.toLowerCase(), before ?? file.file)
      return before === undefined ? [] : [at(file, ['asks', place], `${quoted(ask)} stands in ${before} too. Nobody can tell which is meant: take one out.`)]
    }),
  )
}

/** While one cannot be read, nobody knows where it leads. */
function unreached({ explainers }: LanguageFiles): Problem[] {
  if ([...explainers.values()].some(({ read }) => !read)) return []
  const reached = new Set([...explainers.values()].flatMap(({ read }) => (read ? [...read.neighbours, ...[...read.body.matchAll(/\]\(#(\w+)\)/g)].map(([, id]) => id)] : [])))
  return [...explainers].filter(([id]) => !reached.has(id)).map(([, file]) => at(file, [], 'no other explainer leads here. Name it as a neighbour of one, or link to it.'))
}

function unsaid({ code, explainers }: LanguageFiles): Problem[] {
  const said = new Set([...explainers.values()].flatMap(({ value }) => (value as { covers?: string[] } | undefined)?.covers ?? []))
  return toSay.filter((row) => !said.has(row)).map((row) => ({ file: `${code}/explainers`, line: 1, reason: `no explainer says row “${row}” of the checklist. Say it, and name it under “covers”.` }))
}
