import { expect, test } from './test'
import { expectSound, tabTo } from './access'
import { people } from './people'
import { answer, open, openAnswered, placeOf, shownCombinations, walk } from './walk'
import type { QuestionId } from '../src/recommend/answers'

const { answers } = people.treatmentAwayFromHome!

/** Each scheme and each width once: what breaks a rule hangs on one of them, not on the pair. */
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const

for (const { colorScheme, width } of looks) {
  test(`no screen of the journey breaks an axe rule: ${colorScheme}, ${width} px`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 740 } })
    const page = await context.newPage()
    await open(page)
    for (;;) {
      const id = await placeOf(page)
      await expectSound(page, id)
      if (id === 'result') break
      await answer(page, id, answers)
      await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
    }
    await context.close()
  })
}

for (const name of ['choiceBetweenDoctors', 'doctorNobodyKnows', 'doctorLeaving', 'newInTownNoDoctor']) {
  test(`no ending breaks an axe rule: ${name}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await openAnswered(page, people[name]!.answers)
    await expectSound(page, name)
    await context.close()
  })
}

test('explainer, help and mistakes break no axe rule', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await open(page)
  await walk(page, answers, 'zip')
  await page.locator('input[name="zip"]').press('Enter')
  await expectSound(page, 'zip with a mistake')
  await walk(page, answers, 'doctors')
  await page.getByRole('button', { name: 'What is a medical group?' }).click()
  await page.locator('[data-explainer="medicalGroup"]').waitFor()
  await page.locator('input[name="doctor-search"]').fill('nunnez')
  await page.locator('[role="option"]').first().waitFor()
  await expectSound(page, 'doctors with explainer and search open')
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await expectSound(page, 'help')
  await context.close()
})

test('the whole journey works by keyboard alone, and the focus is where one expects it', async ({ page }) => {
  await open(page)
  const keys: Partial<Record<QuestionId, () => Promise<void>>> = {
    zip: async () => {
      await tabTo(page, 'input[name="zip"]')
      await page.keyboard.type('91101')
      await page.keyboard.press('Enter')
    },
    doctors: async () => {
      await tabTo(page, 'input[name="doctor-search"]')
      for (const name of ['nunnez elena', 'avakian']) {
        await page.keyboard.type(name)
        await page.locator('[role="option"][data-doctor]:not([data-doctor=""])').first().waitFor()
        await page.keyboard.press('Enter')
      }
      await tabTo(page, '.button[type="submit"]')
      await page.keyboard.press('Enter')
    },
    treatment: async () => {
      await tabTo(page, 'button[name="treatment"][value="no"]')
      await page.keyboard.press('Enter')
    },
    needs: async () => {
      await tabTo(page, 'button[name="needs"][value="skip"]')
      await page.keyboard.press('Enter')
    },
    checkAnswers: async () => {
      await tabTo(page, 'button[name="checkAnswers"]')
      await page.keyboard.press('Enter')
    },
  }
  for (;;) {
    const id = await placeOf(page)
    if (id === 'result') break
    if (id !== 'coverage') await expect(page.locator('h1')).toBeFocused()
    const press = keys[id]
    if (press) await press()
    else {
      await tabTo(page, `button[name="${id}"]`)
      await page.keyboard.press('Enter')
    }
    await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
  }
  await expect(page.locator('h1')).toBeFocused()
  expect((await shownCombinations(page)).length).toBeGreaterThan(0)
})

test('nothing scrolls sideways at 320 px, on any screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page)
  for (;;) {
    const id = await placeOf(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), id).toBe(0)
    if (id === 'result') break
    await answer(page, id, answers)
    await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
  }
})

test('the page asks nobody else for anything, and sets no cookie', async ({ page, context, baseURL }) => {
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await open(page)
  await walk(page, answers)
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
})
