import { expect, it } from 'vitest'
import { likelyLanguages } from '../search/spoken'
import { askGuide } from './askGuide'
import { contextAt, finders, written, type Code } from './understanding/context.fixture'
import type { QuestionId } from '../recommend/answers'
import type { Tongues } from './tongues'

const marks = { en: written.en.search.marks, es: written.es.search.marks }

/** The languages of a page, as the page has them. */
function tonguesOn(page: Code): Tongues {
  return {
    page,
    spoken: (text) => Promise.resolve(likelyLanguages(text, marks, page)),
    tongue: (language) => {
      const code = language as Code
      return Promise.resolve({ language, content: written[code].chat, find: finders[code], explainers: () => Promise.resolve(written[code].explainers), glossary: () => Promise.resolve(written[code].glossary) })
    },
  }
}

it.each<[Code, QuestionId, string, Code, object]>([
  ['en', 'coverage', 'hi', 'en', { kind: 'reply', reply: 'hello' }],
  ['en', 'doctors', 'hola', 'es', { kind: 'reply', reply: 'hello' }],
  ['es', 'doctors', 'hello', 'en', { kind: 'reply', reply: 'hello' }],
  ['en', 'coverage', 'por qué preguntan', 'es', { kind: 'reply', reply: 'why' }],
  ['en', 'treatment', 'no entiendo', 'es', { kind: 'reply', reply: 'why' }],
  ['es', 'treatment', 'i don’t understand', 'en', { kind: 'reply', reply: 'why' }],
  ['en', 'coverage', 'hm', 'en', { kind: 'unplaced' }],
  ['es', 'coverage', 'hm', 'es', { kind: 'unplaced' }],
  ['en', 'coverage', 'qué es un grupo médico', 'es', { kind: 'question' }],
  ['en', 'mainDoctor', 'puedo seguir con vega', 'es', {}],
])('on the page in %s, at %s, hears %j in %s', async (page, question, text, language, meant) => {
  const heard = await askGuide(text, tonguesOn(page), (tongue) => contextAt(question, tongue.language as Code))
  expect(heard.tongue.language).toBe(language)
  expect(heard.meant).toMatchObject(meant)
  expect(heard.meant.kind).not.toBe('answer')
})
