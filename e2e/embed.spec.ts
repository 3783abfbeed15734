import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expectSound } from './access'
import { guideFrame, strictPolicy, test } from './hostSite'
import { expect } from './test'
import { people } from './people'
import { answer, walk } from './walk'
import { bubbleName, bubbleOf, loader, openGuide, seen, watch } from './widget'

const { answers } = people.twoPlansTie!
const long = '<p>A page of a broker.</p>'.repeat(80)

test.beforeEach(({ page }) => watch(page))

test('the whole journey runs under the strictest policy, and neither side breaks its own', async ({ page, site, baseURL, guard }) => {
  await page.goto(site.put(long + loader(baseURL!), { policy: strictPolicy(baseURL!) }))
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers)
  await expect(frame.locator('[data-outcome="RANKED"]')).toBeVisible()
  expect((await seen(page)).violations).toEqual([])
  expect((await seen(frame)).violations).toEqual([])
  // Both policies are in force.
  guard.provokes(/^securitypolicyviolation: style-src-elem, inline in http:\/\/127\.0\.0\.1:\d+\/0 /)
  guard.provokes(/^Applying inline style violates/)
  guard.provokes(/^securitypolicyviolation: require-trusted-types-for, .*\/frame\.html Element innerHTML\|x/)
  guard.provokes(/^This document requires 'TrustedHTML' assignment/)
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' })))
  await expect.poll(async () => (await seen(page)).violations.length).toBe(1)
  const thrown = await frame.evaluate(() => {
    try {
      document.body.innerHTML = 'x'
    } catch (error) {
      return String(error)
    }
    return 'nothing'
  })
  expect(thrown).toContain('TrustedHTML')
})

test('nothing but the loader is fetched, nothing moves, and one global is new, until the visitor asks', async ({ page, site, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  asked.length = 0
  await page.goto(site.put(`<script src="${baseURL}/nothing-here.js"></script>${long}`))
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window))
  const before = await names()
  asked.length = 0
  await page.goto(site.put(long + loader(baseURL!), { policy: strictPolicy(baseURL!) }) + '?patient=42')
  await expect(bubbleOf(page)).toBeVisible()
  await page.waitForTimeout(500)
  expect(asked.filter((url) => url.startsWith(baseURL!))).toEqual([`${baseURL}/loader.js`])
  expect((await seen(page)).shift).toBe(0)
  const kept = new Set(before)
  expect((await names()).filter((name) => !kept.has(name))).toEqual(['planGroupGuide'])
  expect(await page.evaluate(() => [window.onmessage, window.onclick, scrollY])).toEqual([null, null, 0])
  await openGuide(page)
  expect(asked.filter((url) => url.includes('patient'))).toEqual([page.url()])
})

test('by keyboard: opened, the focus moves in; Escape closes and brings it back; closed, it cannot be reached', async ({ page, site, baseURL }) => {
  await page.goto(site.put(`<button>Before</button>${loader(baseURL!)}`, { policy: strictPolicy(baseURL!) }))
  const bubble = bubbleOf(page)
  await expect(bubble).toHaveAttribute('aria-expanded', 'false')
  await page.getByText('Before').focus()
  await page.keyboard.press('Tab')
  await expect(bubble).toBeFocused()
  await page.keyboard.press('Enter')
  const frame = await guideFrame(page)
  await expect(frame.locator('h1')).toBeFocused()
  const panel = page.locator('plan-group-guide iframe')
  await expect(panel).toBeVisible()
  await expect(panel).toHaveAttribute('title', bubbleName)
  expect(await panel.evaluate((element) => (element as HTMLElement).inert)).toBe(false)
  await expectSound(page, 'bubble and panel')
  // Help closes first.
  await frame.getByRole('button', { name: 'Help', exact: true }).click()
  await frame.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await expect(frame.locator('dialog[open]')).toHaveCount(0)
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(bubble).toBeFocused()
  await expect(bubble).toHaveAttribute('aria-expanded', 'false')
  expect(await panel.evaluate((element) => (element as HTMLElement).inert)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('PLAN-GROUP-GUIDE')
  await bubble.press('Enter')
  await frame.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(panel).toBeHidden()
  await expect(bubble).toBeFocused()
  expect((await seen(page)).events).toEqual(['open {}', 'ready {}', 'close {}', 'open {}', 'close {}'])
})

test('on a phone Back closes the panel and leaves the page around where it was', async ({ browser, site, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, screen: { width: 390, height: 800 }, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  await watch(page)
  const before = site.put('<p>Before</p>')
  const around = site.put(`<script>var popped = 0; addEventListener('popstate', () => popped++)</script>${long}${loader(baseURL!)}`)
  await page.goto(before)
  await page.goto(around)
  const panel = page.locator('plan-group-guide iframe')
  await openGuide(page)
  await page.evaluate(() => history.back())
  await expect(panel).toBeHidden()
  expect(page.url()).toBe(around)
  // Closed by its own Close, no step is left over: Back leads to the page before.
  await bubbleOf(page).click()
  await (await guideFrame(page)).getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
  expect(await page.evaluate('popped')).toBe(0)
  // The step is taken back on its own, a moment later.
  await page.waitForTimeout(500)
  await page.evaluate(() => history.back())
  await expect.poll(() => page.url()).toBe(before)
  await context.close()
})

test('the visitor who will not wait closes it while it is on its way', async ({ page, site, baseURL }) => {
  await page.route('**/frame.html', () => undefined)
  await page.goto(site.put(loader(baseURL!)))
  await bubbleOf(page).click()
  const close = page.getByRole('button', { name: 'Close' })
  await expect(close).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bubbleOf(page)).toBeFocused()
  await bubbleOf(page).click()
  await close.click()
  await expect(page.locator('plan-group-guide iframe')).toBeHidden()
})

test('where the guide’s script does not come, the visitor is told, can try again, and can close', async ({ page, site, baseURL }) => {
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 500 }))
  await page.goto(site.put(loader(baseURL!)))
  await bubbleOf(page).click()
  const frame = await guideFrame(page)
  await expect(frame.getByRole('alert')).toContainText('did not come through')
  await expect(frame.locator('[data-question]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible()
  await page.unroute('**/assets/main-*.js')
  await frame.getByRole('button', { name: 'Load the page again' }).click()
  await frame.locator('button[value="medicare"]').click()
  await expect(frame.locator('input[name="zip"]')).toBeVisible()
})

