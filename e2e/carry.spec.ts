import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expectSound } from './access'
import { guideFrame, strictPolicy, test } from './hostSite'
import { expect } from './test'
import { people } from './people'
import { answer, open, openAnswered, placeOf, reload, shownCombinations, today, walk } from './walk'
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
  await openAnswered(page, answers)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Add to my calendar' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('enrollment-dates.ics')
  expect(await daysIn(download)).toEqual({
    'Medicare fall enrollment': ['2026-10-15', '2026-12-08'],
    'Last day: Medicare fall enrollment': ['2026-12-07', '2026-12-08'],
  })
  await expect(page.getByText('The file is made.')).toBeVisible()
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
  await openAnswered(page, answers)
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
  await expectSound(page, 'share panel')
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByText('The link is copied.')).toBeVisible()
  const whole = await page.evaluate(() => navigator.clipboard.readText())
  expect(whole).toBe(await link(page).inputValue())

  const other = await context.newPage()
  await open(other, whole)
  await expect(other.getByText('These answers came with a link')).toBeVisible()
  await expectSound(other, 'link notice')
  expect(await shownCombinations(other)).toEqual(mine)
  expect(other.url()).toBe(`${baseURL}/#result`)
  // Nothing of it is left to go back to.
  expect(await other.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  await other.getByRole('button', { name: 'Start with no answers' }).click()
  expect(await placeOf(other)).toBe('coverage')

  // Pasted into the address of a page that stands at the first question.
  const third = await context.newPage()
  await open(third)
  await third.locator('[data-question="coverage"]').waitFor()
  await third.evaluate((address) => (location.href = address), without)
  await expect(third.getByText('These answers came with a link')).toBeVisible()
  expect(await placeOf(third)).toBe('doctors')
  expect(asked.filter((url) => url.includes('answers='))).toEqual([])
})

test('a link never takes the place of answers that are there without being told to, and mine come back', async ({ page, context }) => {
  await openAnswered(page, answers)
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
  await expectSound(mine, 'link notice over answers')
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
  ['Spanish', '/es/', { save: 'Guardar en este aparato', saved: 'Sus respuestas y llamadas se quedan', unsave: 'Ya no guardarlas aquí', open: 'Abrir la hoja de llamadas', yes: 'Sí' }],
] as const) {
  test(`answers and calls are saved at the result and gone on with later, in ${language}`, async ({ page, context }) => {
    await openAnswered(page, answers, path)
    await page.getByRole('button', { name: words.open }).click()
    await page.locator('.sheet-call').first().getByLabel(words.yes, { exact: true }).first().check()
    await page.locator('.sheet-call textarea').first().fill('Larkmoor office')
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(words.saved)).toBeVisible()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    expect(await page.evaluate(() => Object.values(localStorage).join()), 'what was typed last').toContain('Larkmoor office')
    const later = await context.newPage()
    await open(later, path)
    await later.locator('[data-outcome]').waitFor()
    await later.getByRole('button', { name: words.open }).click()
    await expect(later.locator('.sheet-call').first().getByLabel(words.yes, { exact: true }).first()).toBeChecked()
    await expect(later.locator('.sheet-call').first().locator('input[type="date"]')).toHaveValue(today)
    await expect(later.locator('.sheet-call textarea').first()).toHaveValue('Larkmoor office')
    await later.getByRole('button', { name: words.unsave }).click()
    expect(await later.evaluate(() => localStorage.length)).toBe(0)
  })
}

const firstCall = (page: Page) => page.locator('.sheet-call').first()
const openSheet = (page: Page) => page.getByRole('button', { name: 'Open the call sheet' }).click()

