import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import { expectSound } from './access'
import { people } from './people'
import { answer, open, placeOf, reload, say, shownCombinations, walk } from './walk'
import type { Answers } from '../src/recommend/answers'

const { answers } = people.twoPlansTie!

test('the first question stands in the page before any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-question="coverage"] button[name="coverage"]')).toHaveCount(6)
  await context.close()
})

test('an answer given before the rest of the page is here is not lost', async ({ page }) => {
  await page.route('**/assets/app-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  await open(page)
  await page.locator('button[value="medicare"]').click()
  await expect(page.getByRole('status').filter({ hasText: 'One moment' })).toBeVisible()
  await expect(page.locator('[data-question="zip"]')).toBeVisible()
})

test('what is typed on the first page stays while the rest arrives', async ({ page }) => {
  await open(page)
  const box = page.locator('input[name="say"]')
  await box.pressSequentially('what is a medical', { delay: 20 })
  await page.waitForTimeout(2500)
  await expect(box).toHaveValue('what is a medical')
  await expect(box).toBeFocused()
})

test('Back, Forward and reload keep to the question', async ({ page }) => {
  await open(page)
  await walk(page, answers, 'doctors')
  expect(new URL(page.url()).hash).toBe('#doctors')
  await page.goBack()
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
  await expect(page.locator('button[value="turning-65"]')).toContainText('Your answer')
  await page.goBack()
  await expect(page.locator('[data-question="zip"]')).toBeVisible()
  await page.goForward()
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
  await reload(page)
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.locator('[data-question="zip"]')).toBeVisible()
})

for (const by of ['mouse', 'finger'] as const) {
  test(`a double press of the ${by} answers one question, and not the next that it leads to`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, hasTouch: by === 'finger', viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const pressTwice = async (target: Locator) => {
      if (by === 'mouse') return target.dblclick()
      await target.scrollIntoViewIfNeeded()
      const { x, y, width, height } = (await target.boundingBox())!
      for (let taps = 0; taps < 2; taps++) await page.touchscreen.tap(x + width / 2, y + height / 2)
    }
    await open(page)
    await walk(page, answers, 'zip')
    await page.locator('input[name="zip"]').fill(answers.zip!)
    await pressTwice(page.getByRole('button', { name: 'Continue' }))
    await page.locator('[data-question="timing"]').waitFor()
    // As long as an answer would need to lead on.
    await page.waitForTimeout(500)
    expect(await placeOf(page)).toBe('timing')
    await answer(page, 'timing', answers)
    await page.locator('[data-question="doctors"]').waitFor()
    await context.close()
  })
}

test('loaded again after the doctors, Back leads to them by name', async ({ page }) => {
  await open(page)
  await walk(page, answers, 'mainDoctor')
  await reload(page)
  await page.locator('[data-question="mainDoctor"]').waitFor()
  await page.goBack()
  await expect(page.locator('.doctor .strong').first()).toHaveText(/^Dr\.\s\S+ \S+/)
})

test('help opened on the first page gives the focus back to its button', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Help', exact: true })).toBeFocused()
})

test('the doctors found stand in view on a phone, whatever stands above the field', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await walk(page, answers, 'doctors')
  await page.locator('.explain').click()
  await page.locator('[data-explainer]').waitFor()
  await page.locator('#doctor-search').pressSequentially('avak')
  const rows = page.getByRole('option')
  await expect(rows.last()).toBeVisible()
  for (const row of await rows.all()) await expect(row).toBeInViewport({ ratio: 1 })
  const box = (await page.locator('.dock').boundingBox())!
  const last = (await rows.last().boundingBox())!
  expect(last.y + last.height).toBeLessThanOrEqual(box.y)
})

test('an explainer that is followed to another begins at its beginning, for the eye and the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await walk(page, answers, 'doctors')
  await page.locator('.explain').click()
  const link = page.locator('.leaf-neighbours button').last()
  const title = (await link.textContent())!
  await link.press('Enter')
  const next = page.getByRole('region', { name: title })
  await expect(next).toBeFocused()
  await expect(next.getByText(title, { exact: true }).first()).toBeInViewport()
})

test('beside the questions the side panel begins below the strip, however far the page has gone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page)
  await walk(page, answers, 'doctors')
  const strip = (await page.locator('.sample').boundingBox())!
  const head = (await page.locator('.pane h2').first().boundingBox())!
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(head.y).toBeGreaterThanOrEqual(strip.y + strip.height)
})

test('one word longer than the screen makes no page wider: typed into the box, as a doctor, and in the result', async ({ page }) => {
  const long = 'n'.repeat(120)
  const doctors: Answers['doctors'] = [{ name: long, keep: 'must', current: false }, ...answers.doctors!]
  const expectRoom = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await walk(page, answers, 'doctors')
  await page.locator('[name="say"]').fill(`${long.repeat(80)}?`)
  await page.keyboard.press('Enter')
  await page.locator('.turn-reply').waitFor()
  await expectRoom()
  await walk(page, { ...answers, doctors }, 'result', expectRoom)
  await page.locator('[data-combination]').last().waitFor()
  await expectRoom()
  await page.setViewportSize({ width: 1280, height: 740 })
  await expectRoom()
})

