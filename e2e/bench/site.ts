import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, createBuilder, preview, type InlineConfig } from 'vite'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const dist = join(root, 'dist')
const configFile = join(root, 'vite.config.ts')

/** What `npm run build` does. */
export async function buildGuide(): Promise<void> {
  const builder = await createBuilder({ configFile, configLoader: 'runner', logLevel: 'error' })
  await builder.buildApp()
}

/**
 * A module of this folder, compiled as the page's code is. What runs a TypeScript file as it stands (tsx) wraps every inner
 * function to keep its name, which the page does not pay for.
 */
export async function compiled(file: string): Promise<unknown> {
  return import(pathToFileURL(await compiledFile(file)).href)
}

/** @returns the path of the compiled module. */
export async function compiledFile(file: string): Promise<string> {
  const outDir = join(root, '.cache', 'bench')
  await build({ configFile: false, logLevel: 'error', build: { ssr: join(import.meta.dirname, `${file}.ts`), outDir, emptyOutDir: false, minify: true, rolldownOptions: { output: { entryFileNames: '[name].js' } } } })
  return join(outDir, `${basename(file)}.js`)
}

export type Site = { url: string; close: () => Promise<void> }

/** What `vite preview` serves, on a port that nobody uses. */
export function serveGuide(): Promise<Site> {
  return serve({ configFile, configLoader: 'runner', logLevel: 'error' })
}

/** What a build left, on a port that nobody uses. */
export async function serve(config: InlineConfig): Promise<Site> {
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: await freePort(), strictPort: true, open: false } })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('bench: the preview has no address. Run "npx vite preview" to see why.')
  return { url, close: () => server.close() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('bench: no free port.'))))
    })
  })
}
