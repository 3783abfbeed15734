import type { IsoDate } from '../directory/model'
import { colorOf } from './color'
import { readYaml } from '../content/check/source'
import { readAgency } from './readAgency'
import { readAgencyFile } from './readAgencyFile'
import { reportLines } from './report'
import { standingOf, type Standing } from './standing'

/**
 * `content/agency.json` as it stands on a day: the file, what is on, its colour as style rules,
 * in lines what will not do, and whether any of it is a mistake: a field not filled in is none.
 *
 * @param content The folder `content`.
 * @throws AgencyFileError
 */
export function agencyOn(today: IsoDate, content: string) {
  const file = readAgencyFile(content)
  const { lineOf: lineAt } = readYaml(content, 'agency.json')
  const lineOf = (field: string) => lineAt(field === '' ? [] : field.split('.'))
  const standing = standingOf(file.input, { ...file, today })
  const color = colorOf(standing.agency)
  return { file, standing, css: color.css, lines: reportLines([...standing.problems, ...color.problems], lineOf), isWrong: isWrong(file.input, standing) }
}

/** Something is there and cannot be read, is misspelt, or past its day. */
function isWrong(input: unknown, { problems }: Standing): boolean {
  const unreadable = input === undefined ? [] : readAgency(input).problems.map(({ field }) => field)
  return problems.some(({ field }) => unreadable.includes(field) || field.endsWith('.expires'))
}
