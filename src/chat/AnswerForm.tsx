import type { FirstWords } from '../content/chatWords'
import type { Language } from '../content/read'
import type { QuestionCopy } from '../content/schema'
import type { Lookup } from '../directory/lookup'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Weighed } from '../recommend/weigh'
import type { Replies } from './useReplies'
import type { Option } from './Choice'
import { doctorKey } from '../recommend/answers'
import { questionIds } from '../guide/questions'
import { languageName } from '../text/languageName'
import { CheckAnswers } from './CheckAnswers'
import { Choice } from './Choice'
import { DoctorsForm } from './DoctorsForm'
import { NeedsForm } from './NeedsForm'
import { TreatmentForm } from './TreatmentForm'
import { WeeksField } from './WeeksField'
import { ZipField } from './ZipField'
import { choices } from './choices'
import { rowsOf, type RowTelling } from './factRows'
import { doctorName } from './told'

export type AnswerFormProps = {
  id: QuestionId
  copy: QuestionCopy
  content: Language['chat']
  first: FirstWords
  answers: Answers
  lookup: Lookup | undefined
  telling: RowTelling
  weighed: Weighed | null
  mistake: string | undefined
  sent: string | undefined
  /** Stands in the field until there is an answer. */
  zip: string | undefined
  replies: Replies
  onVisit: (id: QuestionId) => void
}

/** The controls of one question. */
export function AnswerForm(props: AnswerFormProps) {
  const { id, copy, content, first, answers, lookup, telling, weighed, mistake, replies } = props
  const { words } = content
  const shared = { continueLabel: words.form.continue, yourAnswer: first.yourAnswer }
  const named = answers.doctors ?? []
  switch (id) {
    case 'zip':
      return <ZipField label={copy.words!.field!} hint={copy.words!.hint!} given={props.sent ?? answers.zip ?? props.zip} mistake={mistake} continueLabel={words.form.continue} />
    case 'doctors':
      return (
        <DoctorsForm
          words={words.doctors}
          doctors={replies.doctors}
          onDoctors={replies.setDoctors}
          search={(text) => (lookup ? lookup.search(text) : Promise.reject(new Error('chat: the directory is not here')))}
          progress={lookup?.progress}
          other={answers.whoFor === 'someone-else'}
          mistake={mistake}
        />
      )
    case 'treatment':
      return (
        <TreatmentForm
          options={copy.options!}
          which={copy.words!.which!}
          doctors={named.map((doctor) => ({ key: doctorKey(doctor), name: doctorName(doctor, lookup) }))}
          given={answers.treatment}
          mistake={mistake}
          {...shared}
        />
      )
    case 'weeksAway':
      return <WeeksField options={optionsOf(copy)} label={copy.words!.field!} given={answers.weeksAway} mistake={mistake} {...shared} />
    case 'needs':
      return (
        <NeedsForm
          languages={languagesIn(lookup, telling.language, copy.words!.anyLanguage!)}
          labels={{ language: copy.words!.language!, wheelchair: copy.words!.wheelchair!, near: copy.words!.near! }}
          given={answers.needs ?? { language: 'en', wheelchair: false, near: false }}
          continueLabel={words.form.continue}
          skipLabel={words.form.skip}
        />
      )
    case 'checkAnswers':
      return <CheckAnswers groups={groupsToCheck(props)} words={{ notYet: copy.words!.notGiven!, change: first.change }} continueLabel={copy.options!.done!} />
    default:
      return <Choice name={id} options={choices(id, copy, answers, weighed, lookup)} given={answers[id]?.toString()} yourAnswer={first.yourAnswer} />
  }
}

/** Any will do, then by name. */
function languagesIn(lookup: Lookup | undefined, shownIn: string, any: string): { code: string; name: string }[] {
  const named = (lookup?.languages() ?? []).filter((code) => code !== 'en').map((code) => ({ code, name: languageName(code, shownIn) }))
  return [{ code: 'en', name: any }, ...named.toSorted((a, b) => a.name.localeCompare(b.name, shownIn))]
}

function optionsOf(copy: QuestionCopy): Option[] {
  return Object.entries(copy.options ?? {}).map(([value, label]) => ({ value, label }))
}

/** The part of the page on which an answer is checked; the compiler asks for each question. */
const partOf: Record<Exclude<QuestionId, 'checkAnswers'>, 'coverage' | 'doctors' | 'wishes'> = {
  coverage: 'coverage',
  hasMedicare: 'coverage',
  hasMediCal: 'coverage',
  hasJobCover: 'coverage',
  zip: 'coverage',
  county: 'coverage',
  timing: 'coverage',
  doctors: 'doctors',
  mainDoctor: 'doctors',
  treatment: 'doctors',
  hospital: 'wishes',
  weeksAway: 'wishes',
  specialists: 'wishes',
  budget: 'wishes',
  needs: 'wishes',
  medicines: 'wishes',
}

function groupsToCheck({ copy, answers, telling, onVisit }: AnswerFormProps) {
  return (['coverage', 'doctors', 'wishes'] as const).map((title) => ({
    title: copy.words![title]!,
    rows: questionIds
      .filter((id) => id !== 'checkAnswers' && partOf[id] === title && answers[id] !== undefined)
      .flatMap((id) => rowsOf(id, answers, telling, answers.whoFor).map((row) => ({ id, onChange: () => onVisit(id), ...row }))),
  }))
}
