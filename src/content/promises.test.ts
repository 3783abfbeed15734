import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { familiar, forbidden } from './forbidden.fixture'
import { languagesIn } from './read'

const content = join(import.meta.dirname, '../../content')
const files = languagesIn(content).flatMap((language) => ['words', 'lead', 'builder', 'glossary'].map((name) => [language, name] as const))

it.each(files)('promises, ranks and shouts nothing, in %s/%s.yaml', (language, name) => {
  // What stands under `box` or `also` is what visitors type.
  const said = parse(readFileSync(join(content, language, `${name}.yaml`), 'utf8'), (key, value: unknown) => (key === 'box' || key === 'also' ? undefined : value)) as unknown
  // In quotation marks: what the visitor asks on the phone, "is Dr. Vega in network?"
  const texts = textsOf(said).filter((text) => !text.startsWith('“'))
  expect(texts.filter((text) => forbidden[language]!.test(text))).toEqual([])
  expect(texts.filter((text) => familiar[language]?.test(text))).toEqual([])
})

it.each([
  ['en', 'This is the best plan', true],
  ['en', 'Covered California', false],
  ['es', 'Este es el mejor plan', true],
  ['es', 'Los mejores doctores', true],
  ['es', 'Está cubierto', true],
  ['es', 'Le garantizamos', true],
  ['es', 'Usted debe inscribirse', true],
  ['es', 'No tiene que inscribirse', false],
  ['es', 'Descubierta en 2020', false],
])('in %s, what %j says is told apart', (language, text, isForbidden) => {
  expect(forbidden[language]!.test(text)).toBe(isForbidden)
})

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
