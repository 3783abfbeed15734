import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from '@playwright/test'
import { test as base } from './test'

/** A site that shows the guide: pages made by the tests, on another origin than the guide's. */
export type HostSite = {
  /** Puts a page up. @returns Its address. */
  put: (body: string, options?: { policy?: string; head?: string; path?: string; headers?: Record<string, string> }) => string
  /** The same page by another name: for browsers another site than the guide's, whose frames they may forbid to store anything. */
  asOtherSite: (address: string) => string
}

/** The strictest policy under which the guide must work, Trusted Types besides. */
export const strictPolicy = (guide: string) =>
  `default-src 'none'; script-src ${guide}; frame-src ${guide}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`

export const test = base.extend<{ site: HostSite }>({
  site: async ({ guard }, give) => {
    const pages = new Map<string, { html: string; policy?: string; headers: Record<string, string> }>()
    const server = createServer(({ url = '' }, response) => {
      const page = pages.get(url.split('?')[0]!)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      for (const [name, value] of Object.entries(page?.headers ?? {})) response.setHeader(name, value)
      if (page?.policy) response.setHeader('Content-Security-Policy', page.policy)
      response.statusCode = page ? 200 : 404
      response.end(page?.html ?? '')
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const asOtherSite = (address: string) => address.replace('127.0.0.1', 'localhost')
    guard.mayAsk(origin)
    await give({
      asOtherSite(address) {
        guard.mayAsk(asOtherSite(origin))
        return asOtherSite(address)
      },
      put(body, { policy, head = '', path = `/${pages.size}`, headers = {} } = {}) {
        pages.set(path, { html: `<!doctype html><html lang="en"><head><title>A broker</title><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`, policy, headers })
        return origin + path
      },
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

/** The shadow root is closed to the page around, and so to the tests: here it is opened, and all else left as it is. */
export async function openShadows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its element below
    Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
      apply: (attach, element: Element, [init]: [ShadowRootInit]) => attach.call(element, { ...init, mode: 'open' }),
    })
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

/** The page as a build makes it whose agency names these sites. */
export async function allowOnly(page: Page, sites: string[]): Promise<void> {
  await page.route('**/frame.html', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('<meta name="sites" content="any"', `<meta name="sites" content="${sites.join(' ')}"`) })
  })
}
