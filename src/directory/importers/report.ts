import { problemLine } from '../check'
import { columns, shownOfReason, toldLines, writtenLine, type Counts, type ToldProblems } from '../tally'
import type { TableName } from '../parts'

/** Of one kind of record: each one read is kept or set aside. */
type RecordCount = { read: number; kept: number; setAside: Counts }

/** What came of an import; `report.json` in its folder. */
export type ImportReport = ToldProblems & {
  format: string
  files: string[]
  records: Record<string, RecordCount>
  /** Rows written, by table. */
  rows: Partial<Record<TableName, number>>
  /** What the directory cannot answer yet. */
  open: string[]
}

/** The report as it stands on a screen: what was read, kept and set aside, and why. */
export function importLines({ format, records, rows, open, ...told }: ImportReport): string[] {
  return [
    `Read as ${format}.`,
    '',
    `${''.padEnd(24)}${columns('read', 'kept', 'set aside')}`,
    ...Object.entries(records).flatMap(([kind, { read, kept, setAside }]) => [
      `${kind.padEnd(24)}${columns(read, kept, read - kept)}`,
      ...Object.entries(setAside).map(([reason, count]) => `${''.padEnd(24)}${columns('', '', count)}  ${reason}`),
    ]),
    '',
    writtenLine(rows),
    ...toldLines(told),
    ...open,
  ]
}

/** Why nothing is written: an empty directory must not take the place of a full one. */
export function nothingUsed({ files, problems }: ImportReport): string {
  const reasons = problems.slice(0, shownOfReason).map((problem) => problemLine(problem))
  return [`${files.join(', ')}: nothing in it can be used, so nothing is written. ${reasons.length > 0 ? 'Mend what follows.' : 'Look whether it is the right file.'}`, ...reasons].join('\n')
}
