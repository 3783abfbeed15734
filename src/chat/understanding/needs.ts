import type { Answers } from '../../recommend/answers'
import type { BoxWords } from '../../content/boxWords'
import { indexOfPhrase, phrasesIn } from './phrases'

type Needs = NonNullable<Answers['needs']>

/** How far before a need the word stands that turns it around: "no need of a wheelchair". */
const reach = 4

/** The needs named in the words, on top of those given before. Undefined where none is named. */
export function needsFrom(words: readonly string[], typed: Record<string, string[]>, { languages, negations }: BoxWords, given: Needs = noNeeds): Needs | undefined {
  const spoken = Object.keys(languages).filter((code) => find(words, languages[code] ?? []) >= 0)
  const language = spoken.find((code) => code !== noNeeds.language) ?? spoken[0]
  const needs = { ...given, language: language ?? given.language }
  let isNamed = language !== undefined
  const places = { wheelchair: find(words, typed.wheelchair ?? []), near: find(words, typed.near ?? []) }
  for (const need of ['wheelchair', 'near'] as const) {
    const at = places[need]
    if (at < 0) continue
    isNamed = true
    // "No wheelchair, but close to home": one word turns one need around.
    const others = Object.values(places).filter((other) => other < at)
    needs[need] = find(words.slice(Math.max(0, at - reach, ...others.map((other) => other + 1)), at), negations) < 0
  }
  return isNamed ? needs : undefined
}

/** What skipping the question says. */
export const noNeeds: Needs = { language: 'en', wheelchair: false, near: false }

function find(words: readonly string[], texts: readonly string[]): number {
  return Math.max(-1, ...phrasesIn(texts).map((phrase) => indexOfPhrase(words, phrase, true)))
}
