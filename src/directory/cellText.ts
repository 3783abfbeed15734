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

/** Whether a value is what `columns.ts` makes of an empty cell. */
export function isEmptyValue(value: unknown, empty: unknown): boolean {
  return value === empty || (Array.isArray(value) && value.length === 0 && Array.isArray(empty))
}
