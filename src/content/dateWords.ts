/** Day, month, year in every language, kept on one line: "15 Oct 2026". The locale's own order puts the month first in the US. */
export function writtenOut(iso: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatToParts(new Date(`${iso}T00:00:00Z`))
  return ['day', 'month', 'year'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('\u00a0')
}

/** Whether dates that hold until a day are past. A text without dates never is. Both YYYY-MM-DD. */
export function isOld(holdsUntil: string | undefined, today: string): boolean {
  return holdsUntil !== undefined && holdsUntil < today
}