test('a reload at every question stays on it, and the journey ends the same', async ({ page }) => {
  await open(page)
  for (;;) {
    const id = await placeOf(page)
    if (id === 'result') break
    await answer(page, id, answers)
    await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
    const next = await placeOf(page)
    await reload(page)
    expect(await placeOf(page)).toBe(next)
  }
  expect((await shownCombinations(page)).filter(({ rank }) => rank === '1')).toHaveLength(2)
})

test('an answer changed in the middle keeps the rest, and changing back restores what it parked', async ({ page }) => {
  await open(page)
  await walk(page, answers)
  const before = await shownCombinations(page)
  await page.goto('/#coverage')
  await page.locator('button[name="coverage"][value="marketplace"]').click()
  // "Turning 65" is no answer for this kind of coverage: it is asked again, and nothing else is.
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
  await page.goto('/#coverage')
  await page.locator('button[name="coverage"][value="medicare"]').click()
  await page.locator('[data-outcome]').waitFor()
  expect(await shownCombinations(page)).toEqual(before)
})

test('stored answers that are torn, old or hostile are put aside with a message', async ({ page }) => {
  for (const stored of ['{"version":1,"savedAt":', '[]', '{"version":99,"given":{}}', '{"version":1,"savedAt":1,"given":{"answers":7,"parked":[]}}']) {
    await open(page)
    await page.evaluate((text) => sessionStorage.setItem('plan-group-guide', text), stored)
    await page.goto('/')
    await expect(page.getByText('could not be read')).toBeVisible()
    await expect(page.locator('[data-question="coverage"]')).toBeVisible()
    expect(await page.evaluate(() => sessionStorage.getItem('plan-group-guide.aside'))).toBe(stored)
    await page.evaluate(() => sessionStorage.clear())
  }
})

test('answers that are no answers are dropped, and the rest is kept', async ({ page }) => {
  await open(page)
  await page.evaluate(() =>
    sessionStorage.setItem(
      'plan-group-guide',
      JSON.stringify({ version: 1, savedAt: Date.now(), given: { answers: { coverage: 'medicare', zip: 5, timing: {}, doctors: '<img src=x onerror=alert(1)>' }, parked: [{}] } }),
    ),
  )
  await reload(page)
  await expect(page.locator('[data-question="zip"]')).toBeVisible()
})

test('an address that names no reachable place leads to where the answers are', async ({ page }) => {
  for (const hash of ['#result', '#budget', '#nonsense', '#%3Cscript%3E']) {
    await open(page, `/${hash}`)
    await expect(page.locator('[data-question="coverage"]')).toBeVisible()
    await page.goto('about:blank')
  }
})

test('answers are saved on this device only when asked for, and cleared without a trace', async ({ page, context }) => {
  await open(page)
  await walk(page, answers, 'timing')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await openHelp(page)
  await page.getByLabel('Save on this device').click()
  const stored = () => page.evaluate(() => [localStorage.length, sessionStorage.length])
  expect(await stored()).toEqual([1, 0])
  const other = await context.newPage()
  await open(other)
  expect(await placeOf(other)).toBe('timing')
  await other.close()
  await page.getByRole('button', { name: 'Clear my answers' }).click()
  await page.getByRole('button', { name: 'Yes, clear them' }).click()
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
  expect(await stored()).toEqual([0, 0])
})

test('the journey can be typed from end to end', async ({ page }) => {
  await open(page)
  const said: [string, string][] = [
    ['coverage', 'medicare'],
    ['zip', 'I live in 91101'],
    ['timing', 'turning 65'],
    ['doctors', 'dr nunez and dr avakian'],
    ['doctors', 'done'],
    ['mainDoctor', 'nunez'],
    ['treatment', 'no'],
    ['hospital', 'any is fine'],
    ['weeksAway', 'none'],
    ['specialists', 'through my doctor'],
    ['budget', 'not sure'],
    ['needs', 'skip'],
    ['medicines', 'no'],
    ['checkAnswers', 'yes'],
  ]
  for (const [id, text] of said) {
    if ((await placeOf(page)) !== id) continue
    await say(page, text)
    if (text.startsWith('dr ')) await expect(page.locator('input[name^="keep:"][value="must"]')).toHaveCount(2)
    else await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
  }
  expect((await shownCombinations(page)).filter(({ rank }) => rank === '1')).toHaveLength(2)
})

test('a question of the person is answered in place, and the guide stays where it was', async ({ page }) => {
  await open(page)
  await walk(page, answers, 'timing')
  await say(page, 'What is an IPA?')
  await expect(page.locator('[data-explainer="ipa"]')).toBeVisible()
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
  await say(page, 'qwrtz plmokn')
  await expect(page.getByText('I could not place that')).toBeVisible()
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
})

