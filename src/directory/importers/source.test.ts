// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../commands'
import { peek, sourcesOf } from './source'

let work = ''
const at = (name: string) => join(work, name)
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'source-'))
  mkdirSync(at('in'))
  writeFileSync(at('in/a.json'), '[]')
})
afterEach(() => rmSync(work, { recursive: true }))

const names = async (...inputs: string[]) => (await sourcesOf(inputs.map(at))).map(({ name }) => name)

it('reads each file once, however often it is named', async () => {
  expect(await names('in', 'in/a.json', './in/../in')).toEqual(['a.json'])
})

it('follows links that lead in a circle once', async () => {
  symlinkSync('.', at('in/again'))
  symlinkSync('..', at('in/up'))
  expect(await names('in')).toEqual(['a.json'])
})

it('is not stopped by a link that leads nowhere, and tells it', async () => {
  symlinkSync('nowhere', at('in/b.json'))
  const [, broken] = await sourcesOf([at('in')])
  await expect(peek(broken!)).rejects.toThrow('b.json: this is no file, or a link that leads nowhere')
})

it('writes nothing in place of a finished directory when nothing in a file can be used', async () => {
  mkdirSync(at('out'))
  writeFileSync(at('out/directory.json'), 'mine')
  writeFileSync(at('in/a.json'), '[{"npi":"x","plans":[{"maPlanId":"none"}]}]')
  const { err, exit } = await run(['import', '--from', 'mpf', at('in'), '--out', at('out')], { today: '2026-11-21' })
  expect([exit, [...err].join('\n')]).toEqual([2, expect.stringContaining('nothing in it can be used, so nothing is written')])
  expect(readFileSync(at('out/directory.json'), 'utf8')).toBe('mine')
})
