import { wordsOf } from '../../text/fold'
import type { Directory, Doctor } from '../model'
import { buildDictionary, type Dictionary } from './dictionary'
import { everydayWords } from './everydayWords'

/** What a doctor can be told apart by besides the name: a specialty, a group, a ZIP, a city. */
export type Facets = {
  dictionary: Dictionary
  /** Facets by word of the dictionary. */
  byWord: number[][]
  /** Doctors (as positions) by facet. */
  doctors: number[][]
  /** Facets by doctor. */
  ofDoctor: number[][]
}

type Seen = Pick<Directory, 'practices' | 'listings' | 'groups'>

/** @param position Where each doctor stands, by id. */
export function buildFacets(doctors: Doctor[], { practices, listings, groups }: Seen, position: Map<string, number>): Facets {
  const wordsOfFacet: string[][] = []
  const holders: number[][] = []
  const ofDoctor: number[][] = doctors.map(() => [])
  const ids = new Map<string, number>()

  const give = (doctor: number, key: string, words: () => string[]) => {
    let facet = ids.get(key)
    if (facet === undefined) {
      facet = holders.length
      ids.set(key, facet)
      holders.push([])
      wordsOfFacet.push(words())
    }
    const held = ofDoctor[doctor]
    if (!held || held.includes(facet)) return
    held.push(facet)
    holders[facet]?.push(doctor)
  }

  for (const [doctor, { specialty }] of doctors.entries())
    if (specialty) give(doctor, `specialty ${specialty}`, () => [...wordsOf(specialty), ...everydayWords(specialty)])
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]))
  for (const { doctor, group, zip, address } of practices) {
    const at = position.get(doctor)
    if (at === undefined) continue
    give(at, `group ${group}`, () => wordsOf(nameOf.get(group) ?? ''))
    givePlace(at, zip, address)
  }
  for (const { doctor, zip, address } of listings) {
    const at = position.get(doctor)
    if (at !== undefined) givePlace(at, zip, address)
  }

  function givePlace(at: number, zip: string, address: string) {
    if (zip) give(at, `zip ${zip}`, () => [zip])
    const city = cityOf(address)
    if (city) give(at, `city ${city}`, () => wordsOf(city))
  }

  const dictionary = buildDictionary(wordsOfFacet.flat())
  const byWord: number[][] = dictionary.words.map(() => [])
  for (const [facet, words] of wordsOfFacet.entries())
    for (const word of new Set(words)) byWord[dictionary.ids.get(word) ?? -1]?.push(facet)
  return { dictionary, byWord, doctors: holders, ofDoctor }
}

/** "480 Wrenfield Way, Inglewood" and "…, Inglewood, CA 90301" → "Inglewood". Empty where the address names none. */
export function cityOf(address: string): string {
  const [, ...parts] = address.replace(/,?\s*\b[A-Z]{2}\b\.?\s*(?:\d{5}(?:-\d{4})?)?\s*$/, '').split(',')
  const city = parts.at(-1)?.trim() ?? ''
  return /\d/.test(city) ? '' : city
}
