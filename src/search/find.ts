import type { Index } from './makeIndex'
import { plainWords } from '../text/fold'
import { readerOf, type Stem } from './terms'
import { editDistance } from '../text/editDistance'

/** Something that may answer, and how surely: 1 is the very question, 0 has nothing in common. */
export type Found = {
  id: string
  score: number
  /** The word of the glossary that was asked for. */
  word?: string
}

/** Nobody asks in more. */
const most = { letters: 2000, terms: 40 }

/** From this on it is a word of the glossary that is asked for, and no sentence that has it. */
const isTheWord = 0.95

/**
 * Searches one language. Making it takes a moment; each search then is quick enough for every press of Enter.
 *
 * A term counts for more the fewer documents have it. How well a document fits is the share of what was typed that it has,
 * and how near one of the ways to ask for it comes. Best first; equal ones keep their order.
 */
export function finderOf({ wording, ids, terms, weights, asked, named }: Index, stem: Stem): (text: string) => Found[] {
  const read = readerOf(wording, stem)
  const places = new Map(terms.map((term, at) => [term, at]))
  const rarity = (holders: number) => Math.log(1 + (ids.length - holders + 0.5) / (holders + 0.5))
  // A word that many only mention in passing may still be what one of them is about.
  const worth = terms.map((_, term) => rarity((weights[term] ?? []).filter((weight, at) => at % 2 === 1 && weight >= mention).length))
  const single = Object.entries(wording.same).filter(([phrase]) => !phrase.includes(' ')).map(([phrase, words]) => [phrase, words.split(' ').map(stem)] as const)

  /** The terms a typed one may be, with how alike they are. */
  const meant = (typed: string): Meant => {
    const place = places.get(typed)
    if (place !== undefined) return [[place, 1]]
    const likely = terms.map((term, at): [number, number] => [at, likeness(typed, term)])
    for (const [phrase, means] of single) {
      const alike = likeness(typed, phrase)
      for (const term of alike > 0 ? means : []) {
        const its = places.get(term)
        if (its !== undefined) likely.push([its, alike])
      }
    }
    const nearest = Math.max(0, ...likely.map(([, alike]) => alike))
    return likely.filter(([, alike]) => alike > 0 && alike === nearest).slice(0, 3)
  }

  return (text) => {
    const whole = ` ${plainWords(text.slice(0, most.letters)).map(stem).join(' ')} `
    const isBeyond = wording.beyond.some((phrase) => whole.includes(` ${phrase} `))
    const typed = [...new Set(read(text.slice(0, most.letters)))].slice(0, most.terms).map((term) => {
      const means = meant(term)
      return { means, worth: means.length > 0 ? Math.max(...means.map(([at]) => worth[at]!)) : rarity(0) }
    })
    const all = typed.reduce((sum, one) => sum + one.worth, 0)
    if (all === 0) return ids.map((id) => ({ id, score: 0 }))

    const fit = ids.map(() => 0)
    for (const { means, worth: its } of typed) {
      const here = new Map<number, number>()
      for (const [term, alike] of means) {
        const at = weights[term] ?? []
        for (let i = 0; i < at.length; i += 2) {
          const [document, weight] = [at[i]!, at[i + 1]!]
          here.set(document, Math.max(here.get(document) ?? 0, (alike * its * weight) / (weight + half)))
        }
      }
      for (const [document, value] of here) fit[document]! += value / all
    }

    const near = (phrase: number[]) => {
      const own = [...new Set(phrase)]
      const total = own.reduce((sum, term) => sum + worth[term]!, 0)
      if (total === 0) return 0
      let used = 0
      let answered = 0
      const taken = new Map<number, number>()
      for (const { means, worth: its } of typed) {
        let best = 0
        for (const [term, alike] of means) {
          if (!own.includes(term)) continue
          best = Math.max(best, alike)
          taken.set(term, Math.max(taken.get(term) ?? 0, alike))
        }
        answered += best * its
      }
      for (const [term, alike] of taken) used += worth[term]! * alike
      return (answered / all + used / total) / 2
    }

    return ids
      .map((id, at) => {
        const word = named[at]!.map(([name, names]) => ({ name, near: Math.max(0, ...names.map(near)) })).sort((a, b) => b.near - a.near)[0]
        const ask = Math.max(word?.near ?? 0, ...asked[at]!.map(near))
        return { id, score: isBeyond ? 0 : (fit[at]! * fitCounts + ask ** sharpness) / (fitCounts + 1), ...(word && word.near >= isTheWord && { word: word.name }) }
      })
      .sort((a, b) => b.score - a.score)
  }
}

/** Places of terms, and how alike each is to what was typed. */
type Meant = [place: number, alike: number][]

/** A term of this weight counts half of what it can. */
const half = 4
/** Below this weight it is only mentioned. */
const mention = 1.5
/** How much the whole document counts beside the nearest way to ask, of which only a close one counts much. */
const fitCounts = 2
const sharpness = 3

const shortest = { beginning: 4, edit: 4, twoEdits: 8 }

function likeness(typed: string, term: string): number {
  const length = Math.min(typed.length, term.length)
  if (/\d/.test(typed) || length < shortest.edit) return 0
  const edits = length >= shortest.twoEdits ? 2 : 1
  const distance = editDistance(typed, term, edits)
  if (distance <= edits) return 0.9 - 0.1 * distance
  return length >= shortest.beginning && (typed.startsWith(term) || term.startsWith(typed)) && Math.abs(typed.length - term.length) <= 3 ? 0.7 : 0
}
