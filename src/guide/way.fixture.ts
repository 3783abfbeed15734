import { nothingWeighed } from './conditions'
import { questionIds, questions } from './questions'
import { questionsLeft } from './questionsLeft'
import { answering, type Walk } from './walk.fixture'
import type { PlaceId } from './machine'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Given } from './replay'

/** Where a person was on the way, and what was known there. */
export type Stop = { at: PlaceId; given: Given }

/** A question on the way. `value` is what was said to it; undefined: skipped. */
type Asked = Stop & { at: QuestionId; options?: readonly string[]; left: number; value: Answers[QuestionId] }

/** Goes on from where the guide is to the result, for tests. Throws when the guide does not lead there. */
export async function wholeWay(guide: Walk, answerOf: (id: QuestionId) => Answers[QuestionId]): Promise<{ asked: Asked[]; end: Stop }> {
  const asked: Asked[] = []
  for (let at = guide.at(); at !== 'result'; at = guide.at()) {
    if (at === 'stuck' || at === 'weighing' || asked.length > questionIds.length) throw new Error(`The guide does not lead on from ${at}.`)
    const { answers } = guide.given()
    const options = questions[at].options?.(answers, guide.weighed() ?? nothingWeighed)
    const value = answerOf(at)
    asked.push({ at, given: guide.given(), options, left: questionsLeft(answers, guide.weighed(), at), value })
    await guide.send(value === undefined ? { type: 'skip', to: at } : answering(at, value))
  }
  return { asked, end: { at: 'result', given: guide.given() } }
}
