/**
 * npm run --silent agency
 *
 * What of content/agency.json will not do, and what is off until then. Exit code 2 when the file is no JSON.
 */
import { resolve } from 'node:path'
import { colorOf } from './color'
import { AgencyFileError, readAgencyFile } from './readAgencyFile'
import { reportLines } from './report'
import { standingOf } from './standing'

try {
  const file = readAgencyFile(resolve(import.meta.dirname, '../../content'))
  const { problems, agency } = standingOf(file.input, { ...file, today: new Date().toISOString().slice(0, 10) })
  const lines = reportLines([...problems, ...colorOf(agency).problems])
  process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : `content/agency.json: all that is required is there.${agency.sample ? ' It is the invented agency of the sample.' : ''}\n`)
} catch (error) {
  if (!(error instanceof AgencyFileError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
