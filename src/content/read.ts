import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse as parseYaml } from 'yaml'
import * as v from 'valibot'
import { boxWordsSchema, type BoxWords } from './boxWords'
import { builderWordsSchema } from './builderWords'
import { chatWordsSchema } from './chatWords'
import { datesSchema, daysNamedIn, withDates, type Dates } from './dates'
import { embedWordsSchema, type LoaderWords } from './embedWords'
import { householdWordsSchema } from './householdWords'
import { leadWordsSchema } from './leadWords'
import { learnWordsSchema, themesSchema, type LearnWords, type Themes } from './learnWords'
import { explainerSchema, glossarySchema, questionSchema, searchWordsSchema, sourcesSchema, type Explainer, type Glossary, type QuestionCopy } from './schema'
import { resultWordsSchema, type ResultWords } from './resultWords'

/** A file of `content/` that cannot be used. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/** `content/<language>/words.yaml`. */
export const wordsSchema = v.strictObject({
  /** The language's own name for itself, as the switcher shows it. */
  language: v.string(),
  chat: chatWordsSchema,
  box: boxWordsSchema,
  results: resultWordsSchema,
  embed: embedWordsSchema,
})

/** Codes of the languages that `content/` is written in: each is a folder, like `en` or `pt-BR`. */
export function languagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && /^[a-z]{2}(-[A-Z]{2})?$/.test(entry.name) ? [entry.name] : []))
}

/** Everything written in one language, by the part of the page that needs it. */
export type Language = ReturnType<typeof readLanguage>

/** @throws ContentError that names the file and what to do. */
export function readLanguage(folder: string, language: string) {
  const root = join(folder, language)
  const words = check(wordsSchema, parseYaml(text(join(root, 'words.yaml'))), join(root, 'words.yaml'))
  const questions = readFolder(join(root, 'questions'), questionSchema)
  const sources = check(sourcesSchema, parseYaml(text(join(root, 'sources.yaml'))), join(root, 'sources.yaml'))
  const dates = readDates(folder)
  const written = readFolder(join(root, 'explainers'), explainerSchema)
  const explainers = named(eachDated(written, 'body', dates, language, join(root, 'explainers')), sources, join(root, 'sources.yaml'))
  const themes = readThemes(folder, explainers)
  const { first, rest } = words.chat
  return {
    name: words.language,
    first: { words: first, question: firstQuestion(questions.coverage!), labels: labelsOf(questions) },
    chat: { words: rest, box: { ...words.box, ...heardEverywhere(folder) }, questions, titles: Object.fromEntries(Object.entries(explainers).map(([id, { title }]) => [id, title])) },
    results: withWindows(words.results, dates, language, join(root, 'words.yaml')),
    embed: words.embed,
    builder: check(builderWordsSchema, parseYaml(text(join(root, 'builder.yaml'))), join(root, 'builder.yaml')),
    loader: [words.embed.label, first.close] satisfies LoaderWords,
    household: check(householdWordsSchema, parseYaml(text(join(root, 'household.yaml'))), join(root, 'household.yaml')),
    lead: check(leadWordsSchema, parseYaml(text(join(root, 'lead.yaml'))), join(root, 'lead.yaml')),
    explainers,
    learn: { words: withThemes(check(learnWordsSchema, parseYaml(text(join(root, 'learn.yaml'))), join(root, 'learn.yaml')), themes, join(root, 'learn.yaml')), themes },
    search: check(searchWordsSchema, parseYaml(text(join(root, 'search.yaml'))), join(root, 'search.yaml')),
    glossary: explained(check(glossarySchema, parseYaml(text(join(root, 'glossary.yaml'))), join(root, 'glossary.yaml')), explainers, join(root, 'glossary.yaml')),
  }
}

/** The year's dates, the same for every language. @throws ContentError */
export function readDates(folder: string): Dates {
  return check(datesSchema, parseYaml(text(join(folder, 'dates.yaml'))), join(folder, 'dates.yaml'))
}

/** A cry for help is heard in every language, whatever that of the page; and a question is known as one. */
function heardEverywhere(folder: string): Pick<BoxWords, 'emergency' | 'asking' | 'leading'> {
  const { emergency, asking, leading } = boxWordsSchema.entries
  const each = languagesIn(folder).map((language) => {
    const file = join(folder, language, 'words.yaml')
    return check(v.object({ box: v.object({ emergency, asking, leading }) }), parseYaml(text(file)), file).box
  })
  const all = (list: (box: (typeof each)[number]) => string[]) => [...new Set(each.flatMap(list))]
  return { emergency: { crisis: all((box) => box.emergency.crisis), emergency: all((box) => box.emergency.emergency) }, asking: all((box) => box.asking), leading: all((box) => box.leading) }
}

