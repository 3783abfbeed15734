import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { compileDirectory, type CompiledFile } from './compile'
import { readFolder } from './readFolder'
import { wireFolder } from './wire/wire'

/**
 * Gives the page the directory that stands in `content/directory`, compiled into files that it fetches as it needs them.
 * Rows that cannot be used are named while building; `npm run directory -- check` tells more.
 */
export function directoryPlugin(folder: string): Plugin {
  const shown = relative(process.cwd(), folder)
  const compiled = (warn: (text: string) => void): CompiledFile[] => {
    const { directory, problems } = readFolder(folder)
    if (!directory) throw new Error(`${shown}: nothing usable is in it. Run "npm run directory -- check ${shown}" and mend what it lists.`)
    if (problems.length > 0) warn(`${problems.length} problems in ${shown}. Run "npm run directory -- check ${shown}" to see them.`)
    return compileDirectory(directory)
  }
  return {
    name: 'directory',
    generateBundle() {
      if (this.environment.name !== 'client') return
      for (const { name, content } of compiled((text) => this.warn(text))) this.emitFile({ type: 'asset', fileName: `${wireFolder}${name}`, source: content })
    },
    configureServer(server) {
      const files = new Map(compiled((text) => server.config.logger.warn(text)).map(({ name, content }) => [`/${wireFolder}${name}`, content]))
      server.middlewares.use((request, response, next) => {
        const content = files.get((request.url ?? '').split('?')[0]!)
        if (content === undefined) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(content)
      })
    },
  }
}
