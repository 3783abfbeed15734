import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { agencyOn } from './src/agency/agencyOn'
import { agencyPlugin } from './src/agency/plugin'
import type { Standing } from './src/agency/standing'
import { contentPlugin } from './src/content/plugin'
import { directoryPlugin } from './src/directory/plugin'
import { builderPolicy, contentSecurityPolicy, learnPolicy, withPolicy, type Policy } from './src/embed/headers'
import { headersPlugin } from './src/embed/plugin'
import { leadPlugin } from './src/lead/plugin'
import { learnPlugin } from './src/learn/plugin'
import { localDate } from './src/text/localDate'
import type * as Learning from './src/learn/pages'
import type * as Prerendering from './src/prerender'
import type * as PreviewRendering from './src/previewRender'

const root = import.meta.dirname
const dist = resolve(root, 'dist')
const prerendered = resolve(root, '.cache/prerender')
const content = resolve(root, 'content')
const today = localDate()
const { standing, file } = agencyOn(today, content)
const policy: Policy = { ...policyOf(standing), folders: file.languages.filter((code) => code !== 'en') }

export default defineConfig({
  root: 'src',
  // The build may stand in any folder of a site.
  base: './',
  cacheDir: '../node_modules/.vite',
  plugins: [react({ compiler: true }), contentPlugin(content, today), agencyPlugin(content), directoryPlugin(resolve(content, 'directory')), headersPlugin(policy), leadPlugin(), learnPlugin(() => ({ standing, at: { ...file, today } }))],
  environments: {
    client: {
      build: {
        outDir: dist,
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: ['index', 'frame'].map((page) => resolve(root, `src/${page}.html`)) },
      },
    },
    // Apart too: what it shares with the guide would cut the guide's script into a dozen.
    builder: {
      consumer: 'client',
      build: {
        outDir: dist,
        emptyOutDir: false,
        copyPublicDir: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: ['embed', 'example', 'preview'].map((page) => resolve(root, `src/${page}.html`)) },
      },
    },
    // Apart too: a style sheet and no script, for the pages to read.
    learn: {
      consumer: 'client',
      build: { outDir: dist, emptyOutDir: false, copyPublicDir: false, modulePreload: false, rolldownOptions: { input: resolve(root, 'src/learn.html') } },
    },
    // Apart from the pages: in one build, what it shares with the frame would be a file of its own, to be fetched by the page around.
    loader: {
      consumer: 'client',
      build: {
        outDir: dist,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: { entry: resolve(root, 'src/embed/loader.ts'), formats: ['iife'], name: 'planGroupGuideLoader', fileName: () => 'loader.js' },
      },
    },
    prerender: {
      consumer: 'server',
      build: { ssr: true, outDir: prerendered, emptyOutDir: true, rolldownOptions: { input: ['src/prerender.tsx', 'src/learn/pages.tsx', 'src/previewRender.tsx'].map((entry) => resolve(root, entry)) } },
    },
  },
  builder: {
    // The first question stands in the pages before any script: the last build renders it into what the first one made.
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      await builder.build(builder.environments.builder!)
      await builder.build(builder.environments.learn!)
      await builder.build(builder.environments.loader!)
      await builder.build(builder.environments.prerender!)
      const rendering = (name: string): unknown => createRequire(import.meta.url)(resolve(prerendered, `${name}.js`))
      const { codes, prerender } = rendering('prerender') as typeof Prerendering
      const { renderPreview } = rendering('previewRender') as typeof PreviewRendering
      const { learnPages } = rendering('pages') as typeof Learning
      const own = contentSecurityPolicy(policy)
      const built = (name: string) => readFileSync(resolve(dist, name), 'utf8')
      const write = (name: string, html: string, rules: string) => {
        mkdirSync(dirname(resolve(dist, name)), { recursive: true })
        writeFileSync(resolve(dist, name), withPolicy(html, rules))
      }
      const [index, frame] = [built('index.html'), built('frame.html')]
      write('frame.html', await prerender(frame, policy.sites, 'en'), own)
      for (const code of codes) write(code === 'en' ? 'index.html' : `${code}/index.html`, await prerender(index, policy.sites, code), own)
      for (const name of ['embed.html', 'example.html']) write(name, built(name), builderPolicy(policy))
      const template = built('learn.html')
      rmSync(resolve(dist, 'learn.html'))
      for (const { path, text } of await learnPages(template, { standing, at: { ...file, today } })) write(path, text, learnPolicy)
      write('preview/index.html', renderPreview(built('preview.html'), content, today), own)
      rmSync(resolve(dist, 'preview.html'))
    },
  },
  test: {
    root,
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    // Left to itself it leaves one core to others.
    maxWorkers: '100%',
    // A test that looks at nothing cannot fail.
    expect: { requireAssertions: true },
  },
})

/** Only the agency's own endpoint may be sent to, and only its sites may show the guide. */
function policyOf({ agency, sites }: Standing): Policy {
  return { connect: agency.lead?.endpoint ? [new URL(agency.lead.endpoint).origin] : [], sites }
}
