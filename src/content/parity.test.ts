import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { languagesIn, readLanguage, readMarkdown } from './read'

const content = join(import.meta.dirname, '../../content')

/** Lists of their own length in each language, and what a language may leave out: a form for one, for two. */
const free = /^words\.box\.|\.asks\.|^glossary\.\w+\.also\.|\.typed\.|^words\.chat\.rest\.(askForHelp|notices\.thirdParty\.\d\.language)|^questions\.\w+\.(optionsOther|told|whyOther)\b|\.(one|two)$/

/** Named by the directory or the agency; a language may do without one of the two. */
const either = new Set(['first', 'last'])

describe.each(languagesIn(content).filter((language) => language !== 'en'))('%s and English', (language) => {
  const [theirs, english] = [textsIn(language), textsIn('en')]

  it('have the same texts', () => {
    const keys = (texts: Map<string, string>) => [...texts.keys()].filter((key) => !free.test(key)).toSorted()
    expect(keys(theirs)).toEqual(keys(english))
  })

  it('have texts with the same names in braces', () => {
    const differing = [...theirs].filter(([key]) => !/\.(one|two)$/.test(key) && english.has(key)).filter(([key, text]) => namesIn(text).join() !== namesIn(english.get(key)!).join())
    expect(differing).toEqual([])
  })

  it('have forms for one and for two that name nothing else', () => {
    const differing = [...theirs].filter(([key, text]) => {
      const [, where = '', number] = /^(.*)\.(one|two)$/.exec(key) ?? []
      const known = [where, `${where}.one`, `${where}.two`].flatMap((place) => namesIn(english.get(place) ?? ''))
      return number !== undefined && namesIn(text).some((name) => !known.includes(name))
    })
    expect(differing).toEqual([])
  })

  it('say what the law has word for word until an agency has a translation approved', () => {
    const wordings = (code: string) => readLanguage(content, code).chat.words.notices.thirdParty.map((wording) => ({ ...wording, language: 'en' }))
    expect(wordings(language)).toEqual(wordings('en'))
    expect(readLanguage(content, language).chat.words.notices.thirdParty.map((wording) => wording.language)).toEqual(['en', 'en'])
  })

  it('understand the same kinds of answer in the box', () => {
    const kinds = (code: string) => {
      const { commands, units, emergency, doctors, languages } = readLanguage(content, code).chat.box
      return [commands, units, emergency, doctors, languages].map((part) => Object.keys(part).toSorted())
    }
    expect(kinds(language)).toEqual(kinds('en'))
  })

  it('name each other in the switch', () => {
    const { name, first } = readLanguage(content, language)
    const other = readLanguage(content, first.words.otherLanguageCode)
    expect([first.words.otherLanguage, other.first.words.otherLanguage]).toEqual([other.name, name])
  })

  it('call the same numbers', () => {
    const numbers = (texts: Map<string, string>) => [...texts].filter(([key]) => /^words\.(chat|results)/.test(key)).map(([key, text]) => [key, text.match(/\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b(?:911|988)\b/g)])
    expect(Object.fromEntries(numbers(theirs))).toMatchObject(Object.fromEntries(numbers(english)))
  })
})

it.each(languagesIn(content))('the glossary leads on to the same explainers as in English, in %s', (language) => {
  const leads = (code: string) => Object.entries(readLanguage(content, code).glossary).map(([id, { explainer }]) => [id, explainer])
  expect(leads(language)).toEqual(leads('en'))
})

it.each(languagesIn(content))('a doctor is called the same in the conversation and the result, in %s', (language) => {
  const { chat, results } = readLanguage(content, language)
  expect(chat.words.doctors.titled).toBe(results.doctor)
})

/** Every text of a language by where it stands. */
function textsIn(language: string): Map<string, string> {
  const folder = join(content, language)
  const files = ['words', 'lead', 'builder', 'sources', 'glossary'].map((name) => [name, parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as unknown] as const)
  const folders = ['questions', 'explainers'].flatMap((part) => readdirSync(join(folder, part)).map((file) => [`${part}.${basename(file, '.md')}`, readMarkdown(join(folder, part, file))] as const))
  return new Map([...files, ...folders].flatMap(([where, value]) => stringsOf(value, where)))
}

function stringsOf(value: unknown, where: string): [string, string][] {
  if (typeof value === 'string') return [[where, value]]
  if (typeof value !== 'object' || value === null) return []
  // One sentence for every number, or one for each: as the language needs it.
  if ('other' in value && 'one' in value) return Object.entries(value).map(([number, text]) => [number === 'other' ? where : `${where}.${number}`, String(text)])
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, `${where}.${key}`))
}

function namesIn(text: string): string[] {
  const names = [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name = '']) => name.replace(/^C/, 'c'))
  return [...new Set(names)].filter((name) => !either.has(name)).toSorted()
}
