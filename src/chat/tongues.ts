import type { ExplainerCopy, Glossary } from '../content/schema'
import type { Found } from '../search/find'
import type { Language } from '../content/read'

/** All that is needed to answer in one language. */
export type Tongue = {
  language: string
  content: Language['chat']
  find: (text: string) => Found[]
  explainers: () => Promise<Record<string, ExplainerCopy>>
  glossary: () => Promise<Glossary>
}

/** The languages the guide is written in; each loads when it is first needed. */
export type Tongues = {
  /** The language of the page. */
  page: string
  /** The languages a text may be in, likeliest first. */
  spoken: (text: string) => Promise<string[]>
  tongue: (language: string) => Promise<Tongue>
}
