/** A row of a CSV file: its cells, or null when its quotes make no sense; `line` is where it begins. */
export type EachRecord = (cells: string[] | null, line: number, text: string) => void

/** More lines or characters than a row can need: a quote that never closes. */
const mostLines = 20
const mostCharacters = 65_536

/**
 * Puts the lines of a CSV file (RFC 4180) together to rows, one line at a time, so that a file of any size streams.
 * A quote that never closes costs the line it stands on, not those below: they are read again on their own.
 */
export function recordReader(each: EachRecord) {
  let line = 0
  let width: number | null = null
  // The lines so far of a row with an open quote.
  let held: string[] = []

  function take(text: string) {
    line++
    held.push(text)
    const whole = held.length === 1 ? text : held.join('\n')
    const open = hasOpenQuote(whole)
    if (open && held.length < mostLines && whole.length < mostCharacters) return
    const cells = open ? null : splitRecord(whole)
    if (cells === null || swallowsRows(cells)) return giveUpFirst()
    const start = line - held.length + 1
    held = []
    // Blank lines may stand above the header.
    if (whole.trim() !== '') width ??= cells.length
    each(cells, start, whole)
  }

  function giveUpFirst() {
    const [first = '', ...rest] = held
    held = []
    line -= rest.length
    each(null, line, first)
    for (const text of rest) take(text)
  }

  /** Whether a cell of several lines looks like rows between two stray quotes. */
  function swallowsRows(cells: string[]): boolean {
    if (held.length === 1 || width === null) return false
    if (cells.length !== width) return true
    const last = held.at(-1) ?? ''
    const within = held.slice(1, -1).filter((text) => !text.includes('"'))
    if (/^[^"]*,/.test(last)) within.push(last)
    return within.some((text) => text.split(',').length === width)
  }

  return {
    line: take,
    end() {
      while (held.length > 0) giveUpFirst()
    },
  }
}

/** The cells of one row, without the blanks around them; null when a quote stands where none may. */
export function splitRecord(record: string): string[] | null {
  if (!record.includes('"')) return record.split(',').map((cell) => cell.trim())
  if (record.length > mostCharacters) return null
  const cells: string[] = []
  for (let at = 0; at <= record.length; ) {
    quoted.lastIndex = bare.lastIndex = at
    const match = quoted.exec(record) ?? bare.exec(record)
    if (!match) return null
    const [whole, cell = '', next] = match
    cells.push(cell.replaceAll('""', '"').trim())
    // A comma always has another cell after it, if an empty one.
    at = next === ',' ? at + whole.length : record.length + 1
  }
  return cells
}

const quoted = /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*(,|$)/y
const bare = /([^",\n]*)(,|$)/y

function hasOpenQuote(text: string): boolean {
  let open = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) open = !open
  return open
}
