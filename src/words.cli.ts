/**
 * npm run --silent words [-- FOLDER]
 *
 * What will not do in `content/`, agency.json among it: file, line, reason. Exit code 1 when there is anything to mend. What the
 * agency has still to fill in, what is not looked at in a further language, and dates that will soon be past, are told and do no harm.
 */
import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { agencyOn } from './agency/agencyOn'
import { AgencyFileError } from './agency/readAgencyFile'
import { checkContent } from './content/check/checkContent'
import { readContent } from './content/check/folder'
import { problemLine } from './content/check/problem'
import { unchecked } from './content/check/unchecked'
import { isOld } from './content/dateWords'
import { oldDates } from './content/dates'
import { languagesIn } from './content/read'
import { localDate } from './text/localDate'

const folder = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../content'))
const called = relative(process.cwd(), folder) || '.'
const today = localDate()

if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  const agency = ofAgency()
  const problems = checkContent(folder, today)
  const further = unchecked(languagesIn(folder)).map((what) => `${called}/${what}`)
  for (const line of [...agency.lines, ...problems.map((problem) => problemLine(problem, called)), ...further, ...soonOld()]) process.stdout.write(`${line}\n`)
  const isWrong = agency.isWrong || problems.length > 0
  process.stdout.write(isWrong ? `${called}: mend this, and run it again.\n` : `${called}: nothing to mend.\n`)
  process.exitCode = isWrong ? 1 : 0
} else {
  process.stderr.write(`${called}: there is no such folder. Name the one that holds “en” and dates.yaml.\n`)
  process.exitCode = 2
}

function ofAgency(): { lines: string[]; isWrong: boolean } {
  try {
    return agencyOn(today, folder)
  } catch (error) {
    if (!(error instanceof AgencyFileError)) throw error
    return { lines: [error.message], isWrong: true }
  }
}

/** Those that are past are problems, told already. */
function soonOld(): string[] {
  const held = Object.entries(readContent(folder).dates.read ?? {}).filter(([, { holdsUntil }]) => !isOld(holdsUntil, today))
  return oldDates(Object.fromEntries(held), today)
}
