import type { Page } from '@playwright/test'
import type { Answers, QuestionId } from '../../src/recommend/answers'

/**
 * Answers one question as `walk.ts` does, but with bare mouse and keys: what Playwright does on top of a click
 * (is it stable, is it covered) runs in the page and would be measured with it.
 */
export function answerWithBareHands(page: Page, id: QuestionId, answers: Answers): Promise<void> {
  return hands[id]?.(page, answers) ?? press(page, `button[name="${id}"][value="${answers[id] as string}"]`)
}

/** The questions that are more than one button. */
const hands: { [Id in QuestionId]?: (page: Page, answers: Answers) => Promise<void> } = {
  zip: (page, { zip }) => typeAndEnter(page, 'input[name="zip"]', zip!),
  weeksAway: (page, { weeksAway }) => typeAndEnter(page, 'input[name="weeksAway"]', String(weeksAway)),
  doctors: async (page, { doctors = [] }) => {
    for (const { doctor } of doctors) {
      await press(page, 'input[name="doctor-search"]')
      await page.keyboard.type(doctor!.split('-').join(' '))
      await press(page, `[role="option"][data-doctor="${doctor}"]`)
    }
    await press(page, '[data-question] .button[type="submit"]')
  },
  treatment: (page) => press(page, 'button[name="treatment"][value="no"]'),
  needs: (page) => press(page, 'button[name="needs"][value="given"]'),
  checkAnswers: (page) => press(page, 'button[name="checkAnswers"]'),
}

async function typeAndEnter(page: Page, field: string, text: string): Promise<void> {
  await press(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Clicks in the middle of it, once it is there. */
export async function press(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const middle = await page.evaluate((wanted) => {
      const element = document.querySelector(wanted)
      element?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = element?.getBoundingClientRect()
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    }, selector)
    if (middle) return page.mouse.click(middle.x, middle.y)
    await page.waitForTimeout(100)
  }
  throw new Error(`bench: the page has no ${selector}.`)
}
