import { fill } from '../content/fill'
import { fold } from '../text/fold'
import type { RestWords } from '../content/chatWords'
import type { DoctorMatch, Lookup } from '../directory/lookup'

/** The same lookup, its doctors and what they treat named as a language names them. */
export function titled(lookup: Lookup, words: Pick<RestWords['doctors'], 'titled' | 'specialties'>): Lookup {
  const specialties = new Map(Object.entries(words.specialties).map(([theirs, ours]) => [fold(theirs), ours]))
  const named = (match: DoctorMatch): DoctorMatch => ({
    ...match,
    name: match.isTitled ? fill(words.titled, { name: match.name }) : match.name,
    specialty: specialties.get(fold(match.specialty)) ?? match.specialty,
  })
  return {
    ...lookup,
    search: async (text) => (await lookup.search(text)).map(named),
    doctor(id) {
      const match = lookup.doctor(id)
      return match && named(match)
    },
  }
}
