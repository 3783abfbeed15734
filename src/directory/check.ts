import type { Problem } from './model'
import type { FileCount, Reading } from './readDirectory'

/** What came of a reading, for people and for `report.json`. */
export type Report = {
  name: string | null
  sample: boolean | null
  planYear: number | null
  asOf: string | null
  /** Whether the rules have anything to go on: a plan of the directory's year. */
  usable: boolean
  files: (FileCount & {
    /** How many rows, by reason. A row with several is counted by the first. */
    setAside: Record<string, number>
  })[]
  problems: Problem[]
}

export function report({ directory, problems, files }: Reading): Report {
  return {
    name: directory?.name ?? null,
    sample: directory?.sample ?? null,
    planYear: directory?.planYear ?? null,
    asOf: directory?.asOf ?? null,
    usable: directory?.plans.some(({ planYear }) => planYear === directory.planYear) ?? false,
    files: files.map((count) => ({ ...count, setAside: reasons(count, problems) })),
    problems,
  }
}

/** The report as it stands on a screen, a line each. */
export function reportLines(result: Report): string[] {
  const { name, sample, planYear, asOf, usable, files, problems } = result
  const title = name === null ? 'No directory' : `${name}: plan year ${planYear}, as of ${asOf}${sample ? ', a sample' : ''}`
  const width = Math.max(...files.map(({ file }) => file.length))
  const setAside = files.reduce((sum, { read, kept }) => sum + read - kept, 0)
  return [
    title,
    '',
    `${'file'.padEnd(width)} ${row('read', 'kept', 'set aside')}`,
    ...files.flatMap(({ file, found, read, kept, setAside: why }) => [
      `${file.padEnd(width)} ${found ? row(read, kept, read - kept) : '  (no such file)'}`,
      ...Object.entries(why).map(([reason, count]) => `${' '.repeat(width)} ${String(count).padStart(28)}  ${reason}`),
    ]),
    '',
    ...problems.map(problemLine),
    ...(problems.length > 0 ? [''] : []),
    problems.length === 0
      ? 'No problems.'
      : `${counted(problems.length, 'problem')}; ${counted(setAside, 'row')} set aside.`,
    ...(usable ? [] : [nothingUsable(result)]),
  ]
}

export function nothingUsable({ planYear }: Report): string {
  const why = planYear === null ? 'directory.json cannot be used' : `there is no plan of ${planYear}`
  return `Nothing usable is left: ${why}.`
}

/** Where: what is wrong, with the value. What to do. */
export function problemLine({ file, line, column, value, reason, advice, effect }: Problem): string {
  const where = [file, line === null ? null : `line ${line}`, column, value ? shown(value) : null]
  return `${where.filter((part) => part !== null).join(', ')}: ${reason} ${advice} (${effect === 'noted' ? 'noted' : 'set aside'})`
}

/** Short, and without what could move a terminal's cursor. */
function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value).replace(/[\u007f-\u009f]/g, '?')
}

function reasons({ file: name, read }: FileCount, problems: Problem[]): Record<string, number> {
  // Without a usable header no row was read, and its problem is no row's.
  if (read === 0) return {}
  const counts = new Map<string, number>()
  const lines = new Set<number>()
  for (const { file, line, column, reason, effect } of problems) {
    if (file !== name || effect === 'noted' || line === null || lines.has(line)) continue
    lines.add(line)
    const why = column === null ? reason : `${column}: ${reason}`
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

function row(read: string | number, kept: string | number, setAside: string | number): string {
  return [read, kept, setAside].map((cell, at) => String(cell).padStart(at === 2 ? 12 : 8)).join('')
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
