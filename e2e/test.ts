import { expect, test as base } from '@playwright/test'
import { guarding, type Guard } from './guard'

export { expect }

/** Every test of a browser: it fails, whatever else it looks at, when a policy was broken, an error went uncaught or a stranger was asked. */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ browser, baseURL }, use) => {
      const { guard, watch, faults } = guarding()
      browser.on('context', watch)
      await use(guard)
      browser.off('context', watch)
      expect(faults(new URL(baseURL!).origin)).toEqual([])
    },
    { auto: true },
  ],
})
