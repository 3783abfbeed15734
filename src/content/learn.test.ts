import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ContentError, languagesIn, readLanguage } from './read'

const content = join(import.meta.dirname, '../../content')
const copy = mkdtempSync(join(tmpdir(), 'learn-'))
cpSync(content, copy, { recursive: true, filter: (path) => !path.startsWith(join(content, 'directory')) })
afterAll(() => rmSync(copy, { recursive: true }))

it.each(languagesIn(content))('every explainer stands in one theme, and every theme has a name, in %s', (language) => {
  const { explainers, learn } = readLanguage(content, language)
  expect(Object.values(learn.themes).flat().toSorted()).toEqual(Object.keys(explainers).toSorted())
  expect(Object.keys(learn.words.themes)).toEqual(Object.keys(learn.themes))
})

it.each([
  ['themes.yaml', 'hicap, ', '', 'themes.yaml: has the explainer "hicap" in no theme. Add it to one.'],
  ['themes.yaml', 'hicap, ', 'hicap, ipa, ', 'themes.yaml: has the explainer "ipa" twice. Take one away.'],
  ['themes.yaml', 'hicap, ', 'hicaps, ', 'themes.yaml: there is no explainer "hicaps". Name a file of the folder explainers, without ".md".'],
  ['en/learn.yaml', '  help: Who helps, and your privacy\n', '', 'en/learn.yaml: themes: has no name for "help" of themes.yaml. Add one.'],
  ['en/learn.yaml', '  again: ', '  oncemore: ', 'en/learn.yaml: questions.'],
])('refuses %s with %j changed to %j', (name, from, to, message) => {
  const file = join(copy, name)
  const written = readFileSync(file, 'utf8')
  expect(written).toContain(from)
  writeFileSync(file, written.replace(from, to))
  expect(() => readLanguage(copy, 'en')).toThrow(expect.objectContaining({ name: ContentError.name, message: expect.stringContaining(message) as string }))
  writeFileSync(file, written)
})
