import type { Plugin } from 'vite'
import { apacheHeaders, apacheLearnHeaders, headers, kindOf, netlifyHeaders, type Policy } from './headers'

/** Puts the policy beside the build, for the web servers that read it there, serves the preview under it, and gives it to the page that shows it (`virtual:headers`). */
export function headersPlugin(policy: Policy): Plugin {
  return {
    name: 'headers',
    resolveId: (id) => (id === 'virtual:headers' ? `\0${id}` : undefined),
    load: (id) => (id === '\0virtual:headers' ? `export const policy = ${JSON.stringify(policy)}` : undefined),
    generateBundle() {
      if (this.environment.name !== 'client') return
      this.emitFile({ type: 'asset', fileName: '_headers', source: netlifyHeaders(policy) })
      this.emitFile({ type: 'asset', fileName: '.htaccess', source: apacheHeaders(policy) })
      for (const folder of ['', ...(policy.folders ?? []).map((name) => `${name}/`)]) this.emitFile({ type: 'asset', fileName: `${folder}learn/.htaccess`, source: apacheLearnHeaders(policy) })
    },
    configurePreviewServer({ middlewares }) {
      const of = headers(policy)
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]!
        // As web hosts do.
        if (['preview', 'learn', ...(policy.folders ?? [])].includes(path.slice(1))) {
          response.writeHead(308, { Location: `${path}/` }).end()
          return
        }
        for (const [name, value] of Object.entries(of[kindOf(path)])) response.setHeader(name, value)
        next()
      })
    },
  }
}
