import type { Stem } from './terms'

/** The stemmer of each language, as its package calls it. A language that is not here is searched word by word. */
export const stemmerOf: Record<string, string | undefined> = { ar: 'arabic', en: 'english', es: 'spanish', fr: 'french', hy: 'armenian', pt: 'portuguese', ru: 'russian' }

/** Where the page and the build take it from. */
export function stemmerFile(language: string): string | undefined {
  const name = stemmerOf[language]
  return name && `@orama/stemmers/${name}`
}

/** For the build: the page imports the file of its language alone. */
export async function stemOf(language: string): Promise<Stem> {
  const file = stemmerFile(language)
  return file ? ((await import(/* @vite-ignore */ file)) as { stemmer: Stem }).stemmer : (word) => word
}
