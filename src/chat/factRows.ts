import { questionIds } from '../guide/questions'
import type { Answers, NamedDoctor, QuestionId } from '../recommend/answers'
import type { Fact } from './Facts'
import { doctorName, told, type Telling } from './told'
import { worded } from './worded'

/** `keeps`: "Must keep", "Nice to keep". */
export type RowTelling = Telling & { keeps: Record<NamedDoctor['keep'], string> }

/** Shown from the start, as the frame of what is to come. */
const always: QuestionId[] = ['coverage', 'zip', 'timing', 'doctors']
/** Said with another answer: the county stands with the ZIP. */
const unsaid = new Set<QuestionId>(['county', 'checkAnswers'])

/** What is known so far, a row for each question asked or sure to be. */
export function factsSoFar(
  asked: QuestionId[],
  answers: Answers,
  telling: RowTelling,
  onChange: (id: QuestionId) => (() => void) | undefined,
  whoFor: Answers['whoFor'],
): Fact[] {
  const rows = questionIds.filter((id) => !unsaid.has(id) && (always.includes(id) || (asked.includes(id) && answers[id] !== undefined)))
  return rows.flatMap((id) => rowsOf(id, answers, telling, whoFor).map((row) => ({ id, onChange: answers[id] === undefined ? undefined : onChange(id), ...row })))
}

/** An answer in words: a row, or two where some doctors must be kept and others need not. */
export function rowsOf(id: QuestionId, answers: Answers, telling: RowTelling, whoFor: Answers['whoFor']): Pick<Fact, 'label' | 'value'>[] {
  if (id === 'doctors' && answers.doctors?.length) return keptRows(answers.doctors, telling)
  return [{ label: worded(telling.questions[id]!, whoFor).label, value: told(id, answers, telling) }]
}

/** The doctors to keep at any rate, then those to keep if it can be. */
function keptRows(doctors: NamedDoctor[], { lookup, keeps }: RowTelling): Pick<Fact, 'label' | 'value'>[] {
  const row = (keep: NamedDoctor['keep']) => ({ label: keeps[keep], value: doctors.filter((one) => one.keep === keep).map((one) => doctorName(one, lookup)) })
  return [row('must'), row('nice')].filter(({ value }) => value.length > 0)
}
