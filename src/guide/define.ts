import type { Answers, QuestionId } from '../recommend/answers'
import type { Condition } from './conditions'
import type { Weighed } from '../recommend/weigh'

/** The words questions.ts is written in: what an answer may be, when it is asked, what skipping means. */
export type Row<Value = unknown> = {
  asked: Condition
  /** True for a value that is an answer, given the earlier answers. Takes anything: stored data may be torn. */
  fits: (value: unknown, answers: Answers, weighed: Weighed) => value is Value
  /** The values of a choice, in the order shown. */
  options?: (answers: Answers, weighed: Weighed) => readonly string[]
  /** What a person who skips has answered; left out: it cannot be skipped. */
  skip?: Value
}

export type Rows = { [Id in QuestionId]: Row<NonNullable<Answers[Id]>> }

/** Keeps the order of the rows: it is the order of the guide. The compiler refuses a question without a row, and a condition nobody wrote. */
export function defineQuestions(rows: Rows): Rows {
  return rows
}

/** One of a fixed list. */
export function choice<const Value extends string>(values: readonly Value[], asked: Condition, skip?: Value): Row<Value> {
  return choiceOf(() => values, asked, skip)
}

/** One of a list that depends on what came before. */
export function choiceOf<Value extends string>(
  options: (answers: Answers, weighed: Weighed) => readonly Value[],
  asked: Condition,
  skip?: Value,
): Row<Value> {
  const fits = (value: unknown, answers: Answers, weighed: Weighed): value is Value => options(answers, weighed).includes(value as Value)
  return { asked, options, fits, skip }
}

/** Anything that passes the test. */
export function answer<Value>(fits: (value: unknown, answers: Answers) => boolean, asked: Condition, skip?: Value): Row<Value> {
  return { asked, fits: (value: unknown, answers: Answers): value is Value => fits(value, answers), skip }
}
