import { expect, it } from 'vitest'
import { csvLines, hasColumns, headerText, placesOf } from './table'
import type { Source } from './source'

const aliases = { zip: ['ZIP', 'Zip Code'], name: ['Facility Name'] } as const
const isHeader = hasColumns(aliases, ['zip'])

async function linesOf(text: string, isTheHeader = isHeader) {
  const bytes = async function* () {
    for (const byte of Buffer.from(text)) yield Buffer.of(byte)
  }
  const source: Source = { name: 'a.csv', path: 'a.csv', bytes }
  const lines = []
  for await (const { cells, line } of csvLines(source, aliases, isTheHeader)) lines.push([line, cells && [cells.zip, cells.name]])
  return lines
}

it('reads cells by the names of the importer, in any order and letter case', async () => {
  expect(await linesOf('facility name,other,zip code\nAlder,x,94110\n')).toEqual([[2, ['94110', 'Alder']]])
})

it('takes a column that is not there for empty', async () => {
  expect(await linesOf('zip\n94110')).toEqual([[2, ['94110', '']]])
})

it('passes over what stands above the header, and blank lines', async () => {
  expect(await linesOf('Offices\n"of, all"\n\nzip,facility name\n\n94110,Alder\n')).toEqual([[6, ['94110', 'Alder']]])
})

it('takes the first row for the header when nothing else is asked for', async () => {
  expect(await linesOf('name\nzip\n', () => true)).toEqual([[2, ['', '']]])
})

it('tells a line of too many cells or with a stray quote, and reads on', async () => {
  expect(await linesOf('zip,facility name\n1,a,b\n2,"b\n3,c\n')).toEqual([
    [2, null],
    [3, null],
    [4, ['3', 'c']],
  ])
})

it('reads a cell of several lines as one', async () => {
  expect(await linesOf('zip,facility name\n1,"a\nb"\n2,c')).toEqual([
    [2, ['1', 'a\nb']],
    [4, ['2', 'c']],
  ])
})

it('finds a column under the first of its names that the header has, without footnotes and line breaks', () => {
  expect(placesOf(['Zip  \nCode*', 'ZIP'], aliases)).toEqual([
    ['zip', 1],
    ['name', -1],
  ])
  expect(placesOf(['Zip  \nCode*'], aliases)[0]).toEqual(['zip', 0])
})

it('gives the header with what stands above it, or null', () => {
  expect(headerText('Offices of 2026\nzip,name\n94110,Alder', isHeader)).toBe('Offices of 2026\nzip,name')
  expect(headerText('94110,Alder\n', isHeader)).toBeNull()
  expect(headerText(`${'above\n'.repeat(40)}zip\n`, isHeader)).toBeNull()
})
