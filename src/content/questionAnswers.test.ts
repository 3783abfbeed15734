import { expect, it } from 'vitest'
import { questionAnswers } from './questionAnswers'

it.each([
  ['a choice: all of it', 'budget', ['lowest', 'balanced', 'freedom', 'not-sure']],
  ['one that hangs on the coverage: all of each kind', 'timing', ['turning-65', 'have-part-b', 'have-plan', 'losing-cover', 'moved', 'doctor-leaving', 'looking', 'new-job']],
  ['names of the directory: only what stands beside them', 'hospital', ['none']],
  ['the same, and nothing beside them', 'county', []],
  ['what is typed', 'zip', []],
  ['the buttons beside a field', 'weeksAway', ['0', '4', '8', '12', '26']],
])('a file has to label, of %s', (_, id, labelled) => {
  expect(questionAnswers[id]).toEqual(labelled)
})
