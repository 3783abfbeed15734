import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser'

/** Fixed, so that a page can name another page of the site. Taken by someone else is an error, never another port. */
const port = 4317
const baseURL = `http://127.0.0.1:${port}`
const root = fileURLToPath(new URL('..', import.meta.url))

/** Drives what `vite build` left in dist. No pictures are compared and nothing is filmed: browsers and fonts differ. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // What is read out stands as text beside the tests; `--update-snapshots` writes it anew, to be read again.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  fullyParallel: true,
  // The smallest machine this must do well on has two cores.
  workers: 2,
  retries: 0,
  // A whole journey with axe on each screen takes most of a minute on two busy cores.
  timeout: 120_000,
  globalTimeout: 10 * 60_000,
  reporter: [['line'], ['json', { outputFile: '../.cache/reports/e2e.json' }]],
  webServer: {
    command: `npx vite preview --configLoader runner --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
  },
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: await findBrowser(),
    // Pictures of each step cost more time than they are worth: 9 seconds a journey became 12.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    video: 'off',
  },
})
