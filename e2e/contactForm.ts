import type { Page } from '@playwright/test'

/**
 * Opens the contact form from the result, sends it with mistakes and then without, to an agency that does not answer: nobody is
 * there, so that no receiver of another test gets it.
 *
 * @param look Called at the form, with its mistakes, and with the message that waits.
 */
export async function walkContactForm(page: Page, look: (screen: 'form' | 'mistakes' | 'waiting') => Promise<void>): Promise<void> {
  await page.route('http://localhost:8787/**', (route) => route.abort())
  await page.locator('.contact-offer button').click()
  await page.locator('.lead-send').waitFor()
  await look('form')
  await page.locator('.lead-send button[type="submit"]').click()
  await page.locator('.mistake').first().waitFor()
  await look('mistakes')
  await page.locator('input[value="medicare-advantage"]').check()
  await page.locator('[name="lead:name"]').fill('Rosa Delgado')
  await page.locator('[name="lead:email"]').fill('rosa.delgado@example.com')
  await page.locator('[name="lead:consent:contact"]').check()
  await page.locator('.lead-send button[type="submit"]').click()
  await page.locator('.lead-paper').first().waitFor()
  await look('waiting')
}
