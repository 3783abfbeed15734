import { createServer } from 'node:http'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Browser } from '@playwright/test'
import { brotli } from './bytes'
import { dist, type Site } from './site'
import { median, ms, whole } from './statistics'
import { atMost, type Row } from './table'

const mostBytes = 2048
const slowed = 4
/** The first is discarded. */
const visits = 6
/** Long enough for anything that starts by itself. */
const settleMs = 1500

/** What the guide costs a page it stands in: bytes, requests, layout shift, the page's main thread, and the wait after a click. */
export async function embedding(browser: Browser, site: Site): Promise<Row[]> {
  const loader = brotli(join(dist, 'loader.js'))
  const host = await serveHost(`${site.url}loader.js`)
  try {
    const all: Visit[] = []
    for (let n = 0; n < visits; n++) all.push(await visit(browser, host.url, site.url))
    const kept = all.slice(1)
    const of = (value: (one: Visit) => number) => median(kept.map(value))
    const requests = Math.max(...kept.map(({ requestsBefore }) => requestsBefore))
    const shift = Math.max(...kept.map((one) => one.shift))
    return [
      { what: 'loader.js, brotli', measured: whole(loader), bar: atMost(loader, mostBytes, whole(mostBytes)) },
      { what: 'embed: requests to the guide before it is asked for', measured: `${requests} (loader.js)`, bar: atMost(requests, 1, '1') },
      { what: "embed: the host's layout shift, until the guide is open", measured: shift.toFixed(4), bar: atMost(shift, 0, '0') },
      { what: "embed: the host's main thread, before it is asked for", measured: `${ms(of(({ withMs, withoutMs }) => withMs - withoutMs))} of CPU time more than without (${ms(of(({ withoutMs }) => withoutMs))})` },
      { what: `embed: click -> first question seen, phone, CPU ${slowed}x slower`, measured: `median ${ms(of(({ openMs }) => openMs))}` },
    ]
  } finally {
    await host.close()
  }
}

type Visit = { requestsBefore: number; shift: number; withoutMs: number; withMs: number; openMs: number }

async function visit(browser: Browser, host: string, guide: string): Promise<Visit> {
  const withoutMs = await cpuOf(browser, `${host}without`)
  const withMs = await cpuOf(browser, `${host}with`)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    let requests = 0
    page.on('request', (request) => void (request.url().startsWith(guide) && requests++))
    await page.addInitScript(sumShifts)
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.goto(`${host}with`)
    await page.waitForTimeout(settleMs)
    const requestsBefore = requests
    const coming = page.waitForEvent('framenavigated', (frame) => frame.url().includes('frame.html'))
    const startMs = performance.now()
    await page.evaluate(() => (document.querySelector('plan-group-guide') as HTMLElement & { open: () => void }).open())
    await (await coming).locator('[data-question="coverage"] h1').waitFor()
    const openMs = performance.now() - startMs
    return { requestsBefore, shift: await page.evaluate(() => window.shiftSum), withoutMs, withMs, openMs }
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    /** Of all layout shifts so far. */
    shiftSum: number
  }
}

function sumShifts(): void {
  window.shiftSum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shiftSum += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** CPU time of the page's main thread until it has come to rest, in milliseconds. */
async function cpuOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(url)
    await page.waitForTimeout(settleMs)
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  } finally {
    await context.close()
  }
}

/** A page of another origin, with the guide's one line and without it. */
async function serveHost(loader: string): Promise<Site> {
  const server = createServer((request, response) => {
    const line = request.url === '/with' ? `<script src="${loader}" data-guide async></script>` : ''
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width"><h1>A page</h1>${'<p>Some words of a page.</p>'.repeat(60)}${line}</html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // Another name for the same machine is another site to the browser.
  return { url: `http://localhost:${port}/`, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
