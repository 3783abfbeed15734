import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { leadOrigin } from './src/agency/leadOrigin'
import { agencyPlugin } from './src/agency/plugin'
import { contentPlugin } from './src/content/plugin'
import { directoryPlugin } from './src/directory/plugin'
import { leadPlugin } from './src/lead/plugin'

const root = import.meta.dirname
const dist = resolve(root, 'dist')
const prerendered = resolve(root, 'node_modules/.cache/prerender')

/**
 * What the page may do. No script but our own, nothing from anybody else, no markup made from text.
 * The preview sends it as a header; the built page carries it for hosts that send none.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src 'self' ${leadOrigin(resolve(root, 'content'), new Date().toISOString().slice(0, 10))}`.trimEnd(),
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types plan-group-guide",
].join('; ')

export default defineConfig({
  root: 'src',
  cacheDir: '../node_modules/.vite',
  plugins: [react(), contentPlugin(resolve(root, 'content')), agencyPlugin(resolve(root, 'content')), directoryPlugin(resolve(root, 'content/directory')), leadPlugin()],
  environments: {
    client: {
      build: {
        outDir: dist,
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: resolve(root, 'src/index.html') },
      },
    },
    prerender: {
      consumer: 'server',
      build: { ssr: true, outDir: prerendered, emptyOutDir: true, rolldownOptions: { input: resolve(root, 'src/prerender.tsx') } },
    },
  },
  builder: {
    // The first question stands in the page before any script: the second build renders it into what the first one made.
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      await builder.build(builder.environments.prerender!)
      const { prerender } = (await import(resolve(prerendered, 'prerender.js'))) as { prerender: (html: string, policy: string) => Promise<string> }
      const page = resolve(dist, 'index.html')
      writeFileSync(page, await prerender(readFileSync(page, 'utf8'), contentSecurityPolicy))
    },
  },
  preview: { headers: { 'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'self'`, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' } },
  test: {
    root,
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
  },
})
