import { createRequire } from 'node:module'
import type { Stem } from './terms'

/** The stemmer of each language, as its package calls it. A language that is not here is searched word by word. */
const stemmers: Record<string, string | undefined> = { ar: 'arabic', en: 'english', es: 'spanish', fr: 'french', hy: 'armenian', pt: 'portuguese', ru: 'russian' }

/** Where the page takes the stemmer of a language from. */
export function stemmerFile(language: string): string | undefined {
  const name = stemmers[language.split('-')[0]!]
  return name && `@orama/stemmers/${name}`
}

/** The same, for the build. The page imports the file of its language alone. */
export function stemOf(language: string): Stem {
  const file = stemmerFile(language)
  return file ? (createRequire(import.meta.url)(file) as { stemmer: Stem }).stemmer : (word) => word
}

/** Forms that share no letters with their word, which a stemmer cannot know: who asks for the best one asks for a good one. */
const forms: Record<string, Record<string, string> | undefined> = {
  // To the stemmer it is one with "medication".
  en: { better: 'good', best: 'good', medical: 'medicaid' },
  es: { mejor: 'bueno', mejores: 'buenos', buen: 'bueno' },
}

export function formsOf(language: string): Record<string, string> {
  return forms[language.split('-')[0]!] ?? {}
}
