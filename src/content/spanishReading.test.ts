import { expect, it } from 'vitest'
import { readingEase, syllablesOf } from './spanishReading'

it.each<[string, number]>([
  ['plan', 1],
  ['grupo', 2],
  ['médico', 3],
  // One syllable: a weak vowel beside another
  ['cuidado', 3],
  ['atiende', 3],
  ['muy', 1],
  ['seguro', 3],
  ['averigüe', 4],
  // Two: strong vowels, or an accented weak one
  ['leer', 2],
  ['todavía', 4],
  ['país', 2],
  ['oía', 3],
  ['paranoia', 4],
  // Silent and whole letters
  ['quien', 1],
  ['guía', 2],
  ['ahora', 3],
  ['ahuecar', 3],
  ['mayo', 2],
  ['HMO', 3],
  ['2026', 1],
])('%s has %i syllables', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables)
})

it('gives the ease of a text worked out by hand', () => {
  // 7 words, 2 sentences, 11 syllables: 206.84 − 0.60 × 157.14 − 1.02 × 3.5.
  expect(readingEase('El plan paga. El grupo lo atiende.')).toBeCloseTo(108.98, 2)
  // 9 words, 1 sentence, 33 syllables: 206.84 − 0.60 × 366.67 − 1.02 × 9.
  expect(readingEase('La organización intermediaria administra la autorización de procedimientos especializados.')).toBeCloseTo(-22.34, 2)
})

it('leaves out marks, addresses and phone numbers', () => {
  expect(readingEase('- **El** [plan](#planes) paga.\n- El grupo lo atiende 1-800-434-0222.')).toBeCloseTo(readingEase('El plan paga. El grupo lo atiende.'))
})
