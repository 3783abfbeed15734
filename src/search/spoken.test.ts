import { expect, it } from 'vitest'
import { likelyLanguages } from './spoken'

const marks = { en: ['what', 'is', 'the'], es: ['que', 'es', 'un'], fr: ['que', 'est', 'la'] }

it.each([
  ['what is the plan', 'en', ['en']],
  ['¿qué es un IPA?', 'en', ['es', 'fr', 'en']],
  ['que es un plan', 'es', ['es']],
  // As many of each: that of the page.
  ['the un', 'en', ['en']],
  ['IPA', 'es', ['es', 'en', 'fr']],
])('guesses, of “%s” on a page in %s, %j', (text, page, languages) => {
  expect(likelyLanguages(text, marks, page)).toEqual(languages)
})