test('emergency words bring 911 and 988 first, at once', async ({ page }) => {
  await open(page)
  await say(page, 'I have chest pain')
  await expect(page.getByRole('link', { name: 'Call 911' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 988' })).toBeVisible()
})

test('a ZIP that cannot be used says what to do and keeps what was typed', async ({ page }) => {
  await open(page)
  await walk(page, answers, 'zip')
  await page.locator('input[name="zip"]').fill('9110')
  await page.locator('input[name="zip"]').press('Enter')
  await expect(page.getByText('Enter a 5-digit ZIP code')).toBeVisible()
  await expect(page.locator('input[name="zip"]')).toHaveValue('9110')
  await expect(page.locator('input[name="zip"]')).toHaveAttribute('aria-invalid', 'true')
})

test('a ZIP that the lists do not reach is said at once, and the guide goes on to the calls', async ({ page }) => {
  await open(page)
  await walk(page, { ...answers, zip: '10001' }, 'timing')
  await expect(page.getByText('Our lists do not reach your ZIP code')).toBeVisible()
  await walk(page, { ...answers, zip: '10001' })
  await expect(page.locator('[data-outcome="CANNOT_TELL_YET"]')).toBeVisible()
})

for (const [what, files] of [
  ['a directory', '**/directory/*'],
  ['the worker that holds it', '**/assets/lookup.worker*'],
] as const) {
  test(`${what} that does not come can be tried again, or gone on without`, async ({ page }) => {
    let isDown = true
    await page.route(files, (route) => (isDown ? route.abort() : route.continue()))
    await open(page)
    await walk(page, answers, 'zip')
    await answer(page, 'zip', answers)
    await expect(page.getByText('did not come through')).toBeVisible()
    await expectSound(page, 'stuck')
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('[data-question="timing"]')).toBeVisible()
  })
}

test('a part of the page that does not come is said, and loading again goes on with the answers', async ({ page }) => {
  await open(page)
  await walk(page, answers, 'timing')
  let isDown = true
  await page.route('**/assets/app-*.js', (route) => (isDown ? route.abort() : route.continue()))
  await reload(page)
  await expect(page.getByText('did not come through')).toBeVisible()
  isDown = false
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
})

test('a list of another release says so, and the guide goes on without it to the calls', async ({ page }) => {
  await page.route('**/directory/0*.json', async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'application/json', body: body.replace(/"version":\d+/, '"version":999') })
  })
  await open(page)
  await walk(page, answers, 'doctors')
  await page.locator('input[name="doctor-search"]').fill('Una Person')
  await expect(page.getByText('The search does not work right now')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Continue' }).first().click()
  await expect(page.getByText('an older release')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on without the list' }).click()
  // The question before stays until what follows is known.
  await page.locator('[data-question="doctors"]').waitFor({ state: 'detached' })
  const typed = { ...answers, doctors: [{ name: 'Una Person', keep: 'must' as const, current: true }], mainDoctor: 'none' }
  await walk(page, typed)
  await expect(page.locator('[data-outcome="CANNOT_TELL_YET"]')).toBeVisible()
  await expect(page.getByText('Una Person').first()).toBeVisible()
})

test('nothing moves by itself: the layout does not shift on the way to the result', async ({ page }) => {
  await watchShifts(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await page.waitForTimeout(2500)
  expect(await shifts(page)).toEqual([])
  // A person reads a question before answering it. Meanwhile what the answer leads to is fetched: what came of a press stands there at once.
  await walk(page, answers, 'result', () => page.waitForTimeout(1000))
  const seen = await shifts(page)
  expect(seen.reduce((sum, { value }) => sum + value, 0), JSON.stringify(seen)).toBeLessThan(0.05)
})

test('an answer that waits for the lists says so, and the strip of the sample is there before them', async ({ page }) => {
  await page.route('**/directory/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await route.continue()
  })
  await open(page)
  await walk(page, answers, 'zip')
  await expect(page.locator('.sample')).toBeVisible()
  await answer(page, 'zip', answers)
  await expect(page.locator('[data-question="zip"]').getByRole('status')).toHaveText('One moment, please.')
  await page.locator('[data-question="timing"]').waitFor()
  await expect(page.getByText('One moment')).toBeHidden()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('doctors found late move nothing: their room was made when the name was typed', async ({ page }) => {
  await watchShifts(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.route('**/directory/0*.json', async (route) => {
    await page.waitForTimeout(4000)
    await route.continue()
  })
  await open(page)
  await walk(page, answers, 'doctors')
  await page.waitForTimeout(500)
  const before = await shifts(page)
  await page.locator('input[name="doctor-search"]').pressSequentially('nunez')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.waitForTimeout(100)
  expect(await shifts(page)).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'I have no doctor to keep' })).toBeInViewport()
})

type Shift = { value: number; at: string; moved: string[] }

/** Writes down each shift of the layout that no touch or key of the person brought, and what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
        if (hadRecentInput) continue
        const at = document.querySelector('[data-question]')?.getAttribute('data-question') ?? ''
        shifts.push({ value, at, moved: sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`) })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const shifts = (page: Page) => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)

async function openHelp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help', exact: true }).click()
}
