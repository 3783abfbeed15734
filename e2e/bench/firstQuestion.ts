import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { barePageBytes } from './barePage'
import { brotli, firstLoad } from './bytes'
import { dist, type Site } from './site'
import { whole } from './statistics'
import { atMost, type Row } from './table'

const mostBytes = 75_000
const mostOfBare = 1.1

/** What the first question weighs, by itself and against the least that React and XState can be. */
export async function firstQuestionBytes(): Promise<Row[]> {
  const files = firstLoad(dist)
  const sum = (ending: string) => files.filter((file) => file.endsWith(ending)).reduce((bytes, file) => bytes + brotli(join(dist, file)), 0)
  const [js, css] = [sum('.js'), sum('.css')]
  const bytes = js + css
  const bare = await barePageBytes()
  return [
    { what: 'first question: JS + CSS, brotli', measured: `${whole(bytes)} (JS ${whole(js)}, CSS ${whole(css)})`, bar: atMost(bytes, mostBytes, whole(mostBytes)) },
    { what: 'same, against a bare React + XState page', measured: `${(bytes / bare).toFixed(3)} x ${whole(bare)}`, bar: atMost(bytes / bare, mostOfBare, `${mostOfBare.toFixed(2)} x`) },
  ]
}

/** Whether the first question and its answers can be seen where no script runs. */
export async function firstQuestionWithoutScript(browser: Browser, site: Site): Promise<Row[]> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  try {
    const page = await context.newPage()
    await page.goto('/')
    const isTitleSeen = await page.getByRole('heading', { level: 1 }).isVisible()
    const answers = await page.locator('[data-question="coverage"] button[name="coverage"]:visible').count()
    const isSeen = isTitleSeen && answers > 1
    return [{ what: 'first question stands in the HTML, JavaScript off', measured: isSeen ? `yes, ${answers} answers` : 'no', bar: { text: 'yes', met: isSeen } }]
  } finally {
    await context.close()
  }
}
