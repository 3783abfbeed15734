/**
 * npm run --silent agency
 *
 * What of content/agency.json will not do, by line, and what is off until then. Exit code 1 for a mistake or a date that is past, not
 * for what is left to fill in; 2 when the file is no JSON.
 */
import { resolve } from 'node:path'
import { localDate } from '../text/localDate'
import { agencyOn } from './agencyOn'
import { AgencyFileError } from './readAgencyFile'

try {
  const { standing, lines, isWrong } = agencyOn(localDate(), resolve(import.meta.dirname, '../../content'))
  const allThere = `content/agency.json: all that is required is there.${standing.agency.sample ? ' It is the invented agency of the sample.' : ''}`
  process.stdout.write(`${lines.length > 0 ? lines.join('\n') : allThere}\n`)
  process.exitCode = isWrong ? 1 : 0
} catch (error) {
  if (!(error instanceof AgencyFileError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
