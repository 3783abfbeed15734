import { isOld } from '../content/dateWords'
import { fill } from '../content/fill'
import { addDays, type CalendarEvent } from './ics'
import { windowsFor } from './windows'
import type { IsoDate } from '../directory/model'
import type { View } from './view'

/** Enough to call, and to change one's mind. */
const reminderDays = 7

type Window = View['words']['dates']['windows'][keyof View['words']['dates']['windows']]

/** Whether a window is in the file, and why not. */
type Place = 'inFile' | 'ownDays' | 'pastDays'

function placeOf({ days, holdsUntil }: Window, today: IsoDate): Place {
  if (!days) return 'ownDays'
  return days.to < today || isOld(holdsUntil, today) ? 'pastDays' : 'inFile'
}

/** What is in the calendar file and what is not, in words: a sentence for each place that a window has. */
export function fileContents({ answers, words, say, today }: Pick<View, 'answers' | 'words' | 'say' | 'today'>): string[] {
  const { windows, calendar } = words.dates
  const codes = windowsFor(answers)
  return (['inFile', 'ownDays', 'pastDays'] as const).flatMap((place) => {
    const titles = codes.filter((code) => placeOf(windows[code], today) === place).map((code) => fill(calendar.quoted, { title: windows[code].title }))
    return titles.length === 0 ? [] : [fill(calendar[place], { dates: say.list(titles) })]
  })
}

/**
 * The enrollment dates of the person's kind of coverage: each window whole, and its last days, with a reminder.
 *
 * Of the answers it takes the kind of coverage and the timing, and says neither. Windows that hang on a date nobody
 * was asked for, a birthday or the end of a job, have no days to put in a calendar; nor has what is past.
 */
export function calendarEvents({ answers, words, say, today }: Pick<View, 'answers' | 'words' | 'say' | 'today'>): CalendarEvent[] {
  const { windows, calendar } = words.dates
  return windowsFor(answers).flatMap((code) => {
    const { title, text, inCalendar = title, days } = windows[code]
    if (!days || placeOf(windows[code], today) !== 'inFile') return []
    const { from, to, signUpBy, starts } = days
    const event = (kind: string, name: string, first: IsoDate, last: IsoDate): CalendarEvent => ({
      uid: `${code}-${kind}-${last}@plan-group-guide`,
      title: name,
      text: `${text} ${calendar.check}`,
      from: first,
      to: last,
    })
    const lastDay = (kind: string, name: string, day: IsoDate): CalendarEvent[] => {
      const isRemindedInTime = addDays(day, -reminderDays) >= today
      return day < today ? [] : [{ ...event(kind, name, day, day), ...(isRemindedInTime && { remindDaysBefore: reminderDays }) }]
    }
    return [
      event('window', inCalendar, from, to),
      ...(signUpBy && starts && signUpBy !== to ? lastDay('start', fill(calendar.signUpBy, { what: inCalendar, starts: say.date(starts) }), signUpBy) : []),
      ...lastDay('end', fill(calendar.lastDay, { what: inCalendar }), to),
    ]
  })
}
