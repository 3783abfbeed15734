import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export async function expectSound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`), where).toEqual([])
}

/** Presses Tab until the focus is on it; a keyboard trap or an unreachable control ends after 120 tries. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`access: Tab does not reach ${selector}.`)
}
