import { languages } from 'virtual:content'
import type { Tongue, Tongues } from './chat/tongues'
import { once } from './once'
import { likelyLanguages } from './search/spoken'

const each = Object.fromEntries(Object.keys(languages).map((code) => [code, once(() => tongueOf(code))]))

/** What answers questions on a page in this language, in whichever language they are typed. */
export function tonguesOn(page: string): Tongues {
  return {
    page,
    tongue: (language) => each[language]!(),
    spoken: async (text) => likelyLanguages(text, (await languages[page]!.search()).marks, page),
  }
}

async function tongueOf(language: string): Promise<Tongue> {
  const { search, chat, explainers, glossary } = languages[language]!
  const [{ finderOf }, { index, stem }, content] = await Promise.all([import('./search/find'), search(), chat()])
  return { language, content, find: finderOf(index, stem), explainers: once(explainers), glossary: once(glossary) }
}
