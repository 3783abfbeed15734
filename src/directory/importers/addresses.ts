/** Five digits of a ZIP code, also of ZIP+4 with or without its hyphen; anything else as it stands. */
export function zipOf(written: string): string {
  return /^(\d{5})-?\d{4}$/.exec(written)?.[1] ?? written
}

/** "2135550142", "+1 213.555.0142" → "(213) 555-0142". One of another length stays as it is. */
export function phoneOf(written: string): string {
  const [, area, exchange, line] = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec(written.replace(/[\s().-]/g, '')) ?? []
  return area === undefined ? written : `(${area}) ${exchange}-${line}`
}
