import { fill } from '../content/fill'
import type { DoctorMatch, Lookup } from '../directory/lookup'

/** The same lookup, its doctors named as a language calls them. @param words `{name}`, with or without a title. */
export function titled(lookup: Lookup, words: string): Lookup {
  const named = (match: DoctorMatch): DoctorMatch => (match.isTitled ? { ...match, name: fill(words, { name: match.name }) } : match)
  return {
    ...lookup,
    search: async (text) => (await lookup.search(text)).map(named),
    doctor(id) {
      const match = lookup.doctor(id)
      return match && named(match)
    },
  }
}
