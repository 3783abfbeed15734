import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { expectSound, tabTo } from './access'
import { people } from './people'
import { commandLine, open, openAnswered, placeOf, reload, shownCombinations, walk } from './walk'
import type { Answers } from '../src/recommend/answers'

const { answers: hers } = people.twoPlansTie!
/** Her husband: new to Medicare too, the same home, a doctor of another group. */
const his: Answers = { ...hers, doctors: [{ doctor: 'ahn-jae-won', keep: 'must', current: true }], mainDoctor: 'ahn-jae-won' }
/** The rules' own word on each, asked for once. */
const ruled = new Map([hers, his].map((one) => [one, commandLine(one)]))

/** How the page is read in each language. */
const languages = {
  en: { first: 'Me', add: 'Add another person', start: 'Start their questions', remove: 'Remove: Luis', yes: 'Yes, remove', help: 'Help', clear: 'Clear my answers', clearYes: 'Yes, clear them', apart: 'You do not need to have the same plan.' },
  es: { first: 'Yo', add: 'Agregar a otra persona', start: 'Empezar con esa persona', remove: 'Quitar: Luis', yes: 'Sí, quitar', help: 'Ayuda', clear: 'Borrar mis respuestas', clearYes: 'Sí, borrarlas', apart: 'No hace falta que tengan el mismo plan.' },
}

for (const [code, says] of Object.entries(languages)) {
  test(`a couple with different doctors: a result each, and one table of plans for both (${code})`, async ({ page }) => {
    await open(page)
    if (code === 'es') await page.getByRole('button', { name: 'Español' }).click()
    await walk(page, hers)
    const first = await shownCombinations(page)
    await add(page, says, 'Luis')
    // Where they live goes with him; his coverage is asked.
    expect(await walk(page, his)).not.toContain('zip')
    const second = await shownCombinations(page)
    expect(second).not.toEqual(first)
    expect(second.map(({ pair }) => pair)).toEqual(pairsOf(his))

    await expect(page.locator('.household-together')).toContainText(says.apart)
    const rows = await table(page)
    expect(rows.length).toBeGreaterThan(1)
    // One plan, two groups.
    expect(rows.find(({ serves }) => serves === 'yes')!.groups.map((group) => group.split(' ')[0])).toEqual(['Larkmoor', 'Quillmont'])
    for (const { plan, serves, fares, groups } of rows) {
      // What a plan does for each is what the rules say to each alone.
      expect(serves === 'yes', plan).toBe(fares.every((one) => one === 'keeps' || one === 'ask'))
      for (const [place, one] of [hers, his].entries()) {
        const keeping = keepingPairs(one, plan)
        expect(fares[place] === 'keeps' || fares[place] === 'ask', `${plan} for person ${place + 1}`).toBe(keeping.length > 0)
        if (keeping.length > 0) expect(groups[place]).not.toBe('')
      }
    }

    await reload(page)
    await expect(chip(page, 'Luis')).toHaveAttribute('aria-current', 'true')
    expect(await shownCombinations(page)).toEqual(second)
    await chip(page, says.first).click()
    await expect(chip(page, says.first)).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('h1')).toBeFocused()
    expect(await shownCombinations(page)).toEqual(first)
    expect((await table(page)).map(({ plan, serves }) => [plan, serves])).toEqual(rows.map(({ plan, serves }) => [plan, serves]))

    await page.getByRole('button', { name: says.remove }).click()
    await expect(chip(page, 'Luis')).toBeVisible()
    await page.getByRole('button', { name: says.yes }).click()
    await expect(page.locator('.people-switch')).toHaveCount(0)
    expect(await shownCombinations(page)).toEqual(first)
    expect(await page.evaluate(() => sessionStorage.getItem('plan-group-guide'))).not.toContain('Luis')

    await add(page, says, 'Luis')
    await walk(page, his, 'timing')
    await page.getByRole('button', { name: says.help, exact: true }).click()
    await page.getByRole('button', { name: says.clear }).click()
    await page.getByRole('button', { name: says.clearYes }).click()
    await expect(page.locator('[data-question="coverage"]')).toBeVisible()
    await expect(page.locator('.people-switch')).toHaveCount(0)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  })
}

test('Back goes to the person and the place one was at, and mixes no answers', async ({ page }) => {
  await openAnswered(page, hers)
  const first = await shownCombinations(page)
  await add(page, languages.en, 'Luis')
  await walk(page, his, 'doctors')
  await page.goBack()
  await expect(page.locator('[data-question="timing"]')).toBeVisible()
  await page.goBack()
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
  await page.goBack()
  await expect(chip(page, 'Me')).toHaveAttribute('aria-current', 'true')
  expect(await shownCombinations(page)).toEqual(first)
  await page.goForward()
  await expect(chip(page, 'Luis')).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
  await page.goForward()
  await page.goForward()
  await walk(page, his)
  await chip(page, 'Me').click()
  expect(await shownCombinations(page)).toEqual(first)
  await page.goBack()
  await expect(chip(page, 'Luis')).toHaveAttribute('aria-current', 'true')
  expect((await shownCombinations(page)).map(({ pair }) => pair)).toEqual(pairsOf(his))
})

