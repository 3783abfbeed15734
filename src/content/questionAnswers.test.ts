import { expect, it } from 'vitest'
import { nothingWeighed } from '../guide/conditions'
import { questionIds, questions } from '../guide/questions'
import { questionAnswers } from './questionAnswers'

it('the questions are those of the guide, in its order', () => {
  expect(Object.keys(questionAnswers)).toEqual(questionIds)
})

it('every answer of the guide that hangs on nothing has its label', () => {
  for (const id of questionIds) expect(questionAnswers[id], id).toEqual(expect.arrayContaining([...(questions[id].options?.({}, nothingWeighed) ?? [])]))
})
