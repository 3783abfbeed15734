// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../commands'
import { fileSource, peek, pieceBytes, sourcesOf, textOf } from './source'

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

/** What is read of a file with this content: its text, or what is wrong. */
async function read(content: Uint8Array): Promise<string> {
  writeFileSync(at('in/a.json'), content)
  const source = fileSource(at('in/a.json'))
  let text = await peek(source)
  try {
    text = ''
    for await (const piece of textOf(source)) text += piece
    return text
  } catch (error) {
    return (error as Error).message
  }
}

it('tells in a large file where it ceases to be UTF-8', async () => {
  const start = Buffer.from('é'.repeat(150_000))
  expect(await read(Buffer.concat([start, Buffer.of(0xff), start]))).toBe('a.json: about byte 300000 it is not UTF-8. Save or export it as UTF-8.')
  expect(await read(Buffer.concat([start, start, Buffer.of(0xc3)]))).toContain('about byte 600001 ')
  expect(await read(start)).toBe('é'.repeat(150_000))
})

it('tells a letter torn between two pieces from what is no letter', async () => {
  const upToPiece = Buffer.alloc(pieceBytes - 1, 'a')
  expect(await read(Buffer.concat([upToPiece, Buffer.from('é')]))).toHaveLength(pieceBytes)
  expect(await read(Buffer.concat([upToPiece, Buffer.of(0xc3), Buffer.from('abc')]))).toContain(`about byte ${pieceBytes} `)
})

it('refuses UTF-16, also without the mark that tells it', async () => {
  await expect(read(Buffer.from('[{"npi":1}]', 'utf16le'))).rejects.toThrow('a.json: this is UTF-16, not UTF-8. Save it as UTF-8')
})

it('writes nothing in place of a finished directory when nothing in a file can be used', async () => {
  mkdirSync(at('out'))
  writeFileSync(at('out/directory.json'), 'mine')
  writeFileSync(at('in/a.json'), '[{"npi":"x","plans":[{"maPlanId":"none"}]}]')
  const { err, exit } = await run(['import', '--from', 'mpf', at('in'), '--out', at('out')], { today: '2026-11-21' })
  expect([exit, [...err].join('\n')]).toEqual([2, expect.stringContaining('nothing in it can be used, so nothing is written')])
  expect(readFileSync(at('out/directory.json'), 'utf8')).toBe('mine')
})