test('loader.js weighs no more than 2 KB as it is sent', async ({ request }) => {
  const text = await (await request.get('/loader.js')).body()
  expect(brotliCompressSync(text).length).toBeLessThanOrEqual(2048)
})

test('the page around hears that the guide moves, and never what was said', async ({ page, site, baseURL }) => {
  await page.goto(site.put(loader(baseURL!)))
  await page.evaluate(() => {
    const ports: unknown[] = []
    Object.assign(window, { ports })
    const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get() {
        const said = data.get!.call(this) as unknown
        ports.push(said)
        return said
      },
    })
  })
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers)
  await frame.locator('[data-outcome]').waitFor()
  const { events } = await seen(page)
  expect(events.filter((event) => event.startsWith('step')).map((event) => (JSON.parse(event.slice(5)) as { step: number }).step)).toEqual(expect.arrayContaining([2, 3, 4]))
  expect(events.at(-1)).toBe('finish {}')
  const heard = JSON.stringify(await page.evaluate(() => (window as unknown as { ports: unknown[] }).ports))
  expect(heard).toContain('"moved"')
  for (const word of ['91101', 'nunez', 'avakian', 'medicare', 'turning', 'doctors', 'zip']) expect(heard.toLowerCase()).not.toContain(word)
  expect(await page.evaluate(() => {
    try {
      return document.querySelector('plan-group-guide')!.shadowRoot!.querySelector('iframe')!.contentWindow!.document.title
    } catch (error) {
      return (error as Error).name
    }
  })).toBe('SecurityError')
})

test('commands open and close it, and a link anywhere can, also one drawn later', async ({ page, site, baseURL }) => {
  await page.goto(site.put(`<div id="place"></div>${loader(baseURL!, 'data-mode="popup" data-open-on=".ask"')}`))
  const panel = page.locator('plan-group-guide iframe')
  await page.locator('plan-group-guide').waitFor({ state: 'attached' })
  await expect(bubbleOf(page)).toBeHidden()
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '#elsewhere', className: 'ask' })
    link.append(Object.assign(document.createElement('b'), { textContent: 'Ask the guide' }))
    document.getElementById('place')!.append(link)
  })
  await page.getByText('Ask the guide').click()
  await expect(panel).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await expect((await guideFrame(page)).locator('h1')).toBeFocused()
  await expectSound(page, 'popup')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('link')).toBeFocused()
  type Commands = Record<'open' | 'close' | 'toggle' | 'remove', () => void>
  const command = (name: keyof Commands) => page.evaluate((one) => (window as unknown as { planGroupGuide: Commands }).planGroupGuide[one](), name)
  await command('open')
  await expect(panel).toBeVisible()
  await command('toggle')
  await expect(panel).toBeHidden()
  await command('toggle')
  await expect(panel).toBeVisible()
  await command('close')
  await expect(panel).toBeHidden()
})

