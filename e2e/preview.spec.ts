import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './test'
import { expectSound } from './access'

const content = join(import.meta.dirname, '../content')
const idsIn = (folder: string) => readdirSync(join(content, 'en', folder)).map((file) => file.replace('.md', ''))

test('editors find every question and explainer in both languages, and filter them by a word', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
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

for (const width of [1280, 320]) {
  test(`the page for editors is sound in all colours and never scrolls sideways: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 320 ? 256 : 800 })
    await page.goto('/preview/')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} px`).toBe(0)
    // A thousand entries are too much for axe, which compares each with each: three of every kind stay.
    await page.evaluate(() => document.querySelectorAll('[data-section]').forEach((part) => [...part.querySelectorAll('[data-entry]')].slice(3).forEach((entry) => entry.remove())))
    await page.locator('#question-coverage summary').first().click()
    await expectSound(page, `${width} px`)
  })
}
