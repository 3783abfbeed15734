import { wordsOf } from '../../text/fold'
import type { Doctor, Group, Listing, Practice } from '../model'
import { buildDictionary, type Dictionary } from './dictionary'
import { everydayWords } from './everydayWords'

/** Where a doctor sees patients. */
export type Office = Practice | Listing

/** What a doctor can be told apart by besides the name: a specialty, a group, a ZIP, a city. */
export type Facets = {
  dictionary: Dictionary
  /** Facets by word of the dictionary. */
  byWord: number[][]
  /** Doctors by facet. */
  doctors: number[][]
  /** Facets by doctor. */
  ofDoctor: number[][]
}

export function buildFacets(doctors: Doctor[], offices: Office[][], groups: Map<string, Group>): Facets {
  const wordsOfFacet: string[][] = []
  const holders: number[][] = []
  const ids = { specialty: new Map<string, number>(), group: new Map<string, number>(), zip: new Map<string, number>(), city: new Map<string, number>() }

  const facet = (kind: keyof typeof ids, key: string) => {
    const known = ids[kind].get(key)
    if (known !== undefined) return known
    wordsOfFacet.push(kind === 'group' ? wordsOf(groups.get(key)?.name ?? '') : [...wordsOf(key), ...(kind === 'specialty' ? everydayWords(key) : [])])
    ids[kind].set(key, holders.push([]) - 1)
    return holders.length - 1
  }

  const ofDoctor = doctors.map(({ specialty }, at) => {
    const its = specialty ? [facet('specialty', specialty)] : []
    for (const office of offices[at] ?? []) {
      if ('group' in office) its.push(facet('group', office.group))
      if (office.zip) its.push(facet('zip', office.zip))
      const city = cityOf(office.address)
      if (city) its.push(facet('city', city))
    }
    const each = its.length > 4 ? [...new Set(its)] : its
    for (const id of each) holders[id]?.push(at)
    return each
  })

  const dictionary = buildDictionary(wordsOfFacet.flat())
  const byWord: number[][] = dictionary.words.map(() => [])
  for (const [id, words] of wordsOfFacet.entries()) for (const word of new Set(words)) byWord[dictionary.ids.get(word) ?? -1]?.push(id)
  return { dictionary, byWord, doctors: holders, ofDoctor }
}

/** "480 Wrenfield Way, Inglewood" and "…, Inglewood, CA 90301" → "Inglewood", as is "Inglewood" alone. Empty where the address names none. */
export function cityOf(address: string): string {
  if (!address.includes(',')) return /\d/.test(address) ? '' : address.trim()
  const [, ...parts] = address.replace(/,?\s*\b[A-Z]{2}\b\.?\s*(?:\d{5}(?:-\d{4})?)?\s*$/, '').split(',')
  const city = parts.at(-1)?.trim() ?? ''
  return /\d/.test(city) ? '' : city
}
