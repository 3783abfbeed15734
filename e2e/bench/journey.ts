import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { people } from '../people'
import { open, walk } from '../walk'
import { brotli } from './bytes'
import { dist, type Site } from './site'
import { whole } from './statistics'
import type { Row } from './table'

const { answers } = people.treatmentAwayFromHome!
const settlingMs = 1000

/** One journey on a phone: what is fetched at each step, what is asked of others, what is left behind. */
export async function downloads(browser: Browser, site: Site): Promise<Row[]> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const fetched: { step: string; path: string }[] = []
    const foreign: string[] = []
    let step = ''
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol === 'data:' || url.protocol === 'blob:') return
      if (`${url.origin}/` === site.url) fetched.push({ step, path: url.pathname })
      else foreign.push(url.href)
    })
    page.on('websocket', (socket) => foreign.push(socket.url()))

    for (const [name, go] of Object.entries(steps)) {
      step = name
      await go(page)
      // Also what the page fetches once the step is done; under the two seconds after which it fetches the rest by itself.
      await sleep(settlingMs)
    }

    const cookies = (await context.cookies()).length
    const known = new Set<string>()
    const rows = Object.keys(steps).map((name): Row => {
      const files = fetched.filter((one) => one.step === name && !known.has(one.path) && known.add(one.path)).map(({ path }) => fileOf(path))
      return { what: `fetched: ${name}`, measured: `${whole(files.reduce((sum, file) => sum + brotli(file), 0))} in ${files.length} files` }
    })
    return [
      ...rows,
      { what: 'requests to anyone else, over the journey', measured: foreign.length === 0 ? '0' : `${foreign.length}: ${foreign[0]}`, bar: { text: '0', met: foreign.length === 0 } },
      { what: 'cookies after the journey', measured: String(cookies), bar: { text: '0', met: cookies === 0 } },
    ]
  } finally {
    await context.close()
  }
}

/** In order. Each ends when what it names is on the screen. */
const steps: Record<string, (page: Page) => Promise<unknown>> = {
  'first question (with the HTML)': (page) => open(page),
  'until the second question': (page) => walk(page, answers, 'zip'),
  'until the doctors are asked for': (page) => walk(page, answers, 'doctors'),
  'first explainer': async (page) => {
    await page.getByRole('button', { name: 'What is a medical group?' }).click()
    await page.locator('[data-explainer="medicalGroup"]').waitFor()
  },
  'until the doctors are named': (page) => walk(page, answers, 'mainDoctor'),
  'until the result': (page) => walk(page, answers),
}

function fileOf(path: string): string {
  const file = join(dist, path === '/' ? 'index.html' : decodeURIComponent(path))
  if (!existsSync(file)) throw new Error(`bench: the page asks for ${path}, which is not in dist.`)
  return file
}
