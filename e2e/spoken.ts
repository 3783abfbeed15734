import type { Page } from '@playwright/test'

/** Hears, from before the page loads, what a screen reader reads out by itself. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const live = '[role=log], [role=status], [role=alert], [aria-live]'
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        if (element?.closest(live)) said.push(...[...(type === 'characterData' ? [target] : addedNodes)].map((node) => node.textContent ?? ''))
        // A region that comes with its words in it; one that comes empty says nothing.
        else for (const node of addedNodes) if (node instanceof Element) said.push(...[node, ...node.querySelectorAll('*')].filter((one) => one.matches(live)).map((region) => region.textContent))
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
}

/** What live regions have said since this was asked last. */
export async function heard(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))
  return said.map((text) => text.trim()).filter((text) => text !== '')
}

/** A part of the page as a screen reader finds it, read from the top; then where the focus is, and what is said besides its name. */
export async function spoken(page: Page, part: string): Promise<string> {
  const focus = await page.evaluate(() => {
    const at = document.activeElement ?? document.body
    const described = at.getAttribute('aria-describedby') ?? at.closest('fieldset')?.getAttribute('aria-describedby') ?? ''
    const texts = described.split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
    return at === document.body ? 'the page' : [at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent, ...texts].join(' / ')
  })
  return `${await page.locator(part).ariaSnapshot()}\nFocus: ${focus}`
}

/** The headings of the page, by level. */
export async function headings(page: Page): Promise<string> {
  const all = await page.getByRole('heading').evaluateAll((found) => found.map((heading) => `${'  '.repeat(Number(heading.tagName[1]) - 1)}${heading.tagName} ${heading.textContent}`))
  return all.join('\n')
}
