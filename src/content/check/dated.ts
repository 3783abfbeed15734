import { isOld } from '../dateWords'
import { withDates } from '../dates'
import type { Content, File } from './folder'
import { at, type Problem } from './problem'
import { saidIn } from './texts'

/** Dates that are past or run backwards, that no text can name, or on which nobody can have checked yet. @param today YYYY-MM-DD */
export function dated({ dates, languages }: Content, today: string): Problem[] {
  return [
    ...windows(dates, today),
    ...languages.flatMap(({ words, explainers }) => [words, ...explainers.values()].flatMap((file) => named(file, dates))),
    ...languages.flatMap(({ explainers }) => [...explainers.values()].flatMap((file) => (file.read && file.read.checked > today ? [at(file, ['checked'], `${file.read.checked} is still to come. Enter the day on which the text was checked.`)] : []))),
  ]
}

function windows(dates: File<'dates'>, today: string): Problem[] {
  return Object.entries(dates.read ?? {}).flatMap(([name, { from, to, holdsUntil }]) => [
    ...(to < from ? [at(dates, [name, 'to'], `${to} is before ${from}, where it begins. Mend one of them.`)] : []),
    ...(isOld(holdsUntil, today) ? [at(dates, [name, 'holdsUntil'], `${holdsUntil} is past. Enter the next dates and their source; until then the page tells visitors to check them.`)] : []),
  ])
}

/** Only explainers and the windows of the result have dates written in. */
function named(file: File, dates: File<'dates'>): Problem[] {
  const known = dates.read
  if (!known) return []
  return saidIn(file).flatMap(({ path, text, line }) => {
    if (!(path[0] === 'body' || (path[1] === 'dates' && path[2] === 'windows'))) return []
    try {
      withDates(text, known, 'en')
      return []
    } catch (error) {
      return [{ file: file.file, line, reason: (error as Error).message }]
    }
  })
}
