declare module 'virtual:content' {
  import type { Language } from './read'
  type Parts = { [Part in 'first' | 'chat' | 'results' | 'lead' | 'explainers']: () => Promise<Language[Part]> }
  export const languages: Record<string, { name: string } & Parts>
}
