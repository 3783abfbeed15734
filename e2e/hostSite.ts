import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, type Frame, type Page } from '@playwright/test'

/** A site that shows the guide: pages made by the tests, on an origin (and by its name, a site) other than the guide's. */
export type HostSite = {
  origin: string
  /** Puts a page up. @returns Its address. */
  put: (body: string, options?: { policy?: string; head?: string; path?: string }) => string
}

/** The strictest policy under which the guide must work, Trusted Types besides. */
export const strictPolicy = (guide: string) =>
  `default-src 'none'; script-src ${guide}; frame-src ${guide}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`

export const test = base.extend<object, { site: HostSite }>({
  site: [
    async ({}, use) => {
      const pages = new Map<string, { html: string; policy?: string }>()
      const server = createServer(({ url = '' }, response) => {
        const page = pages.get(url.split('?')[0]!)
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        if (page?.policy) response.setHeader('Content-Security-Policy', page.policy)
        response.statusCode = page ? 200 : 404
        response.end(page?.html ?? '')
      })
      await new Promise<void>((resolve) => server.listen(0, resolve))
      await use({
        origin: originOf(server),
        put(body, { policy, head = '', path = `/${pages.size}` } = {}) {
          pages.set(path, { html: `<!doctype html><html lang="en"><head><title>A broker</title><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`, policy })
          return originOf(server) + path
        },
      })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    { scope: 'worker' },
  ],
})

/** By another name than the guide's own 127.0.0.1: for browsers another site, with storage of its own. */
function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** The shadow root is closed to the page around, and so to the tests: here it is opened, and all else left as it is. */
export async function openShadows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' })
    }
  })
}

/** The guide's frame, once it is there. */
export async function guideFrame(page: Page, which = 0): Promise<Frame> {
  for (let tries = 0; tries < 100; tries++) {
    const frame = page.frames().filter((one) => /\/frame\.html(#.*)?$/.test(one.url()))[which]
    if (frame) return frame
    await page.waitForTimeout(50)
  }
  throw new Error('hostSite: there is no frame of the guide in the page.')
}
