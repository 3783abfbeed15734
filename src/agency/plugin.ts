import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { localDate } from '../text/localDate'
import { agencyOn } from './agencyOn'

const prefix = 'virtual:agency'

/**
 * Gives the page its agency: `virtual:agency` the file as it is, to be checked again at start, since dates pass;
 * `virtual:agency/facts` what the first page says of it; `virtual:agency/accent.css` its colour. What will not do is told while building.
 */
export function agencyPlugin(content: string): Plugin {
  const read = () => agencyOn(localDate(), content)
  return {
    name: 'agency',
    buildStart() {
      if (this.environment.name === 'client') for (const line of read().lines) this.warn(line)
    },
    resolveId: (id) => (id === prefix || id.startsWith(`${prefix}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${prefix}`) {
        const { input, consents, languages } = read().file
        return `export const file = ${JSON.stringify({ input, consents, languages })}`
      }
      if (id === `\0${prefix}/accent.css`) return read().css
      if (id !== `\0${prefix}/facts`) return undefined
      const { file, standing } = read()
      const { legalName, licences, domicile, principalPlace, sample, phone, tty, hours } = standing.agency
      return [
        `export const facts = ${JSON.stringify({ legalName, licences, domicile, principalPlace, sample, phone, tty, hours })}`,
        `export const areListsSample = ${file.directory.sample}`,
      ].join('\n')
    },
    configureServer({ watcher, moduleGraph, ws }) {
      const path = resolve(content, 'agency.json')
      watcher.add(path)
      watcher.on('change', (changed) => {
        if (changed !== path) return
        for (const module of moduleGraph.idToModuleMap.values()) if (module.id?.startsWith(`\0${prefix}`)) moduleGraph.invalidateModule(module)
        ws.send({ type: 'full-reload' })
      })
    },
  }
}
