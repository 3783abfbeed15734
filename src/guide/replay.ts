import { conditions, needsWeighing, nothingWeighed } from './conditions'
import { isRecord } from './fits'
import type { Weighed } from '../recommend/weigh'
import { questionIds, questions } from './questions'
import type { Answers, Evidence, Notes, QuestionId } from '../recommend/answers'

/** Everything the person has ever answered: what counts now, and what was put aside by a change and would come back with it. */
export type Given = { answers: Answers; parked: Parked[]; evidence?: Evidence[]; tried?: Tried; notes?: Notes }
type Answered = Pick<Given, 'answers' | 'parked'>
/** Nothing left out. */
export type Whole = { answers: Answers; parked: Parked[]; evidence: Evidence[]; tried: Tried | null; notes: Notes }
/** The answer that is tried out, and everything answered as it was before. */
export type Tried = { question: QuestionId; before: Answered }
export type Parked = { question: QuestionId; value: unknown }

/** Where answers lead: pure, the same each time. */
export type Place = Answered & {
  /** First question that is asked and has no answer; null: all are answered, the result is next. */
  open: QuestionId | null
  /** Every question asked, in order; those after `open` as far as can be told. */
  asked: QuestionId[]
}

/**
 * Finds the place in the guide from the answers alone: resume, edit, share and Back all come through here.
 *
 * An answer to a question that is no longer asked, or that no longer fits, is parked; a parked answer that
 * fits again is taken back. What is not an answer at all is dropped.
 *
 * @param weighed For these answers. Null: not known yet; then a question that needs it is left as it was.
 */
export function replay(given: Answered, weighed: Weighed | null): Place {
  const { whoFor } = given.answers
  const answers: Answers = whoFor === 'me' || whoFor === 'someone-else' ? { whoFor } : {}
  const parked = given.parked.filter(({ question }) => questionIds.includes(question))
  const asked: QuestionId[] = []
  let open: QuestionId | null = null
  for (const id of questionIds) {
    const isUnweighed = weighed === null && needsWeighing(questions[id].asked)
    const value: unknown = given.answers[id]
    if (isUnweighed) {
      if (value !== undefined) Object.assign(answers, { [id]: value })
      continue
    }
    if (!isAsked(id, answers, weighed)) {
      if (value !== undefined) parked.push({ question: id, value })
      continue
    }
    asked.push(id)
    const kept = fittingValue(id, value, answers, parked, weighed)
    if (kept === undefined) open ??= id
    else Object.assign(answers, { [id]: kept })
  }
  return { answers, parked, open, asked }
}

/**
 * True when the place cannot be told before the answers are weighed.
 * @param wanted Where the person asked to go: what comes after it does not matter.
 */
export function mustWeigh(given: Answered, wanted: string | null): boolean {
  const place = replay(given, null)
  const last = place.asked.find((id) => id === wanted && canVisit(place, id)) ?? place.open
  const upTo = last === null ? questionIds : questionIds.slice(0, questionIds.indexOf(last))
  return upTo.some((id) => needsWeighing(questions[id].asked))
}

/** A question may be visited when it is asked and everything before it is answered. */
export function canVisit({ asked, open }: Place, id: QuestionId): boolean {
  return asked.includes(id) && (open === null || asked.indexOf(id) <= asked.indexOf(open))
}

function isAsked(id: QuestionId, answers: Answers, weighed: Weighed | null): boolean {
  return conditions[questions[id].asked](answers, weighed ?? nothingWeighed)
}

/** The value if it fits, else the latest parked one that does; `parked` is changed to match. */
function fittingValue(id: QuestionId, value: unknown, answers: Answers, parked: Parked[], weighed: Weighed | null): unknown {
  const fits = (candidate: unknown) => questions[id].fits(candidate, answers, weighed ?? nothingWeighed)
  if (value !== undefined) {
    if (fits(value)) return value
    if (couldFit(id, value)) parked.push({ question: id, value })
  }
  const place = parked.findLastIndex((one) => one.question === id && fits(one.value))
  return place < 0 ? undefined : parked.splice(place, 1)[0]!.value
}

/** A trial as stored: takes anything. What stands in `before` is checked like all answers when it is put back. */
export function isTrial(value: unknown): value is Tried {
  return isRecord(value) && questionIds.some((id) => id === value.question) && isRecord(value.before) && isRecord(value.before.answers) && Array.isArray(value.before.parked) && value.before.parked.every(isRecord)
}

/** Worth keeping for another turn of the answers: text or a list of the right make, not debris. */
function couldFit(id: QuestionId, value: unknown): boolean {
  return questions[id].options ? typeof value === 'string' && value.length <= 120 : id === 'treatment'
}
