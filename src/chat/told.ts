import { doctorKey, type Answers, type NamedDoctor, type QuestionId } from '../recommend/answers'
import { fill } from '../content/fill'
import type { Lookup } from '../directory/lookup'
import type { QuestionCopy } from '../content/schema'
import { languageName } from '../text/languageName'

/** What is needed to put an answer into words. `lookup` undefined: the directory is not here, ids are shown. */
export type Telling = { questions: Record<string, QuestionCopy>; lookup: Lookup | undefined; language: string }

/** An answer as the person would say it, a line each. Empty: not answered. */
export function told(id: QuestionId, answers: Answers, telling: Telling): string[] {
  const copy = telling.questions[id]!
  if (answers[id] === undefined) return []
  switch (id) {
    case 'zip': {
      const county = telling.lookup?.countyName(answers.zip!, answers.county)
      return [county ? `${answers.zip}, ${county}` : answers.zip!]
    }
    case 'county':
      return [telling.lookup?.countyName(answers.zip ?? '', answers.county) ?? answers.county!]
    case 'doctors':
      return answers.doctors!.length === 0 ? [copy.told!.none!] : answers.doctors!.map((doctor) => doctorName(doctor, telling.lookup))
    case 'mainDoctor':
      return [answers.mainDoctor === 'none' ? copy.told!.none! : nameOfKey(answers.mainDoctor!, answers, telling.lookup)]
    case 'treatment': {
      const { answer, doctors } = answers.treatment!
      return [copy.told![answer]!, ...doctors.map((key) => nameOfKey(key, answers, telling.lookup))]
    }
    case 'hospital':
      return [answers.hospital === 'none' ? copy.told!.none! : (telling.lookup?.hospitalName(answers.hospital!) ?? answers.hospital!)]
    case 'weeksAway':
      return [answers.weeksAway === 1 ? copy.words!.toldOne! : fill(copy.words!.told!, { n: answers.weeksAway! })]
    case 'needs':
      return toldNeeds(answers.needs!, copy, telling.language)
    default:
      return [labelOf(copy, answers[id], answers)]
  }
}

/** "Dr. Ana Vega", or the name as typed. */
export function doctorName(named: NamedDoctor, lookup: Lookup | undefined): string {
  return named.doctor === undefined ? named.name : (lookup?.doctor(named.doctor)?.name ?? named.doctor)
}

export function nameOfKey(key: string, { doctors = [] }: Answers, lookup: Lookup | undefined): string {
  const named = doctors.find((doctor) => doctorKey(doctor) === key)
  return named ? doctorName(named, lookup) : key
}

function labelOf(copy: QuestionCopy, value: string, { whoFor }: Answers): string {
  const other = whoFor === 'someone-else' ? copy.optionsOther?.[value] : undefined
  return copy.told?.[value] ?? other ?? copy.options?.[value] ?? value
}

function toldNeeds(needs: NonNullable<Answers['needs']>, { words = {} }: QuestionCopy, language: string): string[] {
  const lines = [
    needs.language !== '' && needs.language !== 'en' ? languageName(needs.language, language) : '',
    needs.wheelchair ? words.toldWheelchair! : '',
    needs.near ? words.toldNear! : '',
  ].filter((line) => line !== '')
  return lines.length > 0 ? lines : [words.toldNone!]
}
