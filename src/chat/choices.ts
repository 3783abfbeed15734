import type { Lookup } from '../directory/lookup'
import type { QuestionCopy } from '../content/schema'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Weighed } from '../recommend/weigh'
import type { Option } from './Choice'
import { nothingWeighed } from '../guide/conditions'
import { questions } from '../guide/questions'
import { nameOfKey } from './told'

/** The answers of a choice, in their order, with the label each has. */
export function choices(id: QuestionId, copy: QuestionCopy, answers: Answers, weighed: Weighed | null, lookup: Lookup | undefined): Option[] {
  const values = questions[id].options?.(answers, weighed ?? nothingWeighed) ?? Object.keys(copy.options ?? {})
  return values.map((value) => ({ value, label: copy.options?.[value] ?? labelOf(id, value, answers, lookup) }))
}

function labelOf(id: QuestionId, value: string, answers: Answers, lookup: Lookup | undefined): string {
  if (id === 'county') return lookup?.countyName(answers.zip ?? '', value) ?? value
  if (id === 'hospital') return lookup?.hospitalName(value) ?? value
  return nameOfKey(value, answers, lookup)
}
