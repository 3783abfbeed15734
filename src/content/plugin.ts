/**
 * Turns `content/` into modules, so that a language is a folder and nothing else.
 *
 * `virtual:content` lists the languages; each part of one (questions, words of one room, explainers) is a
 * module of its own that loads when it is first needed. `virtual:content/loader` has the few words of loader.js
 * in every language. A file that breaks its schema stops the build; dates that are past, or soon will be, are told while building.
 */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { oldDates } from './dates'
import { makeIndex } from '../search/makeIndex'
import { formsOf, stemmerFile, stemOf } from '../search/stems'
import { findableIn } from './findable'
import { languagesIn, readDates, readLanguage, type Language } from './read'

const prefix = 'virtual:content'

/** @param today YYYY-MM-DD */
export function contentPlugin(folder: string, today: string): Plugin {
  /** Read once, since each part of a language is a module of its own. */
  const read = new Map<string, Language>()
  const languageOf = (language: string) => read.get(language) ?? read.set(language, readLanguage(folder, language)).get(language)!
  return {
    name: 'content',
    buildStart() {
      if (this.environment.name !== 'client') return
      for (const line of oldDates(readDates(folder), today)) this.warn(line)
    },
    resolveId: (id) => (id === prefix || id.startsWith(`${prefix}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const [language, part] = id.slice(prefix.length + 2).split('/') as [string?, string?]
      if (language === 'loader') return loaderWords(languagesIn(folder), languageOf)
      if (!language || !part) return listOf(languagesIn(folder), languageOf)
      for (const file of ['words.yaml', 'household.yaml', 'lead.yaml', 'glossary.yaml', 'learn.yaml', 'search.yaml', 'builder.yaml']) this.addWatchFile(resolve(folder, language, file))
      for (const file of ['dates.yaml', 'themes.yaml']) this.addWatchFile(resolve(folder, file))
      if (part === 'search') return searchOf(languagesIn(folder), language, languageOf)
      const written = languageOf(language)[part as keyof Language]
      return `export default JSON.parse(${JSON.stringify(part === 'explainers' ? JSON.stringify(written, unread) : JSON.stringify(written))})`
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(folder)
      watcher.on('change', (file) => {
        if (!file.startsWith(folder)) return
        read.clear()
        for (const module of moduleGraph.idToModuleMap.values()) if (module.id?.startsWith(`\0${prefix}`)) moduleGraph.invalidateModule(module)
        ws.send({ type: 'full-reload' })
      })
    },
  }
}

/** Of an explainer, what no visitor reads stays behind: it is in the index of the search. */
function unread(key: string, value: unknown): unknown {
  return key === 'asks' || key === 'covers' ? undefined : value
}

function listOf(languages: string[], languageOf: (code: string) => Language): string {
  const entries = languages.map((code) => {
    const { name } = languageOf(code)
    const parts = ['first', 'chat', 'results', 'household', 'lead', 'explainers', 'search', 'glossary', 'learn', 'embed', 'builder'].map((part) => `${part}: () => import('${prefix}/${code}/${part}').then((module) => module.default)`)
    return `${JSON.stringify(code)}: { name: ${JSON.stringify(name)}, ${parts.join(', ')} }`
  })
  return `export const languages = { ${entries.join(', ')} }`
}

/** What finds the explainers of a language: its index, the stemmer it was made with, and how each language is known. */
function searchOf(languages: string[], language: string, languageOf: (code: string) => Language): string {
  const file = stemmerFile(language)
  const index = makeIndex(findableIn(languageOf(language)), stemOf(language), formsOf(language))
  const marks = Object.fromEntries(languages.map((code) => [code, languageOf(code).search.marks]))
  return [
    file ? `import { stemmer } from '${file}'` : 'const stemmer = (word) => word',
    `export default { index: JSON.parse(${JSON.stringify(JSON.stringify(index))}), stem: stemmer, marks: ${JSON.stringify(marks)} }`,
  ].join('\n')
}

function loaderWords(languages: string[], languageOf: (code: string) => Language): string {
  return `export const words = ${JSON.stringify(Object.fromEntries(languages.map((code) => [code, languageOf(code).loader])))}`
}
