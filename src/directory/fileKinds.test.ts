import { expect, it } from 'vitest'
import { wrongKind } from './fileKinds'

const bigEndian = Buffer.from('npi,name', 'utf16le').swap16()

it.each<[string, Uint8Array, string]>([
  ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'an Excel workbook or a ZIP archive'],
  ['an old one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'an old Excel workbook'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'a PDF'],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8), 'a gzip archive'],
  ['UTF-16 with its mark', Buffer.from('\uFEFFnpi', 'utf16le'), 'UTF-16, not UTF-8'],
  ['UTF-16 without it', Buffer.from('[{"npi":1}]', 'utf16le'), 'UTF-16, not UTF-8'],
  ['the same the other way round', bigEndian, 'UTF-16, not UTF-8'],
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks behind a mark', Buffer.from('\uFEFF \n'), 'empty'],
  ['a page', Buffer.from('\uFEFF\n<!doctype html>'), 'a web page or XML, not data'],
])('knows %s', (_, start, is) => {
  expect(wrongKind(start)?.is).toBe(is)
})

it.each(['npi,name\n', '\uFEFF{"a": 1}', 'Ünï', 'a\0b'])('lets %j be', (text) => {
  expect(wrongKind(Buffer.from(text))).toBeUndefined()
})
