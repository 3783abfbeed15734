declare module 'virtual:content' {
  import type { Language } from './read'
  import type { ExplainerCopy } from './schema'
  import type { Index } from '../search/makeIndex'
  import type { Marks } from '../search/spoken'
  import type { Stem } from '../search/terms'
  type Parts = { [Part in 'first' | 'chat' | 'results' | 'household' | 'lead' | 'glossary' | 'learn' | 'embed' | 'builder']: () => Promise<Language[Part]> } & {
    explainers: () => Promise<Record<string, ExplainerCopy>>
    search: () => Promise<{ index: Index; stem: Stem; marks: Marks }>
  }
  export const languages: Record<string, { name: string } & Parts>
}

declare module 'virtual:content/loader' {
  import type { LoaderWords } from './embedWords'
  export const words: Record<string, LoaderWords>
}
