import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addDays, ics, type CalendarEvent } from './ics'

const madeAt = new Date('2026-11-21T20:00:00.123Z')
const fall: CalendarEvent = { uid: 'fall@guide', title: 'Fall', text: 'From 15 Oct.', from: '2026-10-15', to: '2026-12-07' }
const write = (events: CalendarEvent[]) => ics(events, madeAt, '-//guide//EN')

/** What a calendar program makes of the file. */
function read(file: string) {
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      from: event.startDate.toString(),
      end: event.endDate.toString(),
      isWholeDays: event.startDate.isDate && event.endDate.isDate,
      remindHours: trigger instanceof ICAL.Duration ? trigger.toSeconds() / 3600 : undefined,
    }
  })
}

it('is read by a calendar program as whole days, the last one included', () => {
  expect(read(write([fall]))).toEqual([
    { uid: 'fall@guide', title: 'Fall', text: 'From 15 Oct.', from: '2026-10-15', end: '2026-12-08', isWholeDays: true, remindHours: undefined },
  ])
})

it('says what RFC 5545 asks for, in its order', () => {
  expect(write([fall]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//guide//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:fall@guide',
    'DTSTAMP:20261121T200000Z',
    'DTSTART;VALUE=DATE:20261015',
    'DTEND;VALUE=DATE:20261208',
    'SUMMARY:Fall',
    'DESCRIPTION:From 15 Oct.',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('reminds at nine in the morning, a week before', () => {
  expect(read(write([{ ...fall, from: fall.to, remindDaysBefore: 7 }]))[0]?.remindHours).toBe(-7 * 24 + 9)
})

it('gives back any text and any day, in lines of at most 75 octets', () => {
  // Controls become spaces and a line break is one, whatever it was.
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  const plain = (said: string) => said.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(text, text, day, fc.nat(400), fc.integer({ min: 1, max: 60 }), (title, words, from, days, remindDaysBefore) => {
      const file = write([{ uid: 'a@b', title, text: words, from, to: addDays(from, days), remindDaysBefore }])
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      const [event] = read(file)
      expect(event).toMatchObject({ title: plain(title), text: plain(words), from, isWholeDays: true, remindHours: 9 - 24 * remindDaysBefore })
      expect((Date.parse(event!.end) - Date.parse(from)) / 86_400_000).toBe(days + 1)
    }),
    { numRuns: 300, seed: 20261121 },
  )
})

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2027-01-03', -7, '2026-12-27'],
])('counts days over the ends of months and years: %s and %i', (day, count, there) => {
  expect(addDays(day, count)).toBe(there)
})
