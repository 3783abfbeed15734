import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './test'
import { expectSound } from './access'

const content = join(import.meta.dirname, '../content')
const idsIn = (folder: string) => readdirSync(join(content, 'en', folder)).map((file) => file.replace('.md', ''))

test('editors find every question and explainer in both languages, and filter them by a word', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto('/preview')
  await expect(page).toHaveURL(/\/preview\/$/)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  const ids = [...idsIn('questions').map((question) => `question-${question}`), ...idsIn('explainers')]
  const cards = ids.flatMap((id) => ['en', 'es'].map((language) => `[id="${id}"] [lang="${language}"] :is(h1, [data-explainer])`))
  await page.locator('main').waitFor()
  expect(await page.evaluate((selectors) => selectors.filter((selector) => !document.querySelector(selector)), cards)).toEqual([])
  await page.getByRole('searchbox').fill('embarazo')
  const shown = page.locator('[data-entry]:visible')
  const count = await shown.count()
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(20)
  for (const entry of await shown.all()) expect((await entry.textContent())?.toLowerCase()).toContain('embarazo')
  await page.getByRole('searchbox').fill('')
  await page.goto('/preview/#ipa')
  await expect(page.locator('#ipa')).toBeInViewport()
  // The cards are there to be read.
  await page.locator('#question-coverage button').first().click()
  await expect(page).toHaveURL(/\/preview\/#ipa$/)
  expect(problems).toEqual([])
})

for (const [colorScheme, width] of [['light', 1280], ['dark', 320]] as const) {
  test(`the page for editors breaks no axe rule and never scrolls sideways: ${colorScheme}, ${width} px`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 800 } })
    const page = await context.newPage()
    await page.goto('/preview/')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} px`).toBe(0)
    // A thousand entries are too much for axe, which compares each with each: three of every kind stay.
    await page.evaluate(() => document.querySelectorAll('[data-section]').forEach((part) => [...part.querySelectorAll('[data-entry]')].slice(3).forEach((entry) => entry.remove())))
    await page.locator('#question-coverage summary').first().click()
    await expectSound(page, `${width} px`)
    await context.close()
  })
}
