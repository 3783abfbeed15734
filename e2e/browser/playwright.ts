import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Candidate } from './candidate'
import { run } from './run'

/** Playwright's own browser of exactly the version it was made for, when someone installed it before. */
export function playwrightOwn(): Candidate[] {
  const full = chromium.executablePath()
  return [...headlessShells(full), full]
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ name: 'Playwright’s own', executablePath }))
}

/** Downloads it (about 100 MB). The usual way on a laptop. */
export async function playwrightInstall(): Promise<Candidate[]> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    limitSeconds: 240,
    // Where the network swallows packets instead of refusing them, 30 seconds a try is too long.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  return playwrightOwn()
}

/** The small headless build lies beside the full one; Playwright tells only where the full one would be. */
function headlessShells(full: string): string[] {
  const [, browsers, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(full) ?? []
  if (!browsers) return []
  const shell = join(browsers, `chromium_headless_shell-${revision}`)
  if (!existsSync(shell)) return []
  const names = ['chrome-headless-shell', 'chrome-headless-shell.exe', 'headless_shell', 'headless_shell.exe']
  return readdirSync(shell).flatMap((folder) => names.map((name) => join(shell, folder, name)))
}
