declare module 'virtual:content' {
  import type { Language } from './read'
  type Parts = { [Part in 'first' | 'chat' | 'results' | 'lead' | 'explainers' | 'glossary' | 'embed' | 'builder']: () => Promise<Language[Part]> }
  export const languages: Record<string, { name: string } & Parts>
}

declare module 'virtual:content/loader' {
  import type { LoaderWords } from './embedWords'
  export const words: Record<string, LoaderWords>
}
