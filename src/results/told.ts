import { fill } from '../content/fill'
import { isMust, type View } from './view'
import type { QuestionCopy } from '../content/schema'
import type { QuestionId } from '../recommend/answers'

/** One fact the person gave. `question` null: nothing of this page changes it. */
type ToldRow = { key: string; question: QuestionId | null; label: string; values: string[] }
export type QuestionCopies = Partial<Record<QuestionId, QuestionCopy>>

/** What the person told us, in the order of the questions. Questions not answered have no row. */
export function toldRows(view: View, copies: QuestionCopies): ToldRow[] {
  const { answers, words, names, say, doctors } = view
  const { told } = words
  const option = (question: QuestionId, value: string | undefined) => (value === undefined ? [] : [optionText(copies[question], value)])
  const row = (question: QuestionId, values: string[], key: string = question, label = copies[question]?.label ?? question): ToldRow => ({
    key,
    question,
    label,
    values,
  })
  const doctorRow = (must: boolean): ToldRow =>
    row(
      'doctors',
      doctors.filter((doctor) => isMust(view, doctor) === must).map(names.doctor),
      must ? 'must' : 'nice',
      must ? told.mustKeep : told.niceToKeep,
    )

  const rows = [
    { key: 'whoFor', question: null, label: told.forLabel, values: answers.whoFor === 'someone-else' ? [told.forOther] : [] },
    row('coverage', option('coverage', answers.coverage)),
    row('hasMedicare', option('hasMedicare', answers.hasMedicare)),
    row('hasMediCal', option('hasMediCal', answers.hasMediCal)),
    row('hasJobCover', option('hasJobCover', answers.hasJobCover)),
    row('zip', answers.zip === undefined ? [] : [placeText(view, answers.zip)]),
    row('county', answers.county === undefined ? [] : [countyName(view)]),
    row('timing', option('timing', answers.timing)),
    ...(doctors.length > 0 ? [doctorRow(true), doctorRow(false)] : [row('doctors', answers.doctors ? [told.noDoctors] : [])]),
    row(
      'mainDoctor',
      doctors.length === 0 || answers.mainDoctor === undefined
        ? []
        : [answers.mainDoctor === 'none' ? told.noMainDoctor : names.doctor(answers.mainDoctor)],
    ),
    row('treatment', doctors.length === 0 || !answers.treatment ? [] : [treatmentText(view, copies.treatment)]),
    row(
      'hospital',
      answers.hospital === undefined
        ? []
        : [answers.hospital === 'none' ? (copies.hospital?.told?.none ?? told.noHospital) : names.hospital(answers.hospital)],
    ),
    row('weeksAway', answers.weeksAway === undefined ? [] : [say.form(told.weeks, answers.weeksAway, { count: answers.weeksAway })]),
    row('specialists', option('specialists', answers.specialists)),
    row('budget', option('budget', answers.budget)),
    row('needs', answers.needs ? needsText(view) : []),
    row('medicines', option('medicines', answers.medicines)),
  ]
  return rows.filter(({ values }) => values.length > 0)
}

/** The same in one line, for a phone. */
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

function treatmentText({ answers, words, names, say }: View, copy: QuestionCopy | undefined): string {
  const { answer, doctors } = answers.treatment!
  if (answer !== 'yes' || doctors.length === 0) return optionText(copy, answer)
  return fill(words.told.treatmentWith, { doctors: say.list(doctors.map(names.short)) })
}

function needsText({ answers, words, say }: View): string[] {
  const { language, wheelchair, near } = answers.needs!
  const wanted = [say.languageName(language || 'en'), ...(wheelchair ? [words.told.wheelchair] : []), ...(near ? [words.told.near] : [])]
  return wanted
}
