import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { people } from './people'
import { answer, open, openAnswered, placeOf, reload, shownCombinations, walk } from './walk'

/** What befalls a visitor half way: the connection, the browser, the clock, another tab, a new release. */

const { answers } = people.twoPlansTie!

test('Back leads out of the guide as it led in, and Forward back to where one was', async ({ page }) => {
  await page.goto('/learn/')
  await open(page)
  await walk(page, answers, 'timing')
  await page.goBack()
  await page.goBack()
  expect(await placeOf(page)).toBe('coverage')
  await page.goForward()
  expect(await placeOf(page)).toBe('zip')
  await page.goBack()
  expect(await placeOf(page)).toBe('coverage')
  await page.goBack()
  await expect(page).toHaveURL(/\/learn\//)
})

for (const by of ['touch', 'Return'] as const) {
  test(`what is answered before the guide’s script is there counts when it comes: by ${by}`, async ({ page }) => {
    let come = (): void => undefined
    const held = new Promise<void>((resolve) => (come = resolve))
    await page.route('**/assets/main-*.js', (route) => held.then(() => route.continue()))
    await page.goto('/', { waitUntil: 'commit' })
    if (by === 'touch') await page.locator('button[value="medicare"]').click()
    else await page.locator('[name="say"]').fill('medicare').then(() => page.keyboard.press('Enter'))
    await expect(page.locator('[data-pressed]')).toBeVisible()
    come()
    await page.locator('[data-question="zip"]').waitFor()
  })
}

test('offline in the middle: it is said, and back online the answers are there and the guide goes on', async ({ page, context }) => {
  // What is fetched ahead while the ZIP is asked for comes no more.
  await page.route('**/assets/knowledge-*.js', (route) => route.abort())
  await open(page)
  await walk(page, answers, 'zip')
  await context.setOffline(true)
  await page.unroute('**/assets/knowledge-*.js')
  await answer(page, 'zip', answers)
  await expect(page.getByText('did not come through')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('did not come through')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('[data-question="timing"]').waitFor()
  await walk(page, answers)
  expect((await shownCombinations(page)).filter(({ rank }) => rank === '1')).toHaveLength(2)
})

test('a new release while a visitor is half way, the old files gone: it is said, and loaded again the page goes on with every answer', async ({ page }) => {
  await open(page)
  await walk(page, answers, 'timing')
  await page.waitForLoadState('networkidle')
  let isOld = true
  // What came before the release is here; the rest of it the server has no more.
  await page.route(/\/(assets|directory)\//, (route) => (isOld ? route.fulfill({ status: 404, body: '' }) : route.continue()))
  await walk(page, answers, 'checkAnswers')
  await answer(page, 'checkAnswers', answers)
  await expect(page.getByText('did not come through')).toBeVisible()
  isOld = false
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await page.locator('[data-outcome]').waitFor()
  expect((await shownCombinations(page)).filter(({ rank }) => rank === '1')).toHaveLength(2)
})

test('storage that is full or forbidden: the guide works to its end', async ({ browser, baseURL }) => {
  for (const spoil of ['full', 'forbidden'] as const) {
    const page = await browser.newPage({ baseURL })
    await page.addInitScript((how) => {
      if (how === 'full')
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
        }
      else
        for (const name of ['sessionStorage', 'localStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('Access is denied for this document.', 'SecurityError')
            },
          })
    }, spoil)
    await open(page)
    await walk(page, answers)
    expect((await shownCombinations(page)).filter(({ rank }) => rank === '1')).toHaveLength(2)
    await page.close()
  }
})

test('two tabs with the same saved answers: each goes on with what the other did, and one with its own is let alone', async ({ page, context }) => {
  const own = await context.newPage()
  await open(own)
  await answer(own, 'coverage', { coverage: 'job' })
  await own.locator('[data-question="zip"]').waitFor()
  await open(page)
  await walk(page, answers, 'timing')
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.getByLabel('Save on this device').click()
  await page.keyboard.press('Escape')
  const same = await context.newPage()
  await open(same)
  expect(await placeOf(same)).toBe('timing')
  await answer(page, 'timing', answers)
  await page.locator('[data-question="doctors"]').waitFor()
  await comeBackTo(same)
  await expect(same.locator(`button[value="${answers.timing}"]`)).toContainText('Your answer')
  await answer(own, 'zip', { zip: '94110' })
  const saved = () => page.evaluate(() => localStorage.getItem('plan-group-guide'))
  expect(await saved()).toContain('"zip":"91101"')
  await own.locator('[data-question="timing"]').waitFor()
  await own.reload()
  await own.locator('[data-question="timing"]').waitFor()
  expect(await saved()).toContain('"zip":"91101"')
})

for (const [clock, day, says] of [
  ['eight years back', '2018-03-01', null],
  ['a year ahead, the list being a year old', '2027-11-21', 'This rests on an old list'],
  ['six years ahead', '2032-11-21', null],
] as const) {
  test(`a clock ${clock}: the guide opens, keeps the answers, and ends in a result`, async ({ page }) => {
    await openAnswered(page, answers)
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
    await reload(page)
    await page.locator('[data-outcome]').waitFor()
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', day < '2028' ? 'RANKED' : 'CANNOT_TELL_YET')
    if (says) await expect(page.getByText(says).first()).toBeVisible()
    if (day > '2028') await expect(page.getByText('2027').first()).toBeVisible()
  })
}

/** As when the person turns to the tab: a browser without a screen gives it no focus by itself. */
async function comeBackTo(page: Page): Promise<void> {
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}