test('calls noted for one stay with that one, and count in what is said of all', async ({ page }) => {
  const calls = [...new Set(pairsOf(hers).map((pair) => pair.split('×')))].map(([plan, group]) => ({ plan, group, doctor: 'nunez-elena', by: 'plan', says: 'no', date: '2026-11-20' }))
  await openWith(page, hers, his, calls)
  await page.locator('[data-plan]').first().waitFor({ state: 'attached' })
  const rows = await table(page)
  for (const { plan } of calls) expect(rows.find((row) => row.plan === plan)?.fares[0], plan).not.toBe('keeps')
  await chip(page, 'Luis').click()
  expect((await shownCombinations(page)).map(({ pair }) => pair)).toEqual(pairsOf(his))
})

test('people with other coverage are never compared, and one with questions left is waited for', async ({ page }) => {
  await openAnswered(page, hers)
  await add(page, languages.en, 'Kim')
  await walk(page, { ...people.doctorLeaving!.answers, zip: '91101' }, 'doctors')
  await chip(page, 'Me').click()
  await expect(page.locator('.household-together')).toContainText('Questions left: Kim.')
  await expect(page.locator('[data-plan]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Go on: Kim' }).click()
  expect(await placeOf(page)).toBe('doctors')
  await page.goto('/#timing')
  await walk(page, { ...hers, coverage: 'job', timing: 'looking' })
  await expect(page.locator('.household-together')).toContainText('each chooses alone')
  await expect(page.locator('[data-plan]')).toHaveCount(0)
})

test('up to six people, each name as text whatever it is, and no one more', async ({ page }) => {
  await openWith(page, hers)
  for (const name of ['<b onclick=alert(1)>', '', 'A name that is far too long to stand here', 'Zoë', 'Li']) {
    await add(page, languages.en, name)
    await chip(page, 'Me').click()
    await page.locator('[data-outcome]').waitFor()
  }
  await expect(page.locator('.people-chip')).toHaveText(['Me', '<b onclick=alert(1)>', 'Person 3', 'A name that is far t', 'Zoë', 'Li'])
  await expect(page.getByRole('button', { name: 'Add another person' })).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})

for (const [code, says, width, height] of [['en', languages.en, 320, 256], ['es', languages.es, 1280, 740]] as const) {
  test(`the screens for two are sound in all colours: ${code}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openWith(page, hers, his)
    if (code === 'es') await page.getByRole('button', { name: 'Español' }).click()
    await page.locator('[data-plan]').first().waitFor()
    await page.locator('details.plan-others summary').click()
    await page.getByRole('button', { name: says.remove }).click()
    await page.getByRole('button', { name: says.add }).click()
    await expectSound(page, 'the result of one of two, a third being added')
    await page.getByRole('button', { name: says.start }).click()
    await page.locator('[data-question="coverage"]').waitFor()
    await expectSound(page, 'the first question of the third')
  })
}

test('another person can be added and turned to by keyboard alone', async ({ page }) => {
  await openWith(page, hers)
  await tabTo(page, '.household .button-quiet')
  await page.keyboard.press('Enter')
  await expect(page.locator('input[name="person-name"]')).toBeFocused()
  await page.keyboard.type('Luis')
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toBeFocused()
  expect(await placeOf(page)).toBe('coverage')
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, '.people-chip:not([aria-current])')
  await page.keyboard.press('Enter')
  await page.locator('[data-outcome]').waitFor()
  await expect(page.locator('h1')).toBeFocused()
})

/** The result of the first, with everything answered before: by her, and by him where he is given. */
async function openWith(page: Page, first: Answers, second?: Answers, evidence: unknown[] = []): Promise<void> {
  await open(page)
  const given = (answers: Answers) => ({ answers: { ...answers, checkAnswers: 'done' }, parked: [] })
  const two = second && { people: [{ id: '1', name: '', given: { ...given(first), evidence } }, { id: '2', name: 'Luis', given: given(second) }], focus: '1' }
  const stored = two ? { version: 2, household: two } : { version: 1, given: given(first) }
  await page.evaluate((text) => sessionStorage.setItem('plan-group-guide', text), JSON.stringify({ ...stored, savedAt: Date.parse('2026-11-21') }))
  await reload(page)
  await page.locator('[data-outcome]').waitFor()
}

async function add(page: Page, says: { add: string; start: string }, name: string): Promise<void> {
  await page.getByRole('button', { name: says.add }).click()
  // As if pasted: longer than the field lets one type.
  await page.locator('input[name="person-name"]').evaluate((field, text) => ((field as HTMLInputElement).value = text), name)
  await page.getByRole('button', { name: says.start }).click()
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
}

function chip(page: Page, name: string) {
  return page.locator('.people-chip', { hasText: new RegExp(`^${name}$`) })
}

/** The rows of the comparison, those that serve not all included. */
async function table(page: Page) {
  await page.locator('[data-plan]').first().waitFor({ state: 'attached' })
  return page.locator('[data-plan]').evaluateAll((rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll('[data-fares]')]
      return {
        plan: row.getAttribute('data-plan')!,
        serves: row.getAttribute('data-serves')!,
        fares: cells.map((cell) => cell.getAttribute('data-fares')!),
        groups: cells.map((cell) => cell.querySelector('p + p')?.textContent ?? ''),
      }
    }),
  )
}

function pairsOf(answers: Answers): string[] {
  const { verify, otherWays } = ruled.get(answers)!
  return [...verify, ...otherWays.slice(0, 3)].map(({ plan, group }) => `${plan ?? '-'}×${group ?? '-'}`)
}

/** Of what the command line says, what keeps all must-keeps in a plan. */
function keepingPairs(answers: Answers, plan: string) {
  const { verify, otherWays } = ruled.get(answers)!
  return [...verify, ...otherWays].filter((one) => one.plan === plan && one.reasons.includes('KEEPS_ALL_MUST'))
}
