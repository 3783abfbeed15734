import { expect, type Frame, type Page } from '@playwright/test'
import { guideFrame, openShadows } from './hostSite'
import { today } from './walk'

export const bubbleName = 'Which plans keep my doctors?'

/** What the loader does, seen from the page around; `shift` of its layout. */
type Seen = { violations: string[]; events: string[]; shift: number }

/** Watches from before a page loads, on the day of the invented people. */
export async function watch(page: Page): Promise<void> {
  await openShadows(page)
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`))
  await page.addInitScript(() => {
    const seen = { violations: [] as string[], events: [] as string[], shift: 0 }
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
    for (const name of ['ready', 'open', 'close', 'step', 'finish', 'lead']) {
      document.addEventListener(`guide:${name}`, (event) => seen.events.push([name, JSON.stringify((event as CustomEvent).detail)].join(' ')))
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What was seen since then. */
export const seen = (where: Page | Frame) => where.evaluate(() => (window as unknown as { seen: Seen }).seen)
export const bubbleOf = (page: Page) => page.getByRole('button', { name: bubbleName })
/** The one line of a broker. */
export const loader = (guide: string, attributes = '') => `<script src="${guide}/loader.js" data-guide ${attributes} async></script>`

/** Opens the bubble and gives back the guide in it, ready. */
export async function openGuide(page: Page): Promise<Frame> {
  await bubbleOf(page).click()
  const frame = await guideFrame(page)
  await frame.locator('h1').waitFor()
  await expect.poll(async () => (await seen(page)).events.some((event) => event.startsWith('ready'))).toBe(true)
  return frame
}
