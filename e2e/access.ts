import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const ofWcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * The page as it stands breaks no rule of WCAG 2.2 AA that axe knows, in light, dark and forced colours: all rules
 * once, those that colours can break in each. Besides, it never scrolls sideways, no tabindex is positive, and
 * nothing moves where the system asks for less motion. Leaves the page light.
 */
export async function expectSound(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await broken(page, ofColours), `${where}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await expectRules(page, where)
  // Apart from the step to light: Chromium keeps colours of before where both change.
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await broken(page, ofColours), `${where}, forced colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

/** All of that but the other colours. */
export async function expectRules(page: Page, where: string): Promise<void> {
  expect(await broken(page, ofWcag), where).toEqual([])
  expect(await page.evaluate(whatElse), where).toEqual([])
}

/** Each frame by itself. Put into a page once: what axe is takes longer to read than to run. */
async function broken(page: Page, runOnly: NonNullable<RunOptions['runOnly']>): Promise<string[]> {
  const found: string[] = []
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
    // What is still coming into view has colours of its own.
    await frame.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))).then(() => undefined))
    found.push(
      ...(await frame.evaluate(async (only) => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false })
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
      }, runOnly)),
    )
  }
  return found
}

function whatElse(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const all = [...document.querySelectorAll<HTMLElement>('*')]
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const moves = (element: Element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
    return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01) || scrollBehavior === 'smooth'
  }
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than the screen`] : []),
    ...all.filter((element) => element.tabIndex > 0).map((element) => `positive tabindex: ${element.outerHTML}`),
    ...(isCalm ? all.filter(moves).map((element) => `moves: ${element.outerHTML.slice(0, 120)}`) : []),
  ]
}

/** Presses Tab until the focus is on it; a keyboard trap or an unreachable control ends after 120 tries. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`access: Tab does not reach ${selector}.`)
}

/** Goes once round the page by Tab. What it stops at is in view with nothing over it, and it comes out again: there is no trap. */
export async function tabRound(page: Page, where: string): Promise<void> {
  const seen = new Set<string>()
  for (let tries = 0; tries < 120; tries++) {
    await page.keyboard.press('Tab')
    const [stop, isHidden] = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return [null, false] as const
      const { x, y, width, height } = (at.closest('label') ?? at).getBoundingClientRect()
      const on = document.elementFromPoint(x + width / 2, y + height / 2)
      const all = [...document.querySelectorAll('*')]
      return [`${all.indexOf(at)} ${at.outerHTML.slice(0, 90)}`, !on || !(at.contains(on) || on.contains(at) || at.closest('label')?.contains(on) || at.parentElement!.contains(on))] as const
    })
    if (stop === null || seen.has(stop)) {
      expect(seen.size, where).toBeGreaterThan(3)
      return
    }
    expect(isHidden, `${where}: something is over ${stop}, or it is out of view`).toBe(false)
    seen.add(stop)
  }
  throw new Error(`access: Tab does not come out again, at ${where}.`)
}
