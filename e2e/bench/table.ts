/** One line of the table. */
export type Row = {
  what: string
  measured: string
  /** What is asked for; left out: told for comparison only. */
  bar?: { text: string; met: boolean }
}

/** The rows as columns, widest cell first. */
export function tableLines(rows: Row[]): string[] {
  const cells = [['what', 'measured', 'bar', ''], ...rows.map(({ what, measured, bar }) => [what, measured, bar?.text ?? '', bar ? (bar.met ? 'met' : 'NOT MET') : ''])]
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}

export function atMost(value: number, most: number, text: string): Row['bar'] {
  return { text: `<= ${text}`, met: value <= most }
}

export function atLeast(value: number, least: number, text: string): Row['bar'] {
  return { text: `>= ${text}`, met: value >= least }
}
