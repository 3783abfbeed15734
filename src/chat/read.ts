import type { Answers, NamedDoctor } from '../recommend/answers'

/**
 * What a question's form says, as the answer it is. Undefined: it cannot be used, show the question's
 * `error`. A choice needs no reader: `data.get(id)`.
 */

/** Takes ZIP+4 and blanks too. */
export function zipFrom(data: FormData): string | undefined {
  return /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(words(data, 'zip'))?.[1]
}

/** The field, unless a quick answer was pressed. */
export function weeksFrom(data: FormData): number | undefined {
  // In the order of the page: at most one button, which is the one pressed, and the field, perhaps empty.
  const said = data.getAll('weeksAway').find((value) => value !== '')
  const weeks = Number(said ?? Number.NaN)
  return Number.isInteger(weeks) && weeks >= 0 && weeks <= 52 ? weeks : undefined
}

export function treatmentFrom(data: FormData): Answers['treatment'] {
  const answer = words(data, 'treatment')
  const doctors = data.getAll('treatment:doctor').map(String)
  if (answer === 'yes') return doctors.length > 0 ? { answer, doctors } : undefined
  return answer === 'no' || answer === 'rather-not-say' ? { answer, doctors: [] } : undefined
}

export function needsFrom(data: FormData): NonNullable<Answers['needs']> | 'skip' {
  if (words(data, 'needs') === 'skip') return 'skip'
  return {
    language: words(data, 'needs:language') || 'en',
    wheelchair: data.has('needs:wheelchair'),
    near: data.has('needs:near'),
  }
}

/** The list as it stands; empty when "I have no doctor to keep" was pressed. A name typed but not added cannot be passed over. */
export function doctorsFrom(data: FormData, list: NamedDoctor[]): NamedDoctor[] | undefined {
  if (data.getAll('doctors').includes('none')) return []
  if (words(data, 'doctor-search').trim() || list.length === 0) return undefined
  return list
}

function words(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}
