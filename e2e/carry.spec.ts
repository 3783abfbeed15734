import { readFileSync } from 'node:fs'
import { expect, type Download, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { guideFrame, strictPolicy, test } from './hostSite'
import { people } from './people'
import { open, placeOf, shownCombinations, today, walk } from './walk'
import { loader, openGuide, seen, watch } from './widget'

/** What a person carries away: the calendar file, the link, what is saved. */

const { answers } = people.twoPlansTie!
const link = (page: Page) => page.getByLabel('The link', { exact: true })

/** Days of each event of a calendar file, as a calendar program reads it: first day, and the day after the last. */
async function daysIn(download: Download): Promise<Record<string, string[]>> {
  const file = readFileSync(await download.path(), 'utf8')
  const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return Object.fromEntries(events.map((event) => [event.summary, [event.startDate.toString(), event.endDate.toString()]]))
}

test('the enrollment dates come as a calendar file, in the language shown', async ({ page }) => {
  await open(page)
  await walk(page, answers)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Add to my calendar' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('enrollment-dates.ics')
  expect(await daysIn(download)).toEqual({
    'Medicare fall enrollment': ['2026-10-15', '2026-12-08'],
    'Last day: Medicare fall enrollment': ['2026-12-07', '2026-12-08'],
  })
  await expect(page.getByText('The file with your dates is made.')).toBeVisible()
  await page.getByRole('button', { name: 'Español' }).click()
  const savingAgain = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Agregar a mi calendario' }).click()
  expect(Object.keys(await daysIn(await savingAgain))).toContain('Inscripción de otoño en Medicare')
})

test('in a frame under the strictest policy the file and the link come too; the link leads to the guide’s own page', async ({ page, site, baseURL }) => {
  await watch(page)
  await page.goto(site.put(loader(baseURL!), { policy: strictPolicy(baseURL!) }))
  const frame = await openGuide(page)
  const inFrame = frame as unknown as Page
  await walk(inFrame, answers)
  const saving = page.waitForEvent('download')
  await frame.getByRole('button', { name: 'Add to my calendar' }).click()
  expect(Object.keys(await daysIn(await saving))).toHaveLength(2)
  await frame.getByRole('button', { name: 'Make a link to share' }).click()
  await expect(frame.getByText('It opens the guide on a page of its own.')).toBeVisible()
  await expect(link(inFrame)).toHaveValue(new RegExp(`^${baseURL}/#answers=1\\.`))
  expect((await seen(page)).violations).toEqual([])
  expect((await seen(frame)).violations).toEqual([])
  await guideFrame(page)
})

test('a link holds what it says it holds; doctors only if ticked; nothing is sent', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await open(page)
  await walk(page, answers)
  const mine = await shownCombinations(page)
  await page.getByRole('button', { name: 'Make a link to share' }).click()
  const panel = page.locator('.share')
  await expect(panel.locator('.fact-rows')).toContainText('91101')
  await expect(panel.locator('.fact-rows')).not.toContainText('Nunez')
  await expect(panel.getByLabel('With the names of my doctors')).not.toBeChecked()
  await expect(link(page)).toHaveValue(/#answers=1\./)
  const without = await link(page).inputValue()

  await panel.getByLabel('With the names of my doctors').check()
  await expect(panel.locator('.fact-rows')).toContainText(/N[uú][nñ]ez/)
  await expect(link(page)).not.toHaveValue(without)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByText('The link is copied.')).toBeVisible()
  const whole = await page.evaluate(() => navigator.clipboard.readText())
  expect(whole).toBe(await link(page).inputValue())

  const other = await context.newPage()
  await open(other, whole)
  await expect(other.getByText('These answers came with a link')).toBeVisible()
  expect(await shownCombinations(other)).toEqual(mine)
  expect(other.url()).toBe(`${baseURL}/#result`)
  // Nothing of it is left to go back to.
  expect(await other.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  await other.getByRole('button', { name: 'Start with no answers' }).click()
  expect(await placeOf(other)).toBe('coverage')

  const third = await context.newPage()
  await open(third, without)
  expect(await placeOf(third)).toBe('doctors')
  expect(asked.filter((url) => url.includes('answers='))).toEqual([])
})

test('a link never takes the place of answers that are there without being told to, and mine come back', async ({ page, context }) => {
  await open(page)
  await walk(page, answers)
  await page.getByRole('button', { name: 'Make a link to share' }).click()
  await page.getByLabel('With the names of my doctors').check()
  await expect(page.locator('.share .fact-rows')).toContainText(/N[uú][nñ]ez/)
  await expect(link(page)).toHaveValue(/#answers/)
  const theirs = await link(page).inputValue()
  const shown = await shownCombinations(page)

  const mine = await context.newPage()
  await open(mine)
  await walk(mine, people.sameInsurerTwoNetworks!.answers, 'doctors')
  const kept = () => mine.evaluate(() => sessionStorage.getItem('plan-group-guide'))
  const before = JSON.parse((await kept())!) as { given: unknown }
  // Pasted into the address of the page that is open.
  await mine.evaluate((address) => (location.href = address), theirs)
  await expect(mine.getByText('This link brought other answers')).toBeVisible()
  expect(await placeOf(mine)).toBe('doctors')
  await expect.poll(() => mine.url()).toContain('#doctors')
  expect(JSON.parse((await kept())!)).toMatchObject({ given: before.given as object })
  await mine.getByRole('button', { name: 'Keep mine' }).click()
  await expect(mine.getByText('This link brought other answers')).toBeHidden()
  expect(await placeOf(mine)).toBe('doctors')

  // Opened anew, where answers are kept.
  await mine.goto('about:blank')
  await mine.goto(theirs)
  await expect(mine.getByText('This link brought other answers')).toBeVisible()
  expect(await placeOf(mine)).toBe('doctors')
  await mine.getByRole('button', { name: 'Use those of the link' }).click()
  expect(await shownCombinations(mine)).toEqual(shown)
  await mine.getByRole('button', { name: 'Put my answers back' }).click()
  expect(await placeOf(mine)).toBe('doctors')
  await expect(mine.locator('.log')).toContainText('91801')
})

for (const [what, fragment] of [
  ['torn', 'answers=1.q1YqzkjMz0lMSVWyUkpKLVPSUSpLLSrOzM9TslIy'],
  ['of a newer release', 'answers=9.q1YqzkjMz0lMSVWyUkpKLVPSUSpLLSrOzM9TslIy'],
  ['hostile', 'answers=1.<img src=x onerror=alert(1)>'],
  ['empty', 'answers='],
]) {
  test(`a link that is ${what} is put aside with a message, and the guide begins`, async ({ page }) => {
    await open(page, `/#${fragment}`)
    await expect(page.getByText('We could not read the answers in this link')).toBeVisible()
    expect(await placeOf(page)).toBe('coverage')
    expect(page.url()).not.toContain('answers=')
    await page.getByRole('button', { name: 'Close this note' }).click()
    await expect(page.getByText('We could not read the answers in this link')).toBeHidden()
  })
}

for (const [language, path, words] of [
  ['English', '/', { save: 'Save on this device', saved: 'Your answers and calls are kept on this device', unsave: 'Do not keep them here', open: 'Open the call sheet', yes: 'Yes' }],
  ['Spanish', '/es/', { save: 'Guardar en este aparato', saved: 'Sus respuestas y llamadas se quedan', unsave: 'No guardarlas aquí', open: 'Abrir la hoja de llamadas', yes: 'Sí' }],
] as const) {
  test(`answers and calls are saved at the result and gone on with later, in ${language}`, async ({ page, context }) => {
    await open(page, path)
    await walk(page, answers)
    await page.getByRole('button', { name: words.open }).click()
    await page.locator('.sheet-call').first().getByLabel(words.yes, { exact: true }).first().check()
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(words.saved)).toBeVisible()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    const later = await context.newPage()
    await open(later, path)
    await expect(later.locator('[data-outcome]')).toBeVisible()
    await later.getByRole('button', { name: words.open }).click()
    await expect(later.locator('.sheet-call').first().getByLabel(words.yes, { exact: true }).first()).toBeChecked()
    await expect(later.locator('.sheet-call').first().locator('input[type="date"]')).toHaveValue(today)
    await later.getByRole('button', { name: words.unsave }).click()
    expect(await later.evaluate(() => localStorage.length)).toBe(0)
  })
}
