import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { keptAs } from '../src/chat/kept'
import type { Answers, NamedDoctor, QuestionId } from '../src/recommend/answers'
import type { Recommendation } from '../src/recommend/recommendation'

/** The day all end-to-end tests play on: the sample directory is fresh then. */
export const today = '2026-11-21'
const root = fileURLToPath(new URL('..', import.meta.url))

export async function open(page: Page, path = '/'): Promise<void> {
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`))
  await page.goto(path)
}

/** As one who answered everything before comes back to the page: at the result, in a few seconds less than `walk`. */
export async function openAnswered(page: Page, answers: Answers, path = '/'): Promise<void> {
  // Any file of the site will do: storage belongs to the site.
  await page.goto('/framed.js')
  await page.evaluate(
    ([key, given]) => sessionStorage.setItem(key, JSON.stringify({ version: 1, savedAt: Date.now(), given: { answers: given, parked: [] } })),
    [keptAs, { ...answers, checkAnswers: 'done' }] as const,
  )
  await open(page, path)
  await page.locator('[data-outcome]').waitFor()
}

/** The id of the question in focus, or "result". */
export async function placeOf(page: Page): Promise<QuestionId | 'result'> {
  const place = await page.waitForFunction(() => {
    if (document.querySelector('[data-outcome]')) return 'result'
    return document.querySelector('[data-question]')?.getAttribute('data-question')
  })
  return (await place.jsonValue()) as QuestionId | 'result'
}

/** Loads the page again as a person can: once the place is on the screen, and with that in the address. */
export async function reload(page: Page): Promise<void> {
  const hash = `#${await placeOf(page)}`
  await page.waitForFunction((awaited) => (location.hash || '#coverage') === awaited, hash)
  await page.reload()
}

/**
 * Answers every question the page asks, as a person would with a mouse, until the result. Gives back what was asked.
 *
 * @param look Called at each question before it is answered.
 */
export async function walk(page: Page, answers: Answers, until: QuestionId | 'result' = 'result', look = async (): Promise<void> => undefined): Promise<QuestionId[]> {
  const asked: QuestionId[] = []
  for (;;) {
    const id = await placeOf(page)
    if (id === until || id === 'result') return asked
    expect(asked, `"${id}" is asked twice`).not.toContain(id)
    asked.push(id)
    await look()
    await answer(page, id, answers)
    await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
  }
}

export async function answer(page: Page, id: QuestionId, answers: Answers): Promise<void> {
  const form = page.locator(`[data-question="${id}"]`)
  const press = (value: string) => form.locator(`button[name="${id}"][value="${value}"]`).click()
  switch (id) {
    case 'zip':
      await form.locator('input[name="zip"]').fill(answers.zip!)
      return form.locator('button[type="submit"], button:not([type])').click()
    case 'doctors':
      for (const doctor of answers.doctors!) await addDoctor(page, doctor)
      if (answers.doctors!.length === 0) return press('none')
      return form.locator('.button[type="submit"]').click()
    case 'treatment': {
      const { answer: said, doctors } = answers.treatment!
      await press(said)
      if (said !== 'yes') return
      for (const doctor of doctors) await form.locator(`input[name="treatment:doctor"][value="${doctor}"]`).check()
      return press('yes')
    }
    case 'weeksAway':
      await form.locator('input[name="weeksAway"]').fill(String(answers.weeksAway))
      return form.locator('input[name="weeksAway"]').press('Enter')
    case 'needs': {
      const { language, wheelchair, near } = answers.needs!
      await form.locator('[name="needs:language"]').selectOption(language)
      await form.locator('[name="needs:wheelchair"]').setChecked(wheelchair)
      await form.locator('[name="needs:near"]').setChecked(near)
      return press('given')
    }
    case 'checkAnswers':
      return press('done')
    default:
      return press(String(answers[id]))
  }
}

/** Types into the box, and presses Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('input[name="say"]').fill(text)
  await page.locator('input[name="say"]').press('Enter')
}

async function addDoctor(page: Page, named: NamedDoctor): Promise<void> {
  const key = named.doctor ?? named.name
  // By keys, as a person types: a browser takes what is merely filled in for no act of theirs. The longest part of the name will do.
  const [typed = named.name!] = named.doctor?.split('-').toSorted((a, b) => b.length - a.length) ?? []
  const field = page.locator('input[name="doctor-search"]')
  await field.clear()
  await field.pressSequentially(typed)
  await page.locator(`[role="option"][data-doctor="${named.doctor ?? ''}"]`).click()
  if (named.keep === 'nice') await page.locator(`input[name="keep:${key}"][value="nice"]`).check({ force: true })
  await page.locator(`input[name="current:${key}"]`).setChecked(named.current)
}

/** What the command line says for the same answers. */
export function commandLine(answers: Answers): Recommendation {
  const file = join(mkdtempSync(join(tmpdir(), 'guide-')), 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  const args = ['run', '--silent', 'recommend', '--', '--directory', 'content/directory', '--answers', file, '--today', today]
  return JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as Recommendation
}

export type ShownCombination = { pair: string; rank: string | null; network: string }

/** The combinations on the page, by the marks on their cards. */
export async function shownCombinations(page: Page): Promise<ShownCombination[]> {
  await page.locator('[data-outcome]').waitFor()
  return page.locator('[data-combination]').evaluateAll((cards) =>
    cards.map((card) => ({ pair: card.getAttribute('data-combination')!, rank: card.getAttribute('data-rank'), network: card.getAttribute('data-network') ?? '' })),
  )
}
