/** What a source says for one column. An empty text, an empty list and null mean that it does not say. */
export type Said = string | number | boolean | readonly string[] | null | undefined

/** A value as it stands in a cell of a file of CSV. */
export function cellText(said: Said): string {
  if (said === null || said === undefined) return ''
  if (typeof said === 'boolean') return said ? 'yes' : 'no'
  if (typeof said === 'string') return said.replace(/\s+/g, ' ').trim()
  if (typeof said === 'number') return String(said)
  return said.map((one) => cellText(one).replaceAll(';', ',')).filter(Boolean).join(';')
}

/** Whoever opens the file in a spreadsheet would have it run. A phone may begin with a plus, and a dash alone is none. */
const formula = /^(?:[=@]|[+-](?![\w .()-]*$))/

/** A cell as it is written: spreadsheets take what follows an apostrophe for text. */
export function asText(cell: string): string {
  return formula.test(cell.replace(/^'+/, '')) ? `'${cell}` : cell
}

/** A cell as it was before it was written. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
}

/** Whether a value is what `columns.ts` makes of an empty cell. */
export function isEmptyValue(value: unknown, empty: unknown): boolean {
  return value === empty || (Array.isArray(value) && value.length === 0 && Array.isArray(empty))
}
