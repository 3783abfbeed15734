import type { Answers, QuestionId } from '../recommend/answers'
import type { Context } from './understand'
import type { Language } from '../content/read'
import type { Lookup } from '../directory/lookup'
import type { PlaceId } from '../guide/machine'
import type { Weighed } from '../recommend/weigh'
import { choices } from './choices'
import { doctorKey } from '../recommend/answers'
import { nameOfKey } from './told'
import { worded } from './worded'

/** What a text can be an answer to, in the words of a language. */
export function contextOf(at: PlaceId, answers: Answers, weighed: Weighed | null, content: Language['chat'], lookup: Lookup | undefined): Context {
  const copy = at === 'result' ? undefined : worded(content.questions[at]!, answers.whoFor)
  return {
    ...content.box,
    question: at,
    answers,
    title: copy?.title,
    options: copy && at !== 'result' ? optionsOf(at, copy, answers, weighed, lookup) : undefined,
    typed: copy?.typed,
  }
}

function optionsOf(id: QuestionId, copy: ReturnType<typeof worded>, answers: Answers, weighed: Weighed | null, lookup: Lookup | undefined) {
  if (id === 'treatment') {
    const doctors = (answers.doctors ?? []).map((named) => ({ value: doctorKey(named), label: nameOfKey(doctorKey(named), answers, lookup) }))
    return [...Object.entries(copy.options ?? {}).map(([value, label]) => ({ value, label })), ...doctors]
  }
  return choices(id, copy, answers, weighed, lookup)
}

/** The question in focus, in the words of a language. */
export function titleAt(at: PlaceId, answers: Answers, { questions }: Language['chat']): string {
  return at === 'result' ? '' : worded(questions[at]!, answers.whoFor).title
}
