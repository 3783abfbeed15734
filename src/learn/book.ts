import { languages } from 'virtual:content'
import type { Language } from '../content/read'
import type { ResultWords } from '../content/resultWords'

/** Everything the learn pages say, in one language. */
export type Book = Pick<Language, 'first' | 'chat' | 'explainers' | 'glossary' | 'learn'> & {
  /** Code of the language. */
  code: string
  /** The language's own name for itself. */
  name: string
  sheet: ResultWords['sheet']
}

/** One for each language. */
export function readBooks(): Promise<Book[]> {
  return Promise.all(
    Object.entries(languages).map(async ([code, { name, ...parts }]) => {
      const [first, chat, explainers, glossary, learn, { sheet }] = await Promise.all([parts.first(), parts.chat(), parts.explainers(), parts.glossary(), parts.learn(), parts.results()])
      return { code, name, first, chat, explainers, glossary, learn, sheet }
    }),
  )
}
