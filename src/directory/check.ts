import { groupBy } from './groupBy'
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
  const setAside = files.reduce((sum, { rows }) => sum + (typeof rows === 'string' ? 0 : rows.read - rows.kept), 0)
  return [
    name === null ? 'No directory' : `${name}: plan year ${planYear}, as of ${asOf}${sample ? ', a sample' : ''}`,
    '',
    `${'file'.padEnd(14)}${counts('rows', 'kept', 'set aside')}`,
    ...files.flatMap(fileLines),
    '',
    ...problems.map((problem) => problemLine(problem)),
    ...(problems.length > 0 ? [''] : []),
    problems.length === 0 ? 'No problems.' : `${counted(problems.length, 'problem')}; ${counted(setAside, 'row')} set aside.`,
    ...(usable ? [] : [nothingUsable(result)]),
  ]
}

export function nothingUsable({ planYear }: Report): string {
  const why = planYear === null ? 'directory.json cannot be used' : `there is no plan of ${planYear}`
  return `Nothing usable is left: ${why}.`
}

/** What the problems of a report are counted by. */
export function reasonKey({ column, reason }: Problem): string {
  return column === null ? reason : `${column}: ${reason}`
}

/** Where: what is wrong, with the value. What to do. @param count How many there are like it, itself among them. */
export function problemLine({ file, line, column, value, reason, advice, effect }: Problem, count = 1): string {
  const where = [withoutControls(file), line === null ? null : `line ${line}`, column, value ? shown(value) : null]
  return `${where.filter((part) => part !== null).join(', ')}: ${reason} ${advice} (${effect === 'noted' ? 'noted' : 'set aside'})${count > 1 ? ` And ${count - 1} more like it.` : ''}`
}

/** The first of each reason, and how many more there are like it. */
export function firstOfEach(problems: Problem[]): string[] {
  const byReason = groupBy(problems, ({ file, column, reason }) => JSON.stringify([file, column, reason]))
  return [...byReason.values()].map((same) => problemLine(same[0]!, same.length))
}

/** Short, and without what could move a terminal's cursor or turn its line round. */
export function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?')
}

function fileLines({ file, rows, setAside }: Report['files'][number]): string[] {
  if (typeof rows === 'string') return [`${file.padEnd(14)}  ${rows === 'absent' ? '(no such file)' : '(cannot be read)'}`]
  return [
    `${file.padEnd(14)}${counts(rows.read, rows.kept, rows.read - rows.kept)}`,
    ...Object.entries(setAside).map(([reason, count]) => `${''.padEnd(14)}${counts('', '', count)}  ${reason}`),
  ]
}

function counts(...[read, kept, setAside]: (string | number)[]): string {
  return `${String(read).padStart(9)}${String(kept).padStart(9)}${String(setAside).padStart(11)}`
}

function reasons({ file: name, rows }: FileCount, problems: Problem[]): Record<string, number> {
  const tally = new Map<string, number>()
  const lines = new Set<number>()
  for (const problem of problems) {
    const { file, line, effect } = problem
    // Of a file that cannot be read, no row was judged.
    if (file !== name || typeof rows === 'string' || effect === 'noted' || line === null || lines.has(line)) continue
    lines.add(line)
    const why = reasonKey(problem)
    tally.set(why, (tally.get(why) ?? 0) + 1)
  }
  return Object.fromEntries(tally)
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** A file may bear any name, also one that would move a terminal's cursor. */
function withoutControls(name: string): string {
  // oxlint-disable-next-line no-control-regex
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
}
