import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { people } from './people'
import { walkContactForm } from './contactForm'
import { answer, open, placeOf } from './walk'

const { answers } = people.treatmentAwayFromHome!

// Letters twice as large, as a browser's settings make them, on a usual phone and on a small one.
for (const [width, language] of [[360, 'en'], [320, 'es']] as const) {
  test(`nothing is cut, hidden or wider than the screen with text of 200 %: ${language}, ${width} px`, async ({ page, guard }) => {
    guard.mayAsk('http://localhost:8787/leads')
    await page.setViewportSize({ width, height: 740 })
    await open(page)
    await enlarge(page)
    if (language === 'es') await page.locator('.bar button[lang="es"]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await page.locator('.bar [aria-haspopup="dialog"]').click()
    await page.locator('dialog[open]').waitFor()
    await expectRoom(page, 'help')
    await page.keyboard.press('Escape')
    for (;;) {
      const id = await placeOf(page)
      await expectRoom(page, id)
      if (id === 'result') break
      if (id === 'doctors') {
        await page.locator('input[name="doctor-search"]').fill('okonjo')
        await page.locator('[role="option"]').first().waitFor()
        await page.locator('.explain').click()
        await page.locator('[data-explainer]').waitFor()
        await expectRoom(page, 'doctors with explainer and search open')
      }
      await answer(page, id, answers)
      await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
    }
    await page.evaluate(() => scrollTo(0, 1200))
    expect(await page.evaluate(() => document.elementFromPoint(8, 8)!.closest('header')), 'bar and strip leave the room to the result').toBeNull()
    await page.locator('[aria-controls]:visible', { hasText: /call sheet|hoja/i }).first().click()
    for (const summary of await page.locator('summary:visible').all()) await summary.click()
    await expectRoom(page, 'result with call sheet and table open')
    await walkContactForm(page, (screen) => expectRoom(page, `contact form, ${screen}`))
    // Tried again while the page is closed, it would reach the receiver of another test.
    await page.getByRole('button', { name: /Take it back|Quitarlo/ }).click()
    await page.getByRole('button', { name: /^(Yes|Sí), / }).click()
    await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).not.toContain('Rosa')
  })
}

test('the builder has room for text of 200 % on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, '/embed.html')
  await page.locator('.builder-form').waitFor()
  await enlarge(page)
  await expectRoom(page, 'builder')
})

/** What follows the browser's setting is in rem. */
async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'))
}

/** No sideways scroll; every word that stands in a control stands inside it and inside the screen; boxes to tick are as large as their words. */
async function expectRoom(page: Page, where: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const screen = document.documentElement.clientWidth
    const found = document.documentElement.scrollWidth > screen ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []
    for (const control of document.querySelectorAll('button, a, label, summary, legend, .say-hint, select')) {
      const box = control.getBoundingClientRect()
      if (box.width < 2 || control.closest('.visually-hidden')) continue
      const words = document.createTreeWalker(control, NodeFilter.SHOW_TEXT)
      for (let text; (text = words.nextNode()); ) {
        if (text.parentElement!.closest('.visually-hidden, option')) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        for (const { left, right, width } of range.getClientRects()) {
          if (width > 0 && (left < Math.max(box.left, 0) - 1 || right > Math.min(box.right, screen) + 1)) found.push(`cut: ${text.textContent}`)
        }
      }
    }
    for (const tick of document.querySelectorAll<HTMLElement>('.tick input, .sheet-box input, .builder-choice input')) {
      if (tick.offsetHeight > 0 && tick.offsetHeight < 40) found.push(`a box of ${tick.offsetHeight} px`)
    }
    const [hint, send] = ['.say-hint', '.say button'].map((part) => document.querySelector(part)?.getBoundingClientRect())
    if (hint && send && hint.right > send.left) found.push('the words in the box are under Send')
    return found
  })
  expect(faults, where).toEqual([])
}