test('what a call changed is said beside it; the person stays there, can go up to see, and comes back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAnswered(page, answers)
  const heading = page.locator('h1')
  const before = await heading.textContent()
  await openSheet(page)
  const no = firstCall(page).getByLabel('No', { exact: true })
  await no.first().check()
  await no.nth(1).scrollIntoViewIfNeeded()
  const topOf = async () => Math.round((await no.nth(1).boundingBox())!.y)
  const top = await topOf()
  await no.nth(1).check()
  const news = firstCall(page).locator('.sheet-news')
  const after = await heading.textContent()
  expect(after).not.toBe(before)
  await expect(news.getByRole('status')).toHaveText(`Your result changed: ${after}`)
  await expect(heading).not.toBeInViewport()
  await expect(news).toBeInViewport({ ratio: 1 })
  expect(Math.abs((await topOf()) - top)).toBeLessThanOrEqual(2)
  await news.getByRole('button', { name: 'See it' }).click()
  await expect(heading).toBeFocused()
  const strip = (await page.locator('.sample').boundingBox())!
  expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(strip.y + strip.height)
  await page.locator('.meaning-calls').click()
  await expect(firstCall(page)).toBeInViewport()
  await expect(firstCall(page)).toBeFocused()
  // Nobody is told twice.
  await expect(news.getByRole('status')).toBeEmpty()

  await firstCall(page).getByLabel('Not sure', { exact: true }).first().check()
  await firstCall(page).getByLabel('Not sure', { exact: true }).nth(1).check()
  await expect(news.getByRole('status')).toContainText('Your result changed:')
  expect(await heading.textContent()).toBe(before)

  // A call asks nothing new of who comes back.
  await no.first().check()
  await no.nth(1).check()
  await expect(heading).toHaveText(after!)
  await reload(page)
  await expect(heading).toHaveText(after!)
})

test('office and plan say different things: no yes and no no comes of it, and it is said', async ({ page }) => {
  await openAnswered(page, answers)
  await openSheet(page)
  const pairs = async () => new Set((await shownCombinations(page)).map(({ pair }) => pair))
  const before = await pairs()
  // By its number: what is in doubt is asked later, so the calls may change places.
  const phone = await page.locator('.sheet-call').filter({ hasText: 'Plan member services' }).first().locator('.sheet-phone').textContent()
  const plan = page.locator('.sheet-call').filter({ hasText: phone! })
  const office = firstCall(page).locator('.sheet-row').first()
  await office.getByLabel('Yes', { exact: true }).check()
  await expect(firstCall(page).locator('.sheet-news').getByRole('status')).toHaveText('Noted. Your result stays as it was.')
  await plan.locator('.sheet-row').first().getByLabel('No', { exact: true }).check()
  await expect(page.getByText('Two answers do not agree. Ask again.').first()).toBeAttached()
  // It is neither confirmed nor lost.
  expect(await pairs()).toEqual(before)
  await plan.locator('.sheet-row').first().getByLabel('Not sure', { exact: true }).check()
  await expect(page.getByText('Two answers do not agree. Ask again.')).toHaveCount(0)
})

test('the call sheet is copied as text, with what was answered', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openAnswered(page, answers)
  await openSheet(page)
  await firstCall(page).getByLabel('Yes', { exact: true }).first().check()
  await page.getByRole('button', { name: 'Copy it as text' }).click()
  await expect(page.getByText('The call sheet is copied.')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('[x] Yes')
  for (const phone of await page.locator('.sheet-phone').allTextContents()) expect(text).toContain(phone.trim())
})

for (const size of ['Letter', 'A4'] as const) {
  test(`the call sheet prints on one or two pages: ${size}`, async ({ browser, baseURL }) => {
    for (const name of ['twoPlansTie', 'doctorsInTwoGroups', 'medicareAndMediCal', 'doctorNobodyKnows']) {
      for (const path of ['/', '/es/']) {
        const page = await browser.newPage({ baseURL })
        await openAnswered(page, people[name]!.answers, path)
        const pdf = (await page.pdf({ format: size })).toString('latin1')
        const count = pdf.match(/\/Type\s*\/Page\b/g)!.length
        expect([1, 2], `${name} ${path}`).toContain(count)
        await page.close()
      }
    }
  })
}

