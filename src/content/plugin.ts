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
import { languagesIn, readDates, readLanguage, type Language } from './read'

const prefix = 'virtual:content'

/** @param today YYYY-MM-DD */
export function contentPlugin(folder: string, today: string): Plugin {
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
      if (language === 'loader') return loaderWords(languagesIn(folder), folder)
      if (!language || !part) return listOf(languagesIn(folder), folder)
      for (const file of ['words.yaml', 'lead.yaml', 'glossary.yaml']) this.addWatchFile(resolve(folder, language, file))
      this.addWatchFile(resolve(folder, 'dates.yaml'))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(readLanguage(folder, language)[part as keyof Language]))})`
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(folder)
      watcher.on('change', (file) => {
        if (!file.startsWith(folder)) return
        for (const module of moduleGraph.idToModuleMap.values()) if (module.id?.startsWith(`\0${prefix}`)) moduleGraph.invalidateModule(module)
        ws.send({ type: 'full-reload' })
      })
    },
  }
}

function listOf(languages: string[], folder: string): string {
  const entries = languages.map((code) => {
    const { name } = readLanguage(folder, code)
    const parts = ['first', 'chat', 'results', 'lead', 'explainers', 'glossary', 'embed', 'builder'].map((part) => `${part}: () => import('${prefix}/${code}/${part}').then((module) => module.default)`)
    return `${JSON.stringify(code)}: { name: ${JSON.stringify(name)}, ${parts.join(', ')} }`
  })
  return `export const languages = { ${entries.join(', ')} }`
}

function loaderWords(languages: string[], folder: string): string {
  return `export const words = ${JSON.stringify(Object.fromEntries(languages.map((code) => [code, readLanguage(folder, code).loader])))}`
}
