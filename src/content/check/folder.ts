import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { builderWordsSchema } from '../builderWords'
import { datesSchema } from '../dates'
import { householdWordsSchema } from '../householdWords'
import { leadWordsSchema } from '../leadWords'
import { learnWordsSchema, themesSchema } from '../learnWords'
import { languagesIn, wordsSchema } from '../read'
import { explainerSchema, glossarySchema, questionSchema, searchWordsSchema, sourcesSchema } from '../schema'
import { readMarkdown, readYaml, type Source } from './source'

const schemas = {
  words: wordsSchema,
  household: householdWordsSchema,
  lead: leadWordsSchema,
  builder: builderWordsSchema,
  glossary: glossarySchema,
  learn: learnWordsSchema,
  themes: themesSchema,
  search: searchWordsSchema,
  sources: sourcesSchema,
  question: questionSchema,
  explainer: explainerSchema,
  dates: datesSchema,
}
type Kind = keyof typeof schemas

/** A file, and what it is if it has its shape. */
export type File<Of extends Kind = Kind> = Source & {
  kind: Of
  /** Undefined where it cannot be read or is not of its shape. */
  read: v.InferOutput<(typeof schemas)[Of]> | undefined
  /** Where it is not of its shape. */
  issues: v.BaseIssue<unknown>[]
}

export type LanguageFiles = {
  code: string
  words: File<'words'>
  household: File<'household'>
  lead: File<'lead'>
  builder: File<'builder'>
  glossary: File<'glossary'>
  learn: File<'learn'>
  search: File<'search'>
  sources: File<'sources'>
  /** By id. */
  questions: Map<string, File<'question'>>
  explainers: Map<string, File<'explainer'>>
}

/** Everything that is written, English first: the others are compared with it. */
export type Content = { dates: File<'dates'>; themes: File<'themes'>; languages: LanguageFiles[] }

/** Reads what can be read; nothing throws. @param folder The folder `content`. */
export function readContent(folder: string): Content {
  const codes = languagesIn(folder).sort((a, b) => Number(b === 'en') - Number(a === 'en'))
  return {
    dates: shaped(readYaml(folder, 'dates.yaml'), 'dates'),
    themes: shaped(readYaml(folder, 'themes.yaml'), 'themes'),
    languages: codes.map((code) => ({
      code,
      words: shaped(readYaml(folder, `${code}/words.yaml`), 'words'),
      household: shaped(readYaml(folder, `${code}/household.yaml`), 'household'),
      lead: shaped(readYaml(folder, `${code}/lead.yaml`), 'lead'),
      builder: shaped(readYaml(folder, `${code}/builder.yaml`), 'builder'),
      glossary: shaped(readYaml(folder, `${code}/glossary.yaml`), 'glossary'),
      learn: shaped(readYaml(folder, `${code}/learn.yaml`), 'learn'),
      search: shaped(readYaml(folder, `${code}/search.yaml`), 'search'),
      sources: shaped(readYaml(folder, `${code}/sources.yaml`), 'sources'),
      questions: eachIn(folder, `${code}/questions`, 'question'),
      explainers: eachIn(folder, `${code}/explainers`, 'explainer'),
    })),
  }
}

/** Every file of a language. */
export function filesOf({ words, household, lead, builder, glossary, learn, search, sources, questions, explainers }: LanguageFiles): File[] {
  return [words, household, lead, builder, glossary, learn, search, sources, ...questions.values(), ...explainers.values()]
}

function eachIn<Of extends Kind>(folder: string, inside: string, kind: Of): Map<string, File<Of>> {
  const names = existsSync(join(folder, inside)) ? readdirSync(join(folder, inside)).filter((name) => name.endsWith('.md')) : []
  return new Map(names.sort().map((name) => [basename(name, '.md'), shaped(readMarkdown(folder, `${inside}/${name}`), kind)]))
}

function shaped<Of extends Kind>(source: Source, kind: Of): File<Of> {
  if (source.value === undefined) return { ...source, kind, read: undefined, issues: [] }
  const result = v.safeParse(schemas[kind], source.value)
  return { ...source, kind, read: result.success ? result.output : undefined, issues: result.issues ?? [] }
}