test('a selector that is none never stops the clicks of the page around', async ({ page, site, baseURL }) => {
  await page.goto(site.put(`<button>Mine</button>${loader(baseURL!, 'data-mode="popup" data-open-on="##"')}`))
  await page.locator('plan-group-guide').waitFor({ state: 'attached' })
  await page.getByText('Mine').click()
  await page.evaluate(() => document.dispatchEvent(new Event('click')))
})

test('an option is a value and nothing more: a colour with an address in it fetches nothing', async ({ page, site, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(site.put(loader(baseURL!, 'data-accent="red l c h) url(/overheard)/*" data-radius="9px;--x:1" data-label="<img src=/overheard>"')))
  const bubble = page.getByRole('button', { name: '<img src=/overheard>' })
  await expect(bubble).toHaveCSS('background-color', 'rgb(11, 107, 99)')
  await expect(bubble).toHaveCSS('background-image', 'none')
  expect(asked).not.toContain('/overheard')
})

test('in a page that isolates itself the guide opens, and its worker too', async ({ page, site, baseURL }) => {
  const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }
  await page.goto(site.put(loader(baseURL!), { headers }))
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers, 'mainDoctor')
})

test('removed, it leaves nothing; put back, it works again', async ({ page, site, baseURL }) => {
  await page.goto(site.put('<button class="ask">Ask</button>'))
  await page.evaluate((guide) => {
    const listening: string[] = []
    Object.assign(window, { listening })
    for (const target of [window, document]) {
      const add = target.addEventListener.bind(target)
      target.addEventListener = (name: string, hear: EventListener, options?: AddEventListenerOptions) => {
        if (options?.signal) listening.push(name)
        options?.signal?.addEventListener('abort', () => listening.splice(listening.indexOf(name), 1))
        add(name, hear, options)
      }
    }
    document.body.append(Object.assign(document.createElement('script'), { src: `${guide}/loader.js` }))
  }, baseURL!)
  const listening = () => page.evaluate(() => (window as unknown as { listening: string[] }).listening)
  await page.waitForFunction(() => customElements.get('plan-group-guide'))
  await page.evaluate(() => {
    const widget = document.createElement('plan-group-guide')
    widget.setAttribute('open-on', '.ask')
    document.body.append(widget)
    Object.assign(window, { widget })
  })
  expect(await listening()).toEqual(['message', 'click'])
  await openGuide(page)
  await page.evaluate(() => (window as unknown as { widget: Element }).widget.remove())
  expect(await listening()).toEqual([])
  expect(await page.locator('plan-group-guide, iframe').count()).toBe(0)
  expect(page.frames()).toHaveLength(1)
  await page.getByText('Ask').click()
  await page.evaluate(() => document.body.append((window as unknown as { widget: Element }).widget))
  await openGuide(page)
})

test('included twice it stands there once; two that differ do not share their answers', async ({ page, site, baseURL }) => {
  await page.goto(site.put(`${loader(baseURL!)}${loader(baseURL!)}${loader(baseURL!, 'data-position="left" data-label="Another one" data-accent="#ffd400" data-zip="91101"')}`))
  await expect(page.getByRole('button', { name: 'Another one' })).toBeVisible()
  await expect(page.locator('plan-group-guide')).toHaveCount(2)
  const first = await openGuide(page)
  await first.locator('button[value="medicare"]').click()
  await expect(first.locator('input[name="zip"]')).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Another one' }).click()
  const second = await guideFrame(page, 1)
  await expect(second.locator('[data-question="coverage"]')).toBeVisible()
  await second.locator('button[value="job"]').click()
  // Given by the page around, and still the visitor's to confirm.
  await expect(second.locator('input[name="zip"]')).toHaveValue('91101')
  const keys = await second.evaluate(() => Object.keys(sessionStorage).sort())
  expect(keys).toEqual(['plan-group-guide:guide', 'plan-group-guide:guide+'])
})

test('a single-page site may replace its whole body: the bubble stays, and the guide in it', async ({ page, site, baseURL }) => {
  await page.goto(site.put(long + loader(baseURL!)))
  const frame = await openGuide(page)
  await frame.locator('button[value="medicare"]').click()
  await frame.locator('input[name="zip"]').waitFor()
  await page.evaluate(() => {
    history.pushState(null, '', '/another')
    document.body.replaceWith(document.createElement('body'))
  })
  await expect(frame.locator('input[name="zip"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bubbleOf(page)).toBeVisible()
})

test('loaded anew in the middle, it goes on where it was, over a new channel', async ({ page, site, baseURL }) => {
  await page.goto(site.put(loader(baseURL!)))
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers, 'timing')
  await frame.evaluate(() => location.reload())
  await expect(frame.locator('[data-question="timing"]')).toBeVisible()
  await frame.getByRole('button', { name: 'Back' }).click()
  await expect(frame.locator('[data-question="zip"]')).toBeVisible()
  await answer(frame as unknown as Page, 'zip', answers)
  await frame.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('plan-group-guide iframe')).toBeHidden()
  await page.reload()
  const again = await openGuide(page)
  await expect(again.locator('[data-question="timing"]')).toBeVisible()
})

