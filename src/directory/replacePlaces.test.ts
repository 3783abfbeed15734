import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from './commands'
import { smallFolder } from './smallFolder.fixture'

let place = ''
const at = (name: string) => join(place, name)
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'places-'))
  writeFileSync(at('hud.csv'), 'ZIP,COUNTY,TOT_RATIO\n94110,06075,1\n')
  writeFileSync(at('bad.csv'), 'ZIP,COUNTY,TOT_RATIO\nAlder,06075,1\n')
})
afterEach(() => rmSync(place, { recursive: true }))

const places = (file: string, ...more: string[]) => run(['places', at(file), '--out', at('out'), ...more], { today: '2026-11-21' })
const table = 'zip,county_id,county,state,share,lat,lon\n94110,06075,San Francisco,CA,1,,\n'

function writeSmallFolder() {
  mkdirSync(at('out'))
  for (const [name, text] of Object.entries(smallFolder)) writeFileSync(at(`out/${name}`), text)
}

it('replaces the table of a directory and nothing else', async () => {
  writeSmallFolder()
  expect((await places('hud.csv')).exit).toBe(0)
  const now = Object.fromEntries(readdirSync(at('out')).map((name) => [name, readFileSync(at(`out/${name}`), 'utf8')]))
  expect(now).toEqual({ ...smallFolder, 'places.csv': table })
  expect(readdirSync(place).sort()).toEqual(['bad.csv', 'hud.csv', 'out'])
})

it.each([false, true])('writes a new folder, where an empty one stands: %s', async (stands) => {
  if (stands) mkdirSync(at('out'))
  const { err, exit } = await places('hud.csv')
  expect([exit, [...err].at(-1)]).toEqual([0, 'Written: places.csv 1.'])
  expect(readFileSync(at('out/places.csv'), 'utf8')).toBe(table)
  expect(existsSync(at('out/directory.json'))).toBe(true)
})

it.each([
  ['bad.csv', [], 'no ZIP code in it can be used, so nothing was changed'],
  ['none.csv', [], 'there is no file or folder of this name'],
  ['hud.csv', ['--form'], 'Unknown option'],
])('leaves a directory as it was on %s %j', async (file, more, reason) => {
  writeSmallFolder()
  const { err, exit } = await places(file, ...more)
  expect(exit).toBe(2)
  expect([...err].join('\n')).toContain(reason)
  expect(readFileSync(at('out/places.csv'), 'utf8')).toBe(smallFolder['places.csv'])
  expect(readdirSync(place).sort()).toEqual(['bad.csv', 'hud.csv', 'out'])
})

it.each([235, 250])('names the folder that was given when it cannot be written: a name of %i letters', async (length) => {
  const long = at('o'.repeat(length))
  // Beside it, under a longer name, it is written first.
  const { err, exit } = await run(['places', at('hud.csv'), '--out', long], { today: '2026-11-21' })
  expect([exit, [...err][0]]).toEqual([2, `directory places: ${long}: the name is too long. Give a shorter one.`])
})

it('refuses a folder of something else, and a file', async () => {
  mkdirSync(at('out'))
  writeFileSync(at('out/letter.txt'), '')
  expect([...(await places('hud.csv')).err].join()).toContain('which would be lost')
  expect([...(await run(['places', at('hud.csv'), '--out', at('bad.csv')], { today: '2026-11-21' })).err].join()).toContain('in the way')
})
