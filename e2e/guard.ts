import type { BrowserContext, Page } from '@playwright/test'

/** What a test may say of itself: all else that it makes a page ask or complain of fails it. */
export type Guard = {
  /** An origin, or the beginning of an address up to a `/`, that this test asks besides the guide's own. */
  mayAsk: (address: string) => void
  /** A complaint that this test brings about on purpose. One that never comes fails the test too. */
  provokes: (complaint: RegExp) => void
}

type Watch = {
  guard: Guard
  watch: (context: BrowserContext) => void
  /** @param own The origin under test. @returns One line each, with the directive or the address; empty when nothing was wrong. */
  faults: (own: string) => string[]
}

/** How a browser's console names what a policy forbade. */
const ofPolicy = /Content Security Policy|Trusted ?(Types?|HTML|Script)/
const reported = 'securitypolicyviolation:'

/** Hears of all that goes wrong in the pages, frames, pop-ups and workers of the contexts it is shown. */
export function guarding(): Watch {
  const asked = new Set<string>()
  const complaints = new Set<string>()
  const allowed: string[] = []
  const provoked: RegExp[] = []
  return {
    guard: { mayAsk: (address) => void allowed.push(address), provokes: (complaint) => void provoked.push(complaint) },
    watch(context) {
      context.on('request', (request) => asked.add(request.url()))
      context.on('weberror', (error) => complaints.add(`an error that nothing caught: ${String(error.error().stack ?? error.error())}`))
      context.on('console', (message) => hear(message.text(), message.location().url))
      context.on('page', (page) => {
        page.on('websocket', (socket) => asked.add(socket.url()))
        hearWorkers(page, hear).catch(notListening)
      })
      context.addInitScript(report, reported).catch(notListening)
    },
    faults(own) {
      const isOwn = (url: string) => /^(data|blob|about):/.test(url) || [own, ...allowed].some((one) => url === one || url.startsWith(one.endsWith('/') ? one : `${one}/`))
      return [
        ...[...asked].filter((url) => !isOwn(url)).map((url) => `asked another origin: ${url}`),
        ...[...complaints].filter((complaint) => !provoked.some((one) => one.test(complaint))),
        ...provoked.filter((one) => ![...complaints].some((complaint) => one.test(complaint))).map((one) => `was to provoke, and did not: ${one}`),
      ]
    },
  }

  /** A page that is closed at once says nothing; any other reason would leave the guard deaf. */
  function notListening(reason: unknown): void {
    if (!/has been closed|Target closed|Session closed/.test(String(reason))) complaints.add(`the guard cannot listen: ${String(reason)}`)
  }

  function hear(text: string, where = ''): void {
    if (ofPolicy.test(text) || text.startsWith(reported)) complaints.add(`${text} (${where})`)
  }
}

type Entry = { method?: string; params?: { entry: { text: string; url?: string } } }

/** What a browser writes of a worker is in no page's console: it is asked of the browser, which tells what was before as well. */
async function hearWorkers(page: Page, hear: (text: string, where?: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    session.send('Target.sendMessageToTarget', { sessionId, message: '{"id":1,"method":"Log.enable"}' }).catch(() => undefined)
  })
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as Entry
    if (method === 'Log.entryAdded' && params) hear(params.entry.text, params.entry.url)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
}

/** Runs in the page, before its own scripts. */
function report(mark: string): void {
  addEventListener(
    'securitypolicyviolation',
    (event) => {
      const { effectiveDirective, blockedURI, documentURI, sample } = event as SecurityPolicyViolationEvent
      console.error(`${mark} ${effectiveDirective}, ${blockedURI} in ${documentURI} ${sample}`)
    },
    true,
  )
}
