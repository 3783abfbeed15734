import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordReader, splitRecord } from './records'

it('splits cells at commas outside quotes and drops the blanks around them', () => {
  expect(splitRecord('a, b ,,"c, ""d"""  , "e"')).toEqual(['a', 'b', '', 'c, "d"', 'e'])
})

it('refuses a quote inside a bare cell and text after a quoted one', () => {
  expect(splitRecord('a,b"c"')).toBeNull()
  expect(splitRecord('a,"b"c')).toBeNull()
})

it('reads a cell of several lines and says where its row begins', () => {
  expect(read('id,address\nv,"12 Main St\nSuite 4"\nk,x')).toEqual([
    [['id', 'address'], 1],
    [['v', '12 Main St\nSuite 4'], 2],
    [['k', 'x'], 4],
  ])
})

it('reads a cell of several lines below a header that blank lines stand above', () => {
  expect(read('\n\nid,address\nv,"12 Main St\nSuite 4"').at(-1)).toEqual([['v', '12 Main St\nSuite 4'], 4])
})

it('gives up only the line whose quote never closes', () => {
  expect(read('id,name\na,"open\nb,B\nc,C')).toEqual([
    [['id', 'name'], 1],
    [null, 2],
    [['b', 'B'], 3],
    [['c', 'C'], 4],
  ])
})

it('gives up a line far from the end of the file as well', () => {
  const rows = Array.from({ length: 500 }, (_, at) => `${at},x`)
  rows[100] = '100,"x'
  rows[300] = '300,x"'
  const lost = read(['id,name', ...rows].join('\n')).filter(([cells]) => cells === null)
  expect(lost).toEqual([
    [null, 102],
    [null, 302],
  ])
})

it('does not take the rows between two stray quotes for one cell', () => {
  expect(read('id,name,kind\na,"open,ipa\nb,B,ipa\nc,C",ipa\nd,D,ipa')).toEqual([
    [['id', 'name', 'kind'], 1],
    [null, 2],
    [['b', 'B', 'ipa'], 3],
    [null, 4],
    [['d', 'D', 'ipa'], 5],
  ])
})

it('does not take two rows for one because each has a stray quote', () => {
  expect(read('id,name,kind\na,"open,ipa\nc,C",ipa\nd,D,ipa')).toEqual([
    [['id', 'name', 'kind'], 1],
    [null, 2],
    [null, 3],
    [['d', 'D', 'ipa'], 4],
  ])
})

it('reads a cell of twenty lines, and takes a longer one for a quote that never closes', () => {
  const withCell = (lines: number) => read(`id,name\na,"${Array.from({ length: lines }, () => 'x').join('\n')}"`)
  expect(withCell(20)).toHaveLength(2)
  expect(withCell(21)[1]).toEqual([null, 2])
})

it('reads what a CSV library reads, but for line breaks among commas', () => {
  const cellWith = (unit: string) => fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', '"', unit), maxLength: 6 })
  const cell = fc.oneof(cellWith(','), cellWith('\n'))
  const table = fc.array(fc.tuple(fc.constant('id'), cell, cell, cell), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      const expected = parse(text, { record_delimiter: '\n' }).map((row) => row.map((one) => one.trim()))
      expect(read(text).map(([cells]) => cells)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

function read(text: string): [string[] | null, number][] {
  const records: [string[] | null, number][] = []
  const reader = recordReader((cells, line) => records.push([cells, line]))
  for (const line of text.split('\n')) reader.line(line)
  reader.end()
  return records
}
