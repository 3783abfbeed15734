import { expect } from './test'
import { test } from './hostSite'

/** The guard of every test (guard.ts): that it hears is shown by complaints brought about on purpose, since one that never comes fails the test. */

test('hears what a worker was forbidden', async ({ page, site, guard }) => {
  guard.provokes(/Content Security Policy.*\(.*forbidden\.js\)$/s)
  await page.route('**/forbidden.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', headers: { 'Content-Security-Policy': "connect-src 'self'" }, body: 'fetch("http://stranger.invalid/").catch(() => postMessage("forbidden"))' }),
  )
  await page.goto(site.put(''))
  const said = page.evaluate(() => new Promise((resolve) => new Worker('/forbidden.js').addEventListener('message', ({ data }) => resolve(data))))
  expect(await said).toBe('forbidden')
})

test('hears an error that nothing caught', async ({ page, site, guard }) => {
  guard.provokes(/^an error that nothing caught: Error: on purpose/)
  await page.goto(site.put(''))
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(() => void setTimeout(() => { throw new Error('on purpose') }))
  await thrown
})
