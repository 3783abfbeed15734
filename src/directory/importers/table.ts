import { recordReader } from '../records'
import { linesOf, type Source } from './source'

/** One line of a CSV file: its cells by the names that the importer uses. Empty: the column or the cell is not there. */
export type Line<Name extends string> = { cells: Record<Name, string>; line: number }

/** Names that a column has had, in any letter case. The first that the header has is read. */
export type Aliases<Name extends string> = Record<Name, readonly string[]>

/**
 * Reads a CSV file of another sender line by line. `cells` null: the quotes or the number of cells make no sense.
 * @returns what stood where, or null when the header lacks a column that is needed.
 */
export async function* csvLines<Name extends string>(source: Source, aliases: Aliases<Name>): AsyncGenerator<Line<Name> | { cells: null; line: number }> {
  let places: [Name, number][] | null = null
  let width = 0
  let ready: (Line<Name> | { cells: null; line: number })[] = []
  const records = recordReader((cells, line) => {
    if (cells?.every((cell) => cell === '')) return
    if (!places) {
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
  const names = header.map((name) => name.trim().toLowerCase())
  return (Object.entries(aliases) as [Name, readonly string[]][]).map(([name, known]) => {
    const found = known.map((alias) => names.indexOf(alias.toLowerCase())).find((at) => at >= 0)
    return [name, found ?? -1]
  })
}
