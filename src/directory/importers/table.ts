import { lineEnd } from '../lines'
import { recordReader } from '../records'
import { linesOf, type Source } from './source'

/** One line of a CSV file: its cells by the names that the importer uses. Empty: the column or the cell is not there. */
export type CsvLine<Name extends string> = { cells: Record<Name, string>; line: number }

/** Names that a column has had, in any letter case. The first that the header has is read. */
export type Aliases<Name extends string> = Record<Name, readonly string[]>

/** Whether the cells of a row are a header. */
export type IsHeader = (cells: string[]) => boolean

/**
 * Reads a CSV file of another sender line by line. `cells` null: the quotes or the number of cells make no sense.
 * @param isHeader What stands above the header, such as a title, is not read. By default the first row is the header.
 */
export async function* csvLines<Name extends string>(
  source: Source,
  aliases: Aliases<Name>,
  isHeader: IsHeader = () => true,
): AsyncGenerator<CsvLine<Name> | { cells: null; line: number }> {
  let places: [Name, number][] | null = null
  let width = 0
  let ready: (CsvLine<Name> | { cells: null; line: number })[] = []
  const records = recordReader((cells, line) => {
    if (cells?.every((cell) => cell === '')) return
    if (!places) {
      if (!isHeader(cells ?? [])) return
      width = cells?.length ?? 0
      places = placesOf(cells ?? [], aliases)
    } else if (cells === null || cells.length !== width) ready.push({ cells: null, line })
    else ready.push({ cells: Object.fromEntries(places.map(([name, at]) => [name, cells[at] ?? ''])) as Record<Name, string>, line })
  })
  for await (const { text } of linesOf(source)) {
    records.line(text)
    if (ready.length > 0) {
      const lines = ready
      ready = []
      yield* lines
    }
  }
  records.end()
  yield* ready
}

/** Where each name stands in a header; -1: it has no such column. */
export function placesOf<Name extends string>(header: string[], aliases: Aliases<Name>): [Name, number][] {
  const names = header.map(plain)
  return (Object.entries(aliases) as [Name, readonly string[]][]).map(([name, known]) => {
    const found = known.map((alias) => names.indexOf(plain(alias))).find((at) => at >= 0)
    return [name, found ?? -1]
  })
}

/** A header has each of these columns. */
export function hasColumns<Name extends string>(aliases: Aliases<Name>, needed: readonly Name[]): IsHeader {
  return (cells) => {
    const places = new Map(placesOf(cells, aliases))
    return needed.every((name) => (places.get(name) ?? -1) >= 0)
  }
}

/** Titles and notes above a header. */
const mostLinesAbove = 40

/** The header of a file and what stands above it, one text; null: none stands in its first lines. */
export function headerText(start: string, isHeader: IsHeader): string | null {
  const above: string[] = []
  let isFound = false
  const records = recordReader((cells, _, text) => {
    if (isFound) return
    above.push(text)
    isFound = cells !== null && isHeader(cells)
  })
  for (const text of start.split(lineEnd, mostLinesAbove)) records.line(text)
  records.end()
  return isFound ? above.join('\n') : null
}

/** Senders add line breaks, and asterisks for their footnotes. */
function plain(name: string): string {
  return name.replaceAll('*', '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Why a line without cells is set aside, and what to do. */
export const brokenLine = ['The quotes or the number of cells in the line make no sense.', 'Correct the line, or fetch the file again.'] as const
