import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withDates } from './dates'
import { readDates, readMarkdown } from './read'
import type { Explainer } from './schema'

export type Written = Explainer & { id: string; /** Of the front matter. */ keys: string[] }

const content = join(import.meta.dirname, '../../content')

/** Languages with a folder of explainers; English, which the others are compared with, comes first. */
export const languages = readdirSync(content)
  .filter((name) => existsSync(join(content, name, 'explainers')))
  .sort((a, b) => Number(b === 'en') - Number(a === 'en'))

/** The explainers of a language as a visitor reads them, in the order of their ids. */
export function explainersIn(language: string): Written[] {
  const folder = join(content, language, 'explainers')
  const dates = readDates(content)
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const { body, ...front } = readMarkdown(join(folder, file)) as unknown as Explainer
      return { ...front, id: basename(file, '.md'), keys: Object.keys(front), body: withDates(body, dates, language).text }
    })
}

/** Where the links of a text lead. */
export function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link)
}