test('each line of "What would change this" can be tried, and there is a way back', async ({ page }) => {
  await openAnswered(page, answers)
  const heading = page.locator('h1')
  const before = await shownCombinations(page)
  const said = await heading.textContent()
  const lines = page.locator('.would-change')
  const more = page.locator('.would-changes .show-more')
  if (await more.isVisible()) await more.click()
  const count = await lines.count()
  expect(count).toBeGreaterThan(1)
  for (let place = 0; place < count; place++) {
    if (await more.isVisible()) await more.click()
    await lines.nth(place).getByRole('button').click()
    await page.locator('[data-outcome], [data-question]').first().waitFor()
    // Also where it asks something more first.
    await expect(page.getByText('You are trying another answer:')).toBeInViewport()
    if (place === 0) await expectSound(page, 'trying another answer')
    // Who comes back is still trying.
    if (place === 0) await reload(page)
    await page.getByRole('button', { name: 'Put my answer back' }).click()
    await expect(heading).toHaveText(said!)
    expect(await shownCombinations(page)).toEqual(before)
  }
})

test('back from the contact form is where one was, with the call sheet open', async ({ page }) => {
  await openAnswered(page, answers)
  await openSheet(page)
  const offer = page.getByRole('button', { name: 'Ask an agent to contact you' })
  await offer.scrollIntoViewIfNeeded()
  const y = await page.evaluate(() => scrollY)
  expect(y).toBeGreaterThan(1000)
  await offer.click()
  await expect(page.locator('h1')).toBeInViewport()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Close the call sheet' })).toBeVisible()
  await expect(offer).toBeFocused()
  await expect(offer).toBeInViewport()
})

test('with no list at all a person ends with combinations worked out from their own calls', async ({ page }) => {
  // The directory cannot be had: what is known of plans, groups and doctors is nothing. Nor is it known that the agency may name plans here.
  await page.route('**/directory/*', (route) => route.abort())
  await open(page)
  const given = { ...answers, coverage: 'marketplace' as const, timing: 'moved' as const, doctors: [{ name: 'Amara Vance', keep: 'must' as const, current: true }], mainDoctor: 'Amara Vance' }
  await walk(page, given, 'zip')
  await answer(page, 'zip', given)
  await page.getByRole('button', { name: 'Go on without the list' }).click()
  await page.locator('[data-question="zip"]').waitFor({ state: 'detached' })
  await walk(page, given)
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'CANNOT_TELL_YET')
  expect(await shownCombinations(page)).toEqual([])

  const heard = page.locator('.heard')
  const tell = async ({ plan, type, group, by, says }: Record<'plan' | 'type' | 'group' | 'by' | 'says', string>) => {
    if ((await heard.getAttribute('open')) === null) await heard.locator('summary').click()
    await heard.getByLabel('The plan’s full name').fill(plan)
    await heard.getByLabel('Kind of plan').selectOption(type)
    await heard.locator('input.field').nth(2).fill(group)
    await heard.getByLabel(by, { exact: true }).check()
    await heard.getByLabel(says, { exact: true }).check()
    await heard.getByRole('button', { name: 'Work out my result' }).click()
  }
  const lark = { plan: 'Larkspur Gold HMO', type: 'HMO', group: 'Hillside Medical Group' }
  await tell({ ...lark, by: 'The doctor’s office', says: 'Yes' })
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'RANKED')
  await expect(page.getByText('Your result changed:').last()).toBeVisible()
  expect((await shownCombinations(page)).map(({ pair, rank }) => [pair, rank])).toEqual([['-×Hillside Medical Group', '1']])
  await tell({ ...lark, by: 'The plan', says: 'Yes' })
  await expect(page.getByText('Confirmed').first()).toBeVisible()
  // Another plan that does not take them is no combination to verify.
  await tell({ plan: 'Fernhill Silver HMO', type: 'HMO', group: 'Dale Medical Group', by: 'The doctor’s office', says: 'No' })
  expect((await shownCombinations(page)).filter(({ rank }) => rank !== null).map(({ pair }) => pair)).toEqual(['-×Hillside Medical Group'])
  // What was heard stays, and the result with it.
  await reload(page)
  await page.getByRole('button', { name: 'Go on without the list' }).click()
  await expect(page.locator('[data-combination="-×Hillside Medical Group"]')).toBeVisible()
})
