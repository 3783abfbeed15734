/** A day or some days in a row, as a calendar is told of them. Days are YYYY-MM-DD. */
export type CalendarEvent = {
  /** The same whenever the same event is written, so that a calendar that has it takes it for the same. */
  uid: string
  title: string
  text: string
  from: string
  /** The last day, which still counts. */
  to: string
  /** Reminds at nine in the morning, this many days before: 1 or more. */
  remindDaysBefore?: number
}

/**
 * Writes a calendar file (iCalendar, RFC 5545) of whole days that leave the person free.
 *
 * @param madeAt When the file is made: each event must say so.
 * @param productId Who made it, in the file's own form: `-//maker//name//EN`.
 */
export function ics(events: CalendarEvent[], madeAt: Date, productId: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${productId}`, 'CALSCALE:GREGORIAN', ...events.flatMap((event) => eventLines(event, madeAt)), 'END:VCALENDAR']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, title, text, from, to, remindDaysBefore }: CalendarEvent, madeAt: Date): string[] {
  const alarm =
    remindDaysBefore === undefined
      ? []
      : // Counted from midnight, when the day begins.
        ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:-P${remindDaysBefore - 1}DT15H`, 'END:VALARM']
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    // The first day that no longer counts (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${basic(addDays(to, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    ...alarm,
    'END:VEVENT',
  ]
}

/** @param day YYYY-MM-DD, as is what comes back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

function basic(day: string): string {
  return day.replaceAll('-', '')
}

/** A text value (RFC 5545, 3.3.11). Controls, which no calendar may read, become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n|\r|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, ' ')
}

const mostOctets = 75

/** Lines of at most 75 octets of UTF-8, the later ones begun with a space (RFC 5545, 3.1). No letter is cut in two. */
function folded(line: string): string {
  const lines = ['']
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > mostOctets) {
      lines.push(' ')
      octets = 1
    }
    lines[lines.length - 1] += letter
    octets += size
  }
  return lines.join('\r\n')
}
