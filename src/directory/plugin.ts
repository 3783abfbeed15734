import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { readFolder } from './readFolder'

const id = 'virtual:directory'

/**
 * Gives the page the directory that stands in `content/directory`, as a module that loads when it is first needed.
 * Rows that cannot be used are named while building; `npm run directory -- check` tells more.
 */
export function directoryPlugin(folder: string): Plugin {
  return {
    name: 'directory',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const { directory, problems } = readFolder(folder)
      if (!directory) this.error(`${relative(process.cwd(), folder)}: nothing usable is in it. Run "npm run directory -- check ${relative(process.cwd(), folder)}" and mend what it lists.`)
      if (problems.length > 0) this.warn(`${problems.length} problems in ${relative(process.cwd(), folder)}. Run "npm run directory -- check" to see them.`)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(directory))})`
    },
  }
}
