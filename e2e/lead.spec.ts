import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { expectSound, tabTo } from './access'
import { allowOnly, guideFrame, openShadows, test } from './hostSite'
import { expect } from './test'
import { people } from './people'
import { walkContactForm } from './contactForm'
import type { Failure } from './receiver/failures'
import { receiverOf } from './receiver/receiver'
import { open, openAnswered, today, walk } from './walk'
import type { Message } from '../src/lead/message'

// One receiver at the sample's address: tests of it take turns.
test.describe.configure({ mode: 'default' })

const { answers } = people.twoPlansTie!
const port = 8787
let server: Server | undefined
let folder: string

test.beforeEach(({ guard }) => {
  guard.mayAsk(`http://localhost:${port}/leads`)
  folder = mkdtempSync(join(tmpdir(), 'leads-'))
})
test.afterEach(async () => {
  await down()
  rmSync(folder, { recursive: true, force: true })
})

test('by keyboard alone: what the preview shows is what the receiver writes', async ({ page, baseURL }) => {
  await up(baseURL!)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).origin}`))
  await toForm(page)
  await expect(page.locator('h1')).toBeFocused()
  await tabTo(page, 'input[value="medicare-advantage"]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name="lead:name"]')
  await page.keyboard.type('Rosa Delgado')
  await tabTo(page, '[name="lead:email"]')
  await page.keyboard.type('rosa@example.com')
  await tabTo(page, '[data-part="doctors"] button')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part="doctors"] del').first()).toBeVisible()
  for (const consent of ['contact', 'answers']) {
    await tabTo(page, `[name="lead:consent:${consent}"]`)
    await page.keyboard.press('Space')
  }
  const shown = await preview(page)
  expect(asked.filter((one) => one.includes(`:${port}`)), 'nothing before Send').toEqual([])
  await tabTo(page, '.lead-send button[type="submit"]')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Delivered on/)).toBeVisible()
  await expect(page.locator('h1')).toBeFocused()

  const [message] = written()
  const names: Record<string, string> = { 'medicare-advantage': 'Medicare Advantage (Part C)', en: 'English' }
  const sent = { ...message!.request, ...message!.answers }
  expect(Object.fromEntries(Object.entries(sent).map(([id, value]) => [id, [value].flat().map((text) => names[text] ?? text)]))).toEqual(shown)
  expect(sent).not.toHaveProperty('doctors')
  expect(JSON.stringify(message)).not.toMatch(/treatment/i)
  expect(message!.page).toEqual({ kind: 'site', origin: new URL(baseURL!).origin })
  expect(new Set(asked.map((one) => one.split(' ')[1]))).toEqual(new Set([new URL(baseURL!).origin, `http://localhost:${port}`]))
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  // A look back and a reload do not make it look unsent.
  await page.reload()
  await expect(page.getByText(`Its number: ${message!.id.slice(0, 8)}.`)).toBeVisible()
})

test('a receiver that is down, then up: the message waits and goes by itself, once', async ({ page, baseURL }) => {
  await toForm(page)
  await fillAndSend(page)
  await expect(page.getByText('Not delivered yet.')).toBeVisible()
  await up(baseURL!)
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText(/^Delivered on/)).toBeVisible()
  expect(written()).toHaveLength(1)
})

test('a page closed before delivery goes on when it is opened again, with the same key', async ({ page, context, baseURL }) => {
  await toForm(page)
  await fillAndSend(page)
  await expect(page.getByText('Not delivered yet.')).toBeVisible()
  const waiting = await page.evaluate(() => Object.keys(localStorage))
  expect(waiting).toHaveLength(1)
  await page.close()
  await up(baseURL!, ['cut'])
  const again = await context.newPage()
  await open(again)
  await expect.poll(() => again.evaluate(() => Object.keys(localStorage)), { timeout: 20_000 }).toEqual([])
  expect(written().map(({ id }) => `plan-group-guide.lead.${id}`)).toEqual(waiting)
})

