import { fill } from '../content/fill'
import type { View } from './view'
import type { QuestionCopy } from '../content/schema'
import type { QuestionId } from '../recommend/answers'

export type QuestionCopies = Partial<Record<QuestionId, QuestionCopy>>

/** What the person told us, in one line. */
export function toldLine(view: View, copies: QuestionCopies): string {
  const { answers, words, say, doctors } = view
  const parts = [
    answers.coverage && optionText(copies.coverage, answers.coverage),
    answers.zip,
    answers.timing && words.told.timing[answers.timing],
    doctors.length > 0 && say.form(words.told.doctors, doctors.length, { count: doctors.length }).replaceAll(' ', '\u00a0'),
  ]
  return parts.filter(Boolean).join(', ')
}

function optionText(copy: QuestionCopy | undefined, value: string): string {
  return copy?.told?.[value] ?? copy?.options?.[value] ?? value
}

export function placeText(view: View, zip: string): string {
  const county = countyName(view)
  return county === '' ? zip : fill(view.words.told.place, { zip, county })
}

function countyName({ directory, person, answers }: View): string {
  const found = directory.places.find((place) => place.zip === answers.zip && (person.county === null || place.county === person.county))
  return found?.countyName ?? ''
}