function withWindows(words: ResultWords, dates: Dates, language: string, file: string): ResultWords {
  const windows = Object.fromEntries(
    Object.entries(words.dates.windows).map(([code, window]) => {
      const days = daysNamedIn(window.text, dates)
      return [code, { ...window, ...(days && { days }) }]
    }),
  ) as ResultWords['dates']['windows']
  return { ...words, dates: { ...words.dates, windows: eachDated(windows, 'text', dates, language, file) } }
}

/** Each copy with the dates of one of its texts written out. */
function eachDated<Key extends string, Copies extends Record<string, Record<Key, string> & { holdsUntil?: string }>>(
  copies: Copies,
  key: Key,
  dates: Dates,
  language: string,
  file: string,
): Copies {
  const entries = Object.entries(copies).map(([id, copy]) => {
    try {
      const { text: filled, holdsUntil } = withDates(copy[key], dates, language)
      return [id, { ...copy, [key]: filled, ...(holdsUntil && { holdsUntil }) }]
    } catch (error) {
      throw new ContentError(`${where(file)}: ${id}: ${(error as Error).message}`, { cause: error })
    }
  })
  return Object.fromEntries(entries) as Copies
}

/** The sources by name instead of by code, each once. */
function named(explainers: Record<string, Explainer>, sources: Record<string, string>, file: string): Record<string, Explainer> {
  return Object.fromEntries(
    Object.entries(explainers).map(([id, explainer]) => {
      const missing = explainer.sources.find((code) => sources[code] === undefined)
      if (missing) throw new ContentError(`${where(file)}: has no name for the source "${missing}" of the explainer "${id}". Add a line for it.`)
      return [id, { ...explainer, sources: [...new Set(explainer.sources.map((code) => sources[code]!))] }]
    }),
  )
}

/** The glossary as it is, where each of its words leads on to an explainer there is. */
function explained(glossary: Glossary, explainers: Record<string, Explainer>, file: string): Glossary {
  const [id, entry] = Object.entries(glossary).find(([, { explainer }]) => explainers[explainer] === undefined) ?? []
  if (entry) throw new ContentError(`${where(file)}: ${id}: there is no explainer "${entry.explainer}". Name a file of the folder explainers, without ".md".`)
  return glossary
}

/** The order of the learn pages, the same for every language. Each explainer stands in it once. @throws ContentError */
function readThemes(folder: string, explainers: Record<string, Explainer>): Themes {
  const file = join(folder, 'themes.yaml')
  const themes = check(themesSchema, parseYaml(text(file)), file)
  const listed = Object.values(themes).flat()
  const [stranger] = listed.filter((id) => explainers[id] === undefined)
  if (stranger) throw new ContentError(`${where(file)}: there is no explainer "${stranger}". Name a file of the folder explainers, without ".md".`)
  const [odd] = Object.keys(explainers).filter((id) => listed.filter((other) => other === id).length !== 1)
  if (odd) throw new ContentError(`${where(file)}: has the explainer "${odd}" ${listed.includes(odd) ? 'twice. Take one away' : 'in no theme. Add it to one'}.`)
  return themes
}

function withThemes(words: LearnWords, themes: Themes, file: string): LearnWords {
  const [unnamed] = Object.keys(themes).filter((id) => words.themes[id] === undefined)
  if (unnamed) throw new ContentError(`${where(file)}: themes: has no name for "${unnamed}" of themes.yaml. Add one.`)
  return words
}

/** What the page shows of the first question before anything is typed: no more is worth a place in the HTML. */
function firstQuestion({ title, why, options, body }: QuestionCopy) {
  return { title, why, options, body }
}

/** The rows of "what we know so far" that stand there from the start. */
function labelsOf(questions: Record<string, QuestionCopy>): Record<string, string> {
  return Object.fromEntries(['coverage', 'zip', 'timing', 'doctors'].map((id) => [id, questions[id]!.label]))
}

/** Front matter between two lines of `---`, then the body. */
export function readMarkdown(file: string): Record<string, unknown> {
  const match = /^---\r?\n(.*?)\r?\n---\r?\n?(.*)$/s.exec(text(file))
  if (!match) throw new ContentError(`${where(file)}: has no front matter. Begin the file with a line "---", the fields, and a line "---".`)
  return { ...(parseYaml(match[1]!) as Record<string, unknown>), body: match[2]!.trim() }
}

function readFolder<Schema extends v.GenericSchema>(folder: string, schema: Schema): Record<string, v.InferOutput<Schema>> {
  if (!existsSync(folder)) throw new ContentError(`${where(folder)}: is missing. Copy the same folder of content/en and translate it.`)
  const files = readdirSync(folder).filter((name) => name.endsWith('.md')).sort()
  return Object.fromEntries(files.map((name) => [basename(name, '.md'), check(schema, readMarkdown(join(folder, name)), join(folder, name))]))
}

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown, file: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new ContentError(`${where(file)}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}. Compare it with the same file of content/en.`)
}

function text(file: string): string {
  if (!existsSync(file)) throw new ContentError(`${where(file)}: is missing. Copy the same file of content/en and translate it.`)
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

function where(file: string): string {
  return relative(process.cwd(), file)
}
