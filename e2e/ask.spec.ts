import { expect, test } from './test'
import { open, placeOf, say } from './walk'

test('a question typed with mistakes is answered in place, with the way to others and back to the question', async ({ page }) => {
  await open(page)
  await say(page, 'can my dr be in 2 groups')
  const reply = page.locator('.turn-reply').last()
  await expect(reply.locator('[data-explainer="splitDoctors"]')).toBeVisible()
  await reply.getByText('Not what you asked?').locator('..').getByRole('button').first().click()
  await expect(page.locator('.turn-reply')).toHaveCount(2)
  await page.locator('.turn-reply').last().getByRole('button', { name: /^Go on: / }).click()
  await expect(page.locator('[data-question="coverage"] h1')).toBeFocused()
  expect(await placeOf(page)).toBe('coverage')
})

test('a question in Spanish on the English page is answered in Spanish, and the guide can go on in it', async ({ page }) => {
  await open(page)
  await say(page, 'que pasa si mi doctor se va')
  const reply = page.locator('.turn-reply').last()
  await expect(reply.locator('[data-explainer="doctorLeaves"]')).toContainText('Mi doctor o mi grupo va a dejar el plan')
  await expect(reply.locator('[lang="es"]')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await reply.getByRole('button', { name: 'Usar toda la guía en español' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
})

test('a question in English on the Spanish page is answered in English', async ({ page }) => {
  await page.goto('es/')
  await say(page, 'what is coinsurance')
  const reply = page.locator('.turn-reply').last()
  await expect(reply.locator('[data-explainer="costWords"]')).toContainText('What do premium')
  await expect(reply.locator('[data-word="coinsurance"]')).toBeVisible()
})

test('what no explainer answers is said to be so, in the language typed, and nothing is lost', async ({ page }) => {
  await open(page)
  await say(page, 'what is my copay for dr smith')
  const reply = page.locator('.turn-reply').last()
  await expect(reply).toContainText('I could not place that. Nothing is lost.')
  await expect(reply.getByRole('link')).toHaveText('1-800-434-0222')
  await expect(reply.getByRole('button')).toHaveText(['Who are you, and what is this guide?', 'How do a plan and a group fit together?'])
  expect(await placeOf(page)).toBe('coverage')
})

test('the help leads to the box', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.getByRole('button', { name: 'Ask a question' }).click()
  await expect(page.locator('input[name="say"]')).toBeFocused()
})
