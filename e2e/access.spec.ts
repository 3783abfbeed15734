import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { expectRules, expectSound, tabRound, tabTo } from './access'
import { askedMost, people } from './people'
import { headings, heard, listen, spoken } from './spoken'
import { answer, open, openAnswered, placeOf, say, shownCombinations, walk } from './walk'
import { questionIds } from '../src/guide/questions'
import type { Answers, QuestionId } from '../src/recommend/answers'

const { answers } = people.treatmentAwayFromHome!

/** A phone, which is also a window of 1280 px at 400 %. */
const atFourTimes = { width: 320, height: 256 }
const onDesk = { width: 1280, height: 740 }
const endings = ['twoPlansTie', 'choiceBetweenDoctors', 'doctorNobodyKnows', 'doctorLeaving', 'newInTownNoDoctor']

for (const [language, path] of [['en', '/'], ['es', '/es/']] as const) {
  test.describe(language, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: atFourTimes })

    test(`every question: sound at 400 % and on a desk, in all colours, told once, and reads well (${language})`, async ({ page }) => {
      const text: string[] = []
      const seen = new Set<string>()
      const look = async (id: string) => {
        if (seen.has(id)) return
        seen.add(id)
        text.push(`# ${id}`, await spoken(page, id === 'coverage' ? 'body' : '[data-question]'), '')
        await expectSoundOnAll(page, id)
      }
      await listen(page)
      await open(page, path)
      await walkTelling(page, askedMost, look)
      // The end of this branch is asked of those who say no to all others; what was answered further on is parked.
      await page.goto(`${path}#hasMedicare`)
      await answer(page, 'hasMedicare', { hasMedicare: 'no' })
      await page.locator('[data-question="hasJobCover"]').waitFor()
      await look('hasJobCover')
      await startOver(page, path)
      await walkTelling(page, people.newInTownNoDoctor!.answers, look)
      expect(seen).toEqual(new Set(questionIds))
      expect(`${text.join('\n')}\n`).toMatchSnapshot(['spoken', `questions.${language}.txt`])
    })

    test(`every ending: sound at 400 % and on a desk, in all colours, and its headings tell what is there (${language})`, async ({ page }) => {
      const text: string[] = []
      const outcomes = new Set<string | null>()
      for (const name of endings) {
        await openAnswered(page, people[name]!.answers, path)
        outcomes.add(await page.locator('[data-outcome]').getAttribute('data-outcome'))
        for (const more of await page.locator('summary:visible').all()) await more.click()
        await expectSoundOnAll(page, name)
        text.push(`# ${name}`, await headings(page), '')
      }
      expect(outcomes).toEqual(new Set(['CANNOT_TELL_YET', 'NOT_SHOPPING', 'RANKED', 'TRADE']))
      expect(`${text.join('\n')}\n`).toMatchSnapshot(['spoken', `endings.${language}.txt`])
    })

    test(`mistakes, explainer, list of doctors, replies and help: sound, and tied to what they are about (${language})`, async ({ page }) => {
      const text: string[] = []
      const look = async (what: string, part = '[data-question]') => {
        text.push(`# ${what}`, await spoken(page, part), '')
        await expectSound(page, what)
      }
      const submit = page.locator('[data-question] .button[type="submit"]')
      await listen(page)
      await open(page, path)
      await walk(page, askedMost, 'zip')
      await page.locator('input[name="zip"]').press('Enter')
      await look('zip, nothing typed')
      await walk(page, askedMost, 'doctors')
      await page.locator('.explain').click()
      await page.locator('[data-explainer="medicalGroup"]').waitFor()
      await page.locator('input[name="doctor-search"]').fill('nunnez')
      await page.locator('[role="option"]').first().waitFor()
      await look('doctors, explainer and search open', '.found')
      await page.locator('.explain').click()
      await page.locator('input[name="doctor-search"]').fill('okonjo')
      await page.locator('[data-doctor="lee-okonjo-grace"]').click()
      await page.locator('input[name="doctor-search"]').fill('ber')
      await submit.click()
      await expect(page.locator('input[name="doctor-search"]')).toBeFocused()
      await look('doctors, one added and one typed only')
      await page.locator('input[name="doctor-search"]').fill('')
      await submit.click()
      await page.locator('[data-question="mainDoctor"] button').last().click()
      await page.locator('button[name="treatment"][value="yes"]').click()
      await submit.click()
      await look('treatment, yes and no doctor')
      await page.locator('input[name="treatment:doctor"]').first().check()
      await submit.click()
      await page.locator('input[name="weeksAway"]').fill('99')
      await page.locator('input[name="weeksAway"]').press('Enter')
      await look('weeksAway, too many')
      await heard(page)
      await say(page, 'chest pain')
      await page.locator('.stop').waitFor()
      await look('words of an emergency', '[role="log"]')
      expect((await heard(page)).join()).toContain('911')
      await page.locator('.stop button').click()
      await say(page, 'qwrtz plmokn')
      await page.locator('.turn-reply').waitFor()
      await look('words that nobody can place', '[role="log"]')
      await page.locator('.bar [aria-haspopup="dialog"]').click()
      await page.locator('dialog[open]').waitFor()
      await look('help', 'dialog')
      await page.keyboard.press('Escape')
      await expect(page.locator('.bar [aria-haspopup="dialog"]')).toBeFocused()
      expect(`${text.join('\n')}\n`).toMatchSnapshot(['spoken', `mistakes.${language}.txt`])
    })
  })
}

/** Answers until the result: each question that comes has the focus, and no live region says what the focus says, or what was left. */
async function walkTelling(page: Page, given: Answers, look: (id: string) => Promise<void>): Promise<void> {
  let before = ''
  await walk(page, given, 'result', async () => {
    const heading = page.locator('[data-question] h1')
    const title = (await heading.textContent())!
    if (before !== '') await expect(heading).toBeFocused()
    expect((await heard(page)).filter((text) => text.includes(title) || (before !== '' && text.includes(before))), title).toEqual([])
    before = title
    await look(await heading.evaluate((element) => element.closest('form')!.dataset.question!))
  })
  await expect(page.locator('h1')).toBeFocused()
}

async function startOver(page: Page, path: string): Promise<void> {
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  await open(page, path)
}

async function expectSoundOnAll(page: Page, where: string): Promise<void> {
  await page.setViewportSize(onDesk)
  await expectRules(page, `${where}, on a desk`)
  await page.setViewportSize(atFourTimes)
  await expectSound(page, `${where}, at 400 %`)
}

test('the whole journey works by keyboard alone, as high as a phone with its keyboard open, and the focus is where one expects it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 420 })
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
    await tabRound(page, id)
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

test('the page asks nobody else for anything, and sets no cookie', async ({ page, context, baseURL }) => {
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await open(page)
  await walk(page, answers)
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
})
