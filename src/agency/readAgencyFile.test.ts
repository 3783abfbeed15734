// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AgencyFileError, readAgencyFile } from './readAgencyFile'

let content: string
beforeEach(() => void (content = mkdtempSync(join(tmpdir(), 'agency-'))))
afterEach(() => rmSync(content, { recursive: true }))

it.each<[string, string | Buffer, unknown]>([
  ['a byte order mark and the line ends of Windows', '\uFEFF{\r\n  "mode": "named"\r\n}\r\n', { mode: 'named' }],
  ['a field twice: the last counts', '{"mode": "named", "mode": "education"}', { mode: 'education' }],
])('reads %s', (_, text, expected) => {
  writeFileSync(join(content, 'agency.json'), text)
  expect(readAgencyFile(content).input).toEqual(expected)
})

it('finds nothing where there is no file', () => {
  expect(readAgencyFile(content).input).toBeUndefined()
})

it.each<[string, string | Buffer]>([
  ['nothing', ''],
  ['comments', '{ // who we are\n}'],
  ['a comma too many', '{"mode": "named",}'],
  ['NaN', '{"planYear": NaN}'],
  ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le')],
])('says that it is not JSON, and what to do: %s', (_, text) => {
  writeFileSync(join(content, 'agency.json'), text)
  expect(() => readAgencyFile(content)).toThrow(AgencyFileError)
  expect(() => readAgencyFile(content)).toThrow(/agency\.json:1: is not JSON \(.+\)\. Mend it/s)
})

it('says that a folder in its place cannot be read', () => {
  mkdirSync(join(content, 'agency.json'))
  expect(() => readAgencyFile(content)).toThrow(/agency\.json: cannot be read \(EISDIR.*\)\. Mend it/)
})
