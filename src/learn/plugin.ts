import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type * as Pages from './pages'

/**
 * Shows the learn pages while developing, made anew for each visit; otherwise the build makes them.
 *
 * @param ground The agency as it stands when a page is asked for.
 */
export function learnPlugin(ground: () => Pages.Ground): Plugin {
  return {
    name: 'learn',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [address = ''] = (request.originalUrl ?? '').split('?')
        if (!/^(\/[a-z]{2}(-[A-Z]{2})?)?\/learn\/[\w-]*(\.html)?$/.test(address)) return next()
        const path = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`
        const show = async () => {
          try {
            const page = await pageAt(server, path, ground())
            if (!page) return next()
            response.setHeader('Content-Type', 'text/html')
            return response.end(await server.transformIndexHtml(address, page.text))
          } catch (error) {
            return next(error)
          }
        }
        return void show()
      })
    },
  }
}

async function pageAt(server: ViteDevServer, path: string, ground: Pages.Ground): Promise<Pages.File | undefined> {
  const { learnPages } = (await server.ssrLoadModule('/learn/pages.tsx')) as typeof Pages
  const template = readFileSync(resolve(server.config.root, 'learn.html'), 'utf8').replace('./learn/style.ts', '/learn/style.ts')
  return (await learnPages(template, ground)).find((one) => one.path === path)
}
