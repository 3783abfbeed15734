import type { Page } from '@playwright/test'
import { allowOnly, guideFrame, test } from './hostSite'
import { expect } from './test'
import { people } from './people'
import { walk } from './walk'
import { bubbleName, loader, openGuide, seen, watch } from './widget'

const { answers } = people.twoPlansTie!

test.beforeEach(({ page }) => watch(page))

test('where the agency names sites, it opens on those', async ({ page, site, baseURL }) => {
  const address = site.put(loader(baseURL!))
  await allowOnly(page, ['https://broker.example', new URL(address).origin])
  await page.goto(address)
  const frame = await openGuide(page)
  await walk(frame as unknown as Page, answers, 'timing')
})

test('on any other site, and under any other page, there is a note and a way to the guide, and nothing else', async ({ page, site, baseURL }) => {
  const address = site.put(loader(baseURL!))
  const outer = site.put(`<iframe src="${address}" width="900" height="700"></iframe>`)
  await allowOnly(page, [new URL(address).origin])
  for (const around of [site.asOtherSite(address), site.asOtherSite(outer)]) {
    await page.goto(around)
    await page.frames().at(-1)!.getByRole('button', { name: bubbleName }).click()
    const frame = await guideFrame(page)
    await expect(frame.getByRole('heading', { name: 'The guide does not open inside this site' })).toBeVisible()
    await expect(frame.locator('[data-question]')).toHaveCount(0)
    await expect(frame.getByRole('link', { name: 'Open the guide' })).toHaveAttribute('target', '_blank')
    expect((await seen(page)).events.filter((event) => event.startsWith('ready'))).toEqual([])
  }
})

test('a page around that says nothing: with a list of sites it stays shut, without one it works', async ({ page, site, baseURL }) => {
  const address = site.put(`<iframe src="${baseURL}/frame.html" width="400" height="700"></iframe>`)
  await page.goto(address)
  const frame = await guideFrame(page)
  await page.clock.runFor(5000)
  await walk(frame as unknown as Page, answers, 'zip')
  await expect(frame.getByRole('button', { name: 'Close' })).toBeHidden()
  await allowOnly(page, [new URL(address).origin])
  await page.goto(address)
  const shut = await guideFrame(page)
  await expect(shut.locator('[data-question]')).toBeHidden()
  await page.clock.runFor(5000)
  await expect(shut.getByRole('heading', { name: 'does not open inside this site' })).toBeVisible()
})

test('opened by itself, the frame’s page says what it is and leads to the guide', async ({ page }) => {
  await page.goto('/frame.html')
  await page.getByRole('link', { name: 'Open the guide' }).click()
  await expect(page.locator('[data-question="coverage"]')).toBeVisible()
})
