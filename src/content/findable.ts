import type { Findables } from '../search/makeIndex'
import { plainWords } from '../text/fold'
import type { Language } from './read'

/** What can be searched in a language: its explainers, each with the words of the glossary that lead to it. */
export function findableIn({ explainers, glossary, search, chat }: Language): Findables {
  const words = Object.entries(glossary).map(([id, { explainer, term, also }]) => ({ explainer, id, names: [term, ...also] }))
  return {
    findable: Object.entries(explainers).map(([id, { title, short, asks, body }]) => ({ id, title, short, asks, body, words: words.filter(({ explainer }) => explainer === id) })),
    words: search,
    small: chat.box.small.filter((word) => plainWords(word).length === 1),
  }
}
