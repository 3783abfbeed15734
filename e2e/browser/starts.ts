import { chromium } from '@playwright/test'
import type { Candidate } from './candidate'

/** What Playwright's `launch` and the `launchOptions` of its settings take. */
export type Browser = {
  executablePath: string
  env: Record<string, string>
  args: string[]
  chromiumSandbox: boolean
}

/** Nothing of the browser's own goes out while our pages are tested: no updates, no sync, no reports. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-pings',
]

const limitMs = 20_000

/**
 * Starts a browser, lays out a word and closes it again. A file that exists but does not run, that Playwright cannot
 * drive, or that finds no font is no browser for us.
 *
 * With its sandbox where possible. Root cannot have one, and some Linux systems refuse it to downloaded browsers
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md).
 *
 * @returns How to launch it. Throws with the reason when it does not start.
 */
export async function starts(candidate: Candidate): Promise<Browser> {
  const browser = { executablePath: candidate.executablePath, env: { ...ownEnv(), ...candidate.env }, args }
  if (process.getuid?.() === 0) return tryOut({ ...browser, chromiumSandbox: false })
  try {
    return await tryOut({ ...browser, chromiumSandbox: true })
  } catch (error) {
    if (process.platform !== 'linux') throw error
    return tryOut({ ...browser, chromiumSandbox: false })
  }
}

async function tryOut(browser: Browser): Promise<Browser> {
  const running = await chromium.launch({ ...browser, timeout: limitMs })
  try {
    const page = await running.newPage()
    page.setDefaultTimeout(limitMs)
    await page.setContent('<span>word</span>')
    const width = await page.evaluate(() => document.querySelector('span')?.offsetWidth ?? 0)
    if (width === 0) throw new Error('it starts, but finds no font to write with')
    return browser
  } finally {
    await running.close()
  }
}

function ownEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
