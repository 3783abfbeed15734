import { fill } from '../content/fill'
import { mainOrWords } from './meaning'
import { pairsInWords } from './calls'
import { placeText } from './told'
import { mayHaveMedicare } from './windows'
import type { Recommendation } from '../recommend/recommendation'
import { toVerify, type View } from './view'

/** Whom the call sheet is for and what it rests on: label and value. */
export function sheetFacts(view: View, recommendation: Recommendation): [string, string][] {
  const { words, say, directory, answers, person } = view
  const { sheet } = words
  const pairs = pairsInWords(view, toVerify(recommendation))
  return [
    ...(person.track
      ? [[sheet.forLabel, fill(sheet.forYear, { coverage: words.coverage[person.track], year: directory.planYear })] satisfies [string, string]]
      : []),
    ...(answers.zip ? [[sheet.whereLabel, placeText(view, answers.zip)] satisfies [string, string]] : []),
    ...(pairs.length > 0 ? [[sheet.verifyLabel, pairs.join('; ')] satisfies [string, string]] : []),
    [sheet.listsLabel, fill(sheet.printed, { date: say.date(directory.asOf), today: say.date(view.today) })],
  ]
}

/** What stands below the last call: whose sheet it is, what it is not, who helps. */
export function sheetFoot({ words: { sheet, dates }, directory, answers }: View, agency: string | undefined): string[] {
  return [...(agency ? [agency] : []), directory.sample ? sheet.footSample : sheet.foot, ...(mayHaveMedicare(answers) ? [fill(sheet.footHelp, { phone: dates.help.hicap.phone })] : [])]
}

/** What to do once the calls are made. */
export function afterCalls(view: View, { verify }: Recommendation): string {
  const groups = [...new Set(verify.map(({ group }) => group))]
  const [group] = groups
  const { sheet } = view.words
  if (groups.length !== 1 || !group) return sheet.afterText
  return `${sheet.afterText} ${fill(sheet.afterName, { main: mainOrWords(view), group: view.names.group(group) })}`
}
