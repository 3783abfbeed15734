import type { Page } from '@playwright/test'
import { guideFrame, test } from './hostSite'
import { expect } from './test'
import { people } from './people'
import { answer, walk } from './walk'
import { loader, openGuide, seen, watch } from './widget'

const { answers } = people.twoPlansTie!

test.beforeEach(({ page }) => watch(page))

/** What an attacker can do from beside the guide: say everything the protocol knows, to everybody, and listen. */
const attack = `<script>
  var nonces = []
  const heard = []
  var guide
  addEventListener('message', ({ data, ports, source }) => {
    heard.push(data)
    if (data?.nonce) nonces.push(data.nonce)
    // Whoever gets a message has its sender's window, closed shadow root or not.
    if (data?.nonce) guide ??= source
    for (const port of ports) port.onmessage = (event) => heard.push(event.data)
  })
  function attack(target, others = nonces) {
    const hello = { from: 'plan-group-guide', protocol: 1, nonce: 'mine' }
    const says = [hello, null, 7, 'ready', [], { __proto__: null }, ...['ready', 'resize', 'moved', 'finished', 'close', 'lead', 'opened', 'closed'].map((type) => ({ ...hello, type, heightPx: 9e9, step: '<b>' }))]
    for (const say of says) target.postMessage(say, '*')
    for (const nonce of [...others, 'mine', undefined]) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = (event) => heard.push(event.data)
      target.postMessage({ ...hello, nonce, widget: 'stolen', options: { mode: 'bubble', zip: '90001', lang: 'en', accent: '#ff0000' } }, '*', [port2])
      for (const type of ['opened', 'closed']) port1.postMessage({ type })
    }
  }
</script>`

test('a frame beside it, saying all the protocol knows, is heard by neither side', async ({ page, site, baseURL }) => {
  const rival = site.put(attack)
  await page.goto(site.put(`${attack}${loader(baseURL!)}<iframe src="${rival}"></iframe>`))
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers, 'zip')
  const before = await seen(page)
  const beside = page.frames().find((one) => one.url() === rival)!
  // The page around is careless besides, and passes on what it overheard.
  const overheard = (await page.evaluate('nonces')) as string[]
  expect(overheard).toHaveLength(1)
  await beside.evaluate((nonces) => {
    const rivals = window as unknown as { attack: (target: Window, nonces: string[]) => void }
    for (let round = 0; round < 50; round++) {
      rivals.attack(window.parent, nonces)
      rivals.attack((window.parent as unknown as { guide: Window }).guide, nonces)
    }
  }, overheard)
  await page.waitForTimeout(300)
  expect(await seen(page)).toEqual(before)
  await expect(page.locator('plan-group-guide iframe')).toBeVisible()
  expect(await beside.evaluate(heardOfGuide)).toEqual([])
  await answer(frame as unknown as Page, 'zip', answers)
  await expect(frame.locator('[data-question="timing"]')).toBeVisible()
  expect(await frame.evaluate(() => Object.keys(sessionStorage))).toEqual(['plan-group-guide:guide'])
})

test('a frame beside it that answers in the place of the page around is not taken for it', async ({ page, site, baseURL }) => {
  const rival = site.put(attack)
  // No loader here: nobody else answers.
  await page.goto(site.put(`${attack}<iframe src="${rival}"></iframe><iframe src="${baseURL}/frame.html" width="400" height="700"></iframe>`))
  const frame = await guideFrame(page)
  await page.waitForFunction('nonces.length > 0')
  const beside = page.frames().find((one) => one.url() === rival)!
  await beside.evaluate('attack(parent.guide, parent.nonces)')
  await page.waitForTimeout(300)
  expect(await beside.evaluate(heardOfGuide)).toEqual([])
  await page.clock.runFor(5000)
  await walk(frame as unknown as Page, answers, 'zip')
  expect(await frame.evaluate(() => Object.keys(sessionStorage))).toEqual(['plan-group-guide:'])
})

test('a page around that attacks its own widget gets no second channel, and a stranger in the frame gets none', async ({ page, site, baseURL }) => {
  const stranger = site.put(`${attack}<script>attack(parent)</script>`)
  await page.goto(site.put(`${attack}${loader(baseURL!)}`))
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers, 'zip')
  await page.evaluate('for (let round = 0; round < 50; round++) { attack(window); attack(guide) }')
  await page.waitForTimeout(300)
  // The page has the hello and its nonce, as any page around has. Its second welcome comes too late.
  expect(await page.evaluate('nonces.length')).toBeGreaterThan(0)
  expect(await page.evaluate(heardOfGuide)).toEqual([])
  await answer(frame as unknown as Page, 'zip', answers)
  await expect(frame.locator('[data-question="timing"]')).toBeVisible()
  expect(await frame.evaluate(() => Object.keys(sessionStorage))).toEqual(['plan-group-guide:guide'])
  const before = await seen(page)
  const navigated = page.waitForEvent('framenavigated', (one) => one.url() === stranger)
  await page.evaluate((address) => {
    document.querySelector('plan-group-guide')!.shadowRoot!.querySelector('iframe')!.src = address
  }, stranger)
  const inside = await navigated
  await page.waitForTimeout(300)
  expect(await inside.evaluate('heard')).toEqual([])
  expect(await seen(page)).toEqual(before)
})

/** What only the guide says, and never to a window: strangers have no `from` in it. */
const heardOfGuide = "heard.filter((said) => said && !said.from && ['ready', 'resize', 'moved', 'finished', 'close', 'lead'].includes(said.type))"
