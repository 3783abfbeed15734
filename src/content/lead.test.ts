import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import * as v from 'valibot'
import { leadWordsSchema } from './leadWords'
import { languagesIn } from './read'
import { readingGrade } from './reading'
import { names, readingEase } from './spanishReading'

const folder = join(import.meta.dirname, '../../content')
const words = wordsIn('en')
const sentences = textsOf(words).filter((text) => text.split(' ').length >= 6)

it('reads at grade 6 on the whole, and no sentence of it above 8', () => {
  expect(sentences.length).toBeGreaterThan(30)
  expect(readingGrade(sentences.join('\n\n').replace(/\{\w+\}/g, 'Ann'))).toBeLessThanOrEqual(6)
  const hard = sentences.filter((text) => text.split(' ').length > 12 && readingGrade(text.replace(/\{\w+\}/g, 'Ann')) > 8)
  expect(hard).toEqual([])
})

it('is easy to read in Spanish, sentence by sentence', () => {
  const texts = textsOf(wordsIn('es')).filter((text) => text.split(' ').length >= 5)
  expect(texts.map((text) => ({ text, ease: readingEase(text.replace(/\{\w+\}/g, 'Luz'), names) })).filter(({ ease }) => ease < 70)).toEqual([])
})

const verbs: Record<string, RegExp> = { en: /^(Tick|Untick|Enter|Put|Take) /, es: /^(Marque|Quite|Escriba|Vuelva) / }

it.each(Object.entries(verbs))('says what to do about a mistake, beginning with a verb, in %s', (language, verb) => {
  expect(Object.values(wordsIn(language).mistakes).filter((text) => !verb.test(text))).toEqual([])
})

it('asks leave in texts of the same version in every language', () => {
  const versions = (language: string) => Object.values(wordsIn(language).consents).map(({ version }) => version)
  for (const language of languagesIn(folder)) expect(versions(language), language).toEqual(versions('en'))
})

it.each([['en', 'Needed'], ['es', 'Hace falta']])('names the agency in each permission, and needs only one of them, in %s', (language, needed) => {
  const { contact, answers, texts } = wordsIn(language).consents
  for (const { text } of [contact, answers, texts]) expect(text).toContain('{agency}')
  expect([contact, answers, texts].map(({ note }) => note.startsWith(needed))).toEqual([true, false, false])
})

function wordsIn(language: string) {
  return v.parse(leadWordsSchema, parseYaml(readFileSync(join(folder, language, 'lead.yaml'), 'utf8')))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