test('a message the receiver will not have: the phone, a copy, and back into the form', async ({ page, baseURL, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await up(baseURL!, [400])
  await toForm(page)
  await fillAndSend(page)
  await expect(page.getByText(/could not take this message \(code 400\)/)).toBeVisible()
  await expect(page.getByRole('link', { name: '555-0400' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Name: Rosa Delgado')
  expect(written()).toEqual([])
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByLabel('Your name')).toHaveValue('Rosa Delgado')
  await expect(page.locator('[name="lead:consent:contact"]')).not.toBeChecked()
  await page.locator('[name="lead:consent:contact"]').check()
  await page.getByRole('button', { name: 'Send to Marisol Bay' }).click()
  await expect(page.getByText(/^Delivered on/)).toBeVisible()
  expect(written()).toHaveLength(1)
})

test('Back leads to the result, a reload keeps what was typed, and clearing takes it and what waits', async ({ page }) => {
  await toForm(page)
  await page.getByLabel('Your name').fill('Rosa Delgado')
  await page.reload()
  await expect(page.getByLabel('Your name')).toHaveValue('Rosa Delgado')
  await page.goBack()
  await expect(page.locator('[data-outcome]')).toBeVisible()
  await page.goForward()
  await fillAndSend(page)
  await expect(page.getByText('Not delivered yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.getByRole('button', { name: 'Clear my answers' }).click()
  await expect(page.getByText(/your message to the agency\?/)).toBeVisible()
  await page.getByRole('button', { name: 'Yes, clear them' }).click()
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage).filter((key) => key.includes('lead'))])).toEqual([[], []])
})

test('"No thanks" leads to the call sheet on paper', async ({ page }) => {
  await toForm(page)
  await page.evaluate(() => {
    window.print = () => void (document.title = document.querySelector('.sheet') ? 'printed' : 'too early')
  })
  await page.getByRole('button', { name: 'No thanks, print my call sheet' }).click()
  await expect(page).toHaveTitle('printed')
  await expect(page).toHaveURL(/#result$/)
})

test('where Medi-Cal is chosen there is no form, whatever the address says', async ({ page }) => {
  await open(page)
  await walk(page, people.notSureOfCoverage!.answers)
  await page.locator('[data-outcome]').waitFor()
  await expect(page.getByRole('button', { name: 'Ask an agent to contact you' })).toHaveCount(0)
  await page.goto('/#contact')
  await page.reload()
  await expect(page).toHaveURL(/#result$/)
  await expect(page.locator('[data-outcome]')).toBeVisible()
})

test('in a page of a site the agency names the form is there, and that page hears of the delivery and nothing of the message', async ({ page, site, baseURL }) => {
  await up(baseURL!)
  const address = site.put(`<script>var heard = []
    for (const name of ['open', 'finish', 'lead']) document.addEventListener('guide:' + name, ({ detail }) => heard.push([name, JSON.stringify(detail)]))
    addEventListener('message', ({ data }) => heard.push(['message', JSON.stringify(data)]))
  </script><script src="${baseURL}/loader.js" data-guide async></script>`)
  await allowOnly(page, [new URL(address).origin])
  // Chrome lets no frame of another site reach a receiver on this computer; the request goes there all the same, by another hand.
  await page.route(`http://localhost:${port}/**`, async (route) => route.fulfill({ response: await route.fetch() }))
  const frame = await toResultIn(page, address)
  await frame.getByRole('button', { name: 'Ask an agent to contact you' }).click()
  await fillAndSend(frame as unknown as Page)
  await expect(frame.getByText(/^Delivered on/)).toBeVisible()
  expect(written().map((message) => message.page)).toEqual([{ kind: 'embedded', origin: new URL(address).origin }])
  const heard = await page.evaluate<[string, string][]>('heard')
  expect(heard.map(([name]) => name)).toEqual(['open', 'message', 'finish', 'lead'])
  expect(JSON.stringify(heard)).not.toMatch(/Rosa|0177|Nunez|Núñez|91101|medigap|medicare-advantage/i)
})

test('in a page of any other site there is no form, neither in the result nor in the help', async ({ page, site, baseURL }) => {
  const frame = await toResultIn(page, site.put(`<script src="${baseURL}/loader.js" data-guide async></script>`))
  await expect(frame.getByRole('button', { name: 'Print it' })).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Ask an agent to contact you' })).toHaveCount(0)
  await frame.getByRole('button', { name: 'Help', exact: true }).click()
  await expect(frame.getByRole('dialog')).toBeVisible()
  await expect(frame.getByText('Ask an agent')).toHaveCount(0)
})

for (const [path, width, height] of [['/', 320, 256], ['/es/', 320, 256], ['/', 1280, 740]] as const) {
  test(`form, mistakes and what became of the message are sound in all colours: ${path}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openAnswered(page, answers, path)
    await walkContactForm(page, async (screen) => {
      await expectSound(page, screen)
      if (screen === 'form') await page.locator('[data-part="doctors"] button').click()
    })
    await page.getByRole('button', { name: /Take it back|Quitarlo/ }).click()
    await expectSound(page, 'taking it back')
  })
}

async function up(baseURL: string, failures: Failure[] = []): Promise<void> {
  server = createServer(receiverOf({ folder, origins: [new URL(baseURL).origin], failures }))
  await new Promise<void>((resolve, reject) => {
    server!.on('error', reject)
    server!.listen(port, 'localhost', resolve)
  })
}

async function down(): Promise<void> {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
}

function written(): Message[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Message)
}

/** Opens the guide in the page around and answers to the end. */
async function toResultIn(page: Page, address: string): Promise<Frame> {
  await openShadows(page)
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`))
  await page.goto(address)
  await page.getByRole('button', { name: 'Which plans keep my doctors?' }).click()
  const frame = await guideFrame(page)
  await walk(frame as unknown as Page, answers)
  await frame.locator('[data-outcome]').waitFor()
  return frame
}

async function toForm(page: Page): Promise<void> {
  await openAnswered(page, answers)
  await page.getByRole('button', { name: 'Ask an agent to contact you' }).click()
  await page.getByLabel('Your name').waitFor()
}

async function fillAndSend(page: Page): Promise<void> {
  await page.getByLabel('Medicare Advantage (Part C)').check()
  await page.getByLabel('Your name').fill('Rosa Delgado')
  await page.getByLabel('Phone', { exact: true }).fill('626-555-0177')
  await page.locator('[name="lead:consent:contact"]').check()
  await page.getByRole('button', { name: 'Send to Marisol Bay' }).click()
}

/** The lines that will go, by what they are. */
function preview(page: Page): Promise<Record<string, string[]>> {
  return page.locator('.lead-line:not(:has(del))').evaluateAll((lines) =>
    Object.fromEntries(lines.map((line) => [line.getAttribute('data-part')!, [...line.querySelectorAll('.side span')].map((text) => text.textContent)])),
  )
}
