import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const folder = fileURLToPath(new URL('../content/', import.meta.url))

/** What the guide says in one language and not in the other, each as it stands on a line of the page: "Listed", not "{n} doctors". A language calls itself by its own name on every page. */
export function sentencesOnlyIn(language: string, other: string): Set<string> {
  const theirs = new Set(sentencesIn(other))
  return new Set(sentencesIn(language).filter((text) => !theirs.has(text) && /^\p{Lu}/u.test(text) && !text.includes('{')))
}

function sentencesIn(language: string): string[] {
  const questions = `${folder}${language}/questions/`
  const front = readdirSync(questions).map((file) => readFileSync(questions + file, 'utf8').split('---\n')[1]!)
  const { language: _, ...words } = parse(readFileSync(`${folder}${language}/words.yaml`, 'utf8')) as Record<string, unknown>
  return textsOf([words, ...front.map((text) => parse(text) as unknown)])
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
