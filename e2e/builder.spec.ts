import type { Page } from '@playwright/test'
import { expectSound } from './access'
import { guideFrame, test } from './hostSite'
import { expect } from './test'
import { walk } from './walk'
import { people } from './people'

const { answers } = people.twoPlansTie!

test('an agency chooses, tries it on a page, and takes its line along', async ({ page, context, baseURL }) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/embed.html')
  await page.getByLabel('A box in the page').check()
  await page.getByLabel('Your color').fill('#0b4d8c')
  await expect(page.getByText('reads well in light and in dark')).toBeVisible()
  // Each choice shows it anew: the frame that has the last of them is the one that stays.
  await expect(async () => {
    const latest = await guideFrame(page)
    await expect(latest.locator('html')).toHaveCSS('--accent', '#0b4d8c', { timeout: 1000 })
  }).toPass()
  const frame = await guideFrame(page)
  await walk(frame as unknown as Page, answers, 'zip')
  await page.getByRole('button', { name: 'Copy the line' }).first().click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`<script src="${baseURL}/loader.js" data-guide data-mode="inline" data-accent="#0b4d8c" async></script>`)
  expect(problems).toEqual([])
})

test('the copied line works on a page of another site as it did on the example', async ({ page, site, baseURL }) => {
  await page.goto('/embed.html')
  await page.getByLabel('A link or button you already have').check()
  await page.getByLabel('Which one opens it').fill('.ask-us')
  const line = await page.locator('pre').first().textContent()
  expect(line).toContain('data-open-on=".ask-us"')
  await page.goto(site.put(`<p>A page.</p><button class="ask-us">Ask us</button>${line}`))
  await page.getByRole('button', { name: 'Ask us' }).click()
  const frame = await guideFrame(page)
  await expect(frame.locator('[data-question="coverage"]')).toBeVisible()
  expect(new URL(frame.url()).origin).toBe(new URL(baseURL!).origin)
})

test('the builder is sound on a desk and at 400 %, in all colours', async ({ page }) => {
  await page.goto('/embed.html')
  await page.getByLabel('Your color').fill('#982b2b')
  await page.locator('details').first().click()
  await page.frameLocator('iframe').locator('plan-group-guide').waitFor({ state: 'attached' })
  await expectSound(page, 'on a desk')
  await page.setViewportSize({ width: 320, height: 256 })
  await expectSound(page, 'at 400 %')
})
