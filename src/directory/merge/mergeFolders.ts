import { problemLine, report as reportOf } from '../check'
import { cellText, type Said } from '../cellText'
import { tableNames, tables, type Column } from '../columns'
import { FolderError, readFolder } from '../readFolder'
import { remarks } from '../remarks'
import { tellProblem } from '../tally'
import { writeFolder } from '../writeFolder'
import { mergeDirectories } from './mergeDirectories'
import { openQuestions } from './open'
import { conflictLine, countUnread, ledgerOf, emptyReport, type MergeReport } from './report'
import type { Directory, Problem } from '../model'
import type { Reading } from '../readDirectory'

/**
 * Several folders of CSV as one, with `report.json` in it. They are held in memory whole.
 * @param isStrict A row that cannot be used and a conflict are fatal, and nothing is written.
 * @throws {FolderError} when one of them is no directory, or the place may not be written.
 */
export function mergeFolders(folders: string[], out: string, isStrict = false, onRead?: (folder: string) => void): MergeReport {
  const readings = folders.map((folder) => {
    onRead?.(folder)
    return usable(folder)
  })
  const directories = readings.map(({ directory }) => directory)
  const report = emptyReport(directories.map(({ name }, at) => ({ folder: folders[at]!, name })))
  for (const [from, reading] of readings.entries()) {
    for (const problem of withoutRemarks(reading)) tellProblem(report.sources[from]!, problem)
    for (const { file, setAside } of reportOf(reading).files) countUnread(report, from, tableNames.find((table) => file === `${table}.csv`)!, setAside)
  }
  const { directory } = mergeDirectories(directories, ledgerOf(report))
  report.open = openQuestions(directory)
  if (isStrict) refuseProblems(report)
  write(directory, report, out)
  return report
}

type Usable = Reading & { directory: Directory }

function usable(folder: string): Usable {
  const { directory, ...rest } = readFolder(folder)
  if (directory) return { directory, ...rest }
  throw new FolderError([`${folder}: nothing usable is in it. Mend directory.json.`, ...rest.problems.filter(({ file }) => file === 'directory.json').map((problem) => problemLine(problem))].join('\n'))
}

/** What the rules cannot use yet is no problem of a source: another may bring what it lacks. */
function withoutRemarks({ directory, problems }: Usable): Problem[] {
  const passing = new Set(remarks(directory.planYear, directory, { plans: [], contracts: [] }).map(({ reason }) => reason))
  return problems.filter(({ reason }) => !passing.has(reason))
}

function refuseProblems({ sources, conflicts }: MergeReport): void {
  const problem = sources.flatMap((source) => source.problems.map((one) => `${source.folder}: ${problemLine(one)}`))[0]
  const first = problem ?? conflicts.map(conflictLine)[0]
  if (first !== undefined) throw new FolderError(`${first}\nStopped: with --strict any problem is fatal.`)
}

function write({ name, sample, planYear, asOf, staleAfterDays, source, ...rows }: Directory, report: MergeReport, out: string): void {
  const folder = writeFolder(out)
  try {
    for (const table of tableNames) {
      const columns = Object.entries(tables[table].columns as unknown as Record<string, Column<unknown>>)
      for (const row of rows[table] as unknown as Record<string, Said>[]) {
        folder.row(table, columns.map(([field, { empty }]) => (row[field] === 'unknown' && empty === 'unknown' ? '' : cellText(row[field]))))
      }
    }
    folder.file('report.json', `${JSON.stringify(report, null, 2)}\n`)
    folder.finish({ name, sample, planYear, asOf, staleAfterDays, source })
  } catch (error) {
    folder.abandon()
    throw error
  }
}
