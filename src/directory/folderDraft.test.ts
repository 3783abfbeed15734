// @vitest-environment node
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftBeside } from './folderDraft'
import { writeFolder } from './writeFolder'

let work = ''
const at = (name: string) => join(work, name)
beforeEach(() => (work = mkdtempSync(join(realpathSync(tmpdir()), 'draft-'))))
afterEach(() => rmSync(work, { recursive: true }))

const ours = { holds: 'a letter', isOurs: (_: string, names: string[]) => names.every((name) => name === 'letter') }
/** Of no process: Linux gives no higher number than 4,194,304. */
const killed = 99_999_999

function put(name: string, text: string) {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), text)
}

function write(place: string, text: string) {
  const draft = draftBeside(at(place), ours)
  writeFileSync(join(draft.path, 'letter'), text)
  draft.finish()
}

it('replaces what is ours and leaves nothing beside it', () => {
  write('out', 'old')
  put('out/.DS_Store', '')
  write('out', 'new')
  expect([readFileSync(at('out/letter'), 'utf8'), readdirSync(work), readdirSync(at('out'))]).toEqual(['new', ['out'], ['letter']])
})

it('writes where a link leads', () => {
  write('real', 'old')
  symlinkSync('real', at('link'))
  write('link', 'new')
  expect(readFileSync(at('real/letter'), 'utf8')).toBe('new')
})

it.each([
  ['out', 'holds something else than a letter, which would be lost'],
  ['out/photo', 'a file of this name is in the way'],
  ['out/photo/in', 'a file stands where a folder is needed'],
  ['lost/../out/photo', 'a file of this name is in the way'],
  ['nowhere', 'a file of this name is in the way'],
])('refuses %s and leaves all as it was', (place, reason) => {
  put('out/letter', 'mine')
  put('out/photo', 'mine')
  symlinkSync('away', at('nowhere'))
  // Not join, which would take the way back out.
  expect(() => draftBeside(`${work}/${place}`, ours)).toThrow(reason)
  expect([readdirSync(work).sort(), readdirSync(at('out')).sort()]).toEqual([['nowhere', 'out'], ['letter', 'photo']])
})

it('refuses the folder in which the command runs', () => {
  expect(() => draftBeside('.', ours)).toThrow('the folder you work in')
})

it('removes what a killed process left, and not what one at work writes', () => {
  const running = `.out.${process.ppid}.part`
  for (const name of [`.out.${killed}.part`, `.out.${killed}.part.old`, `.out.${killed}.places`, `..out.${killed}.places.${killed}.part`, running, `.other.${killed}.part`]) put(`${name}/letter`, '')
  write('out', 'new')
  // What stood there is put back, as it was killed before the new one came; then it is replaced.
  expect(readdirSync(work).sort()).toEqual([`.other.${killed}.part`, running, 'out'].sort())
})

it('puts back what stood there when the process was killed before the new one came', () => {
  put(`.out.${killed}.part.old/letter`, 'old')
  draftBeside(at('out'), ours).abandon()
  expect(readFileSync(at('out/letter'), 'utf8')).toBe('old')
})

it('removes the folders it made on the way when it is given up', () => {
  draftBeside(at('one/two/out'), ours).abandon()
  expect(existsSync(at('one'))).toBe(false)
})

it('replaces no folder of CSV in which other files stand', () => {
  put('out/directory.json', '{}')
  put('out/source/providers.json', 'mine')
  expect(() => writeFolder(at('out'))).toThrow('something else than a directory')
})
