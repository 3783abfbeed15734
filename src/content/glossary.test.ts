import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ContentError, readLanguage } from './read'

const content = join(import.meta.dirname, '../../content')
const copy = mkdtempSync(join(tmpdir(), 'glossary-'))
cpSync(content, copy, { recursive: true, filter: (path) => !path.startsWith(join(content, 'directory')) })
afterAll(() => rmSync(copy, { recursive: true }))

it.each([
  ['explainer: ipa', 'explainer: ipas', 'en/glossary.yaml: ipa: there is no explainer "ipas". Name a file of the folder explainers, without ".md".'],
  ['  term: HMO\n', '', 'en/glossary.yaml: hmo.term: '],
  ['  term: HMO\n', '  term: HMO\n  terms: HMO\n', 'en/glossary.yaml: hmo.terms: '],
  ['  text: A plan that usually lets', '  text: \n  said: A plan that usually lets', 'en/glossary.yaml: ppo.text: '],
])('refuses a file with %j changed to %j', { timeout: 20_000 }, (from, to, message) => {
  const file = join(copy, 'en/glossary.yaml')
  const written = readFileSync(file, 'utf8')
  expect(written).toContain(from)
  writeFileSync(file, written.replace(from, to))
  expect(() => readLanguage(copy, 'en')).toThrow(expect.objectContaining({ name: ContentError.name, message: expect.stringContaining(message) as string }))
  writeFileSync(file, written)
})

it('says that a language lacks its glossary', () => {
  rmSync(join(copy, 'es/glossary.yaml'))
  expect(() => readLanguage(copy, 'es')).toThrow('es/glossary.yaml: is missing. Copy the same file of content/en and translate it.')
})
