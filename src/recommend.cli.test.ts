// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'recommend-'))
afterAll(() => rmSync(folder, { recursive: true }))

const answers = fileOf('answers.json', '{ "coverage": "medicare", "zip": "91101", "timing": "looking", "doctors": [] }')

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

function recommend(...words: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/recommend.cli.ts', ...words], { cwd: root, encoding: 'utf8' })
}

it('prints a recommendation as JSON, and reads a file with a byte order mark', { timeout: 60_000 }, () => {
  const marked = fileOf('marked.json', `\uFEFF{ "coverage": "medicare", "zip": "91101", "timing": "looking", "doctors": [] }`)
  const { stdout, stderr, status } = recommend('--directory', 'content/directory', '--answers', marked, '--today', '2026-11-21')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'RANKED' })
})

it.each([
  ['no folder named', [], '--directory is missing'],
  ['a folder that is not there', ['--directory', 'no/such', '--answers', answers], 'no/such: there is no folder of this name'],
  ['a file that is not there', ['--directory', 'content/directory', '--answers', 'no-such.json'], 'no-such.json: there is no such file'],
  ['a file that is not JSON', ['--directory', 'content/directory', '--answers', fileOf('torn.json', '{')], 'is not JSON'],
  ['a month that does not exist', ['--directory', 'content/directory', '--answers', answers, '--today', '2026-13-01'], '"2026-13-01" is not a date'],
  ['a mode nobody knows', ['--directory', 'content/directory', '--answers', answers, '--mode', 'loud'], '"loud" is not a mode'],
])('ends with 2 and says what to do: %s', { timeout: 60_000 }, (_, words, message) => {
  const { stdout, stderr, status } = recommend(...words)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})
