import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './test'
import { expectSound } from './access'
import { open, walk } from './walk'
import { people } from './people'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false })

  for (const [start, list, explainer] of [
    ['/', 'Health plans and medical groups, explained', 'What is an IPA?'],
    ['/es/', 'Los planes de salud y los grupos médicos, explicados', '¿Qué es una IPA?'],
  ] as const) {
    test(`the first page leads to the list, to an explainer and to the questions to ask: ${start}`, async ({ page }) => {
      await page.goto(start)
      await expect(page.locator('.dock')).toBeHidden()
      await page.getByRole('link', { name: list }).click()
      await expect(page.locator('h1')).toHaveText(list)
      await page.getByRole('link', { name: explainer }).click()
      await expect(page.locator('h1')).toHaveText(explainer)
      await expect(page.locator('.learn-short')).toBeVisible()
      await page.locator('.learn-bar nav a').last().click()
      const field = page.locator('.sheet-call input.field').first()
      await field.fill('Dr. Vega')
      await page.locator('.sheet-box').first().click()
      await expect(page.locator('.sheet-box input').first()).toBeChecked()
      await page.locator('.learn-brand').click()
      await expect(page).toHaveURL(new RegExp(`${start}$`))
    })
  }
})

test('no link of any built page leads nowhere', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(100)
  const dead = pages.flatMap((page) => {
    // The word that a page of the builder shows as text is no link.
    const html = readFileSync(join(dist, page), 'utf8').replaceAll(/<script type="application\/json".*?<\/script>/gs, '')
    const links = [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"/g)].map(([, link]) => link!)
    return links.filter((link) => !/^(https?:|tel:|mailto:|data:)/.test(link)).filter((link) => !leads(page, link)).map((link) => `${page}: ${link}`)
  })
  expect(dead).toEqual([])
})

test('an explainer of the guide opens as a page of its own, which leads back to its question', async ({ page, context }) => {
  await open(page)
  await walk(page, people.treatmentAwayFromHome!.answers, 'doctors')
  await page.getByRole('button', { name: 'What is a medical group?' }).click()
  const [learn] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Read this as a page' }).click()])
  await expect(learn.locator('h1')).toHaveText('What is a medical group?')
  await expect(learn.locator('.learn-aside a[href="../#doctors"]')).toBeVisible()
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  const [list] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'How plans and groups work, to read' }).click()])
  await expect(list).toHaveURL(/\/learn\/$/)
})

test('a question of the guide can be reached from a learn page', async ({ page }) => {
  await page.goto('/learn/medicalGroup.html')
  await page.locator('.learn-aside a[href="../#doctors"]').click()
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('[data-question]')).toBeVisible()
})

for (const folder of ['/learn/', '/es/learn/']) {
  for (const [colorScheme, width] of [['light', 320], ['dark', 1280]] as const) {
    test(`no learn page breaks an axe rule or scrolls sideways: ${folder}, ${colorScheme}, ${width} px`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 740 } })
      const page = await context.newPage()
      for (const name of ['', 'glossary.html', 'questions-to-ask.html', 'howTheyFit.html', 'medicareDates.html']) {
        await page.goto(folder + name)
        await expectSound(page, name)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBe(0)
      }
      await context.close()
    })
  }
}

for (const path of ['/learn/questions-to-ask.html', '/es/learn/questions-to-ask.html']) {
  test(`the questions print on two pages: ${path}`, async ({ page }) => {
    await page.goto(path)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(2)
  })
}

test('a learn page asks nobody else for anything, runs nothing, and complains of nothing', async ({ page, baseURL }) => {
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto('/learn/ipa.html')
  expect(asked.map((url) => url.replace(baseURL!, ''))).toEqual(['/learn/ipa.html', expect.stringMatching(/^\/assets\/learn-[\w-]{8}\.css$/)])
  expect(complaints).toEqual([])
})

/** Whether a link of a built page leads to a file of the build, and to a place on it. Places of the guide's own pages are made by its script. */
function leads(page: string, link: string): boolean {
  const [address = '', place] = link.split('#')
  const target = join(dist, address === '' ? page : posix.join(posix.dirname(page.replaceAll('\\', '/')), address))
  const file = existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target
  if (!existsSync(file)) return false
  return place === undefined || !relative(dist, file).includes('learn') || readFileSync(file, 'utf8').includes(` id="${place}"`)
}