test('Back in the guide stays in the guide; the browser’s Back belongs to the page around', async ({ page, site, baseURL }) => {
  await page.goto(site.put('The page before'))
  await page.goto(site.put(loader(baseURL!)))
  const length = () => page.evaluate(() => history.length)
  const before = await length()
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers, 'doctors')
  await frame.getByRole('button', { name: 'Back' }).click()
  await expect(frame.locator('[data-question="timing"]')).toBeVisible()
  await frame.getByRole('button', { name: 'Back' }).click()
  await expect(frame.locator('[data-question="zip"]')).toBeVisible()
  expect(await length()).toBe(before)
  await page.goBack()
  await expect(page.getByText('The page before')).toBeVisible()
})

test('where the browser forbids storage in frames, the guide works to its end', async ({ page, site, baseURL }) => {
  await page.goto(site.asOtherSite(site.put(loader(baseURL!))))
  const frame = await openGuide(page)
  await expect(frame.evaluate(() => sessionStorage.length)).rejects.toThrow('Access is denied')
  await walk(frame as unknown as Page, answers)
  await expect(frame.locator('[data-outcome="RANKED"]')).toBeVisible()
})

test('styles of the page around do not reach it', async ({ page, site, baseURL }) => {
  const hostile = `* { all: initial !important; display: none !important; visibility: hidden !important; color: red !important; opacity: 0 !important; pointer-events: none !important }
    html, body { display: block !important; visibility: visible !important; opacity: 1 !important; pointer-events: auto !important }
    html, body { overflow: hidden !important; height: 100% !important } body { transform: translate(40px) rotate(3deg) !important; filter: blur(2px) !important; direction: rtl !important }
    .rival { display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: #000 !important; visibility: visible !important; pointer-events: auto !important; opacity: 1 !important }`
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.goto(site.put(`${loader(baseURL!)}<div class="rival">Over everything</div>`, { head: `<style>${hostile}</style>` }))
  const bubble = bubbleOf(page)
  await expect(bubble).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
    document.documentElement.append(document.querySelector('.rival')!)
  })
  const box = (await bubble.boundingBox())!
  expect([box.x + box.width, box.y + box.height, box.height]).toEqual([976, 676, 56])
  // A real click, where it is seen: on top of the rival.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const frame = await guideFrame(page)
  await frame.locator('h1').waitFor()
  expect(await page.locator('plan-group-guide iframe').boundingBox()).toEqual({ x: 576, y: 24, width: 400, height: 652 })
  await frame.locator('button[value="medicare"]').click()
  await expect(frame.locator('input[name="zip"]')).toBeVisible()
})

test('on a phone it fills the screen', async ({ page, site, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(site.put(long + loader(baseURL!, 'data-radius="4"')))
  const box = (await bubbleOf(page).boundingBox())!
  expect([Math.round(box.x + box.width), box.y + box.height]).toEqual([344, 724])
  expect(box.x).toBeGreaterThanOrEqual(16)
  await openGuide(page)
  const panel = page.locator('plan-group-guide iframe')
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 })
  await expectSound(page, 'panel on a phone')
  await expect(panel).toHaveCSS('border-radius', '0px')
})

test('inline, it stands in the flow, is fetched when near, and grows without a scroll bar or a scroll of the page around', async ({ page, site, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(site.put(`${'<p>Far above</p>'.repeat(400)}${loader(baseURL!, 'data-mode="inline" data-radius="4"')}<p>After</p>`, { policy: strictPolicy(baseURL!) }))
  const box = page.locator('plan-group-guide iframe')
  await box.waitFor({ state: 'attached' })
  await page.waitForTimeout(500)
  expect(asked).not.toContain('/frame.html')
  expect((await seen(page)).shift).toBe(0)
  await expect(box).toHaveCSS('border-radius', '4px')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const frame = await guideFrame(page)
  await frame.locator('h1').waitFor()
  await expect.poll(async () => (await seen(page)).events).toEqual(['ready {}'])
  const scrolled = await page.evaluate(() => scrollY)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  await expectSound(page, 'inline')
  await expect(frame.getByRole('button', { name: 'Close' })).toBeHidden()
  await walk(frame as unknown as Page, answers)
  await frame.locator('[data-outcome]').waitFor()
  await expect.poll(async () => Math.abs((await box.boundingBox())!.height - (await frame.evaluate(() => document.body.offsetHeight)))).toBeLessThan(2)
  expect((await box.boundingBox())!.height).toBeGreaterThan(1500)
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(1)
})
