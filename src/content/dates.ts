/** The year's enrollment dates: `content/dates.yaml`, the same in every language, named in its texts as `{fall.from}`. */
import * as v from 'valibot'
import { isOld, writtenOut } from './dateWords'
import { day } from './day'

/** The days of a window, first and last included. */
export const daysSchema = v.strictObject({
  from: day,
  to: day,
  /** The last day to sign up for `starts`. */
  signUpBy: v.optional(day),
  starts: v.optional(day),
})

export const datesSchema = v.record(
  v.string(),
  v.strictObject({
    ...daysSchema.entries,
    /** The last day on which these dates are the ones to go by. */
    holdsUntil: day,
    /** Code of `sources.yaml`. */
    source: v.pipe(v.string(), v.nonEmpty()),
  }),
)
export type Dates = v.InferOutput<typeof datesSchema>

/**
 * Writes out each `{window.date}` of a text.
 *
 * @returns The text, and until when the first of its dates to grow old holds; undefined where it names none.
 * @throws Error for a name that is not in `content/dates.yaml`.
 */
export function withDates(text: string, dates: Dates, language: string): { text: string; holdsUntil?: string } {
  const holds: string[] = []
  const filled = text.replace(/\{(\w+)\.(\w+)\}/g, (whole, name: string, which: string) => {
    const window = dates[name]
    const date = window && new Map(Object.entries(window)).get(which)
    if (!window || !date) throw new Error(`${whole} is no date of content/dates.yaml. Name one of ${Object.keys(dates).join(', ')}, and its from, to, signUpBy or starts.`)
    holds.push(window.holdsUntil)
    return writtenOut(date, language)
  })
  return { text: filled, holdsUntil: holds.sort()[0] }
}

const daysOfNotice = 30

/** What to tell those who keep the dates, for each window that is past or will soon be. `today` is YYYY-MM-DD. */
export function oldDates(dates: Dates, today: string): string[] {
  const soon = new Date(Date.parse(today) + daysOfNotice * 86_400_000).toISOString().slice(0, 10)
  return Object.entries(dates)
    .filter(([, { holdsUntil }]) => isOld(holdsUntil, soon))
    .map(([name, { holdsUntil }]) => `content/dates.yaml: ${name}: holds until ${holdsUntil}. Enter the next dates and their source as soon as they are out.`)
}

/** The days of the window that a text names; undefined where it names none. */
export function daysNamedIn(text: string, dates: Dates): v.InferOutput<typeof daysSchema> | undefined {
  const window = dates[/\{(\w+)\.\w+\}/.exec(text)?.[1] ?? '']
  if (!window) return undefined
  const { holdsUntil: _, source: __, ...days } = window
  return days
}
