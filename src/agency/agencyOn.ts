import type { IsoDate } from '../directory/model'
import { colorOf } from './color'
import { readAgencyFile } from './readAgencyFile'
import { reportLines } from './report'
import { standingOf } from './standing'

/**
 * `content/agency.json` as it stands on a day: the file, what is on, its colour as style rules, and in lines what will not do.
 *
 * @param content The folder `content`.
 * @throws AgencyFileError
 */
export function agencyOn(today: IsoDate, content: string) {
  const file = readAgencyFile(content)
  const standing = standingOf(file.input, { ...file, today })
  const color = colorOf(standing.agency)
  return { file, standing, css: color.css, lines: reportLines([...standing.problems, ...color.problems]) }
}
