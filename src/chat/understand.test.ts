import { expect, it } from 'vitest'
import { understand } from './understand'
import { contextAt } from './understanding/context.fixture'
import { answer, asks, call, command, doctors, said } from './understanding/meant.fixture'
import type { QuestionId } from '../recommend/answers'

it.each<[QuestionId | 'result', string, unknown]>([
  // Emergencies, whatever the question
  ['coverage', 'I have chest pain', call('911')],
  ['zip', 'chest pian!!', call('911')],
  ['doctors', 'call 911', call('911')],
  ['result', 'I can’t breathe', call('911')],
  ['weeksAway', 'I had chest pain last year', call('911')],
  ['needs', 'i think im having a heart attack', call('911')],
  ['needs', 'Me duele: DOLOR DE PECHO', call('911')],
  ['budget', 'I want to kill myself', call('988')],
  ['result', 'suicide', call('988')],
  ['timing', 'no quiero vivir', call('988')],
  ['doctors', 'my heart doctor is Ana Vega', doctors('Ana Vega')],
  ['zip', '90911', answer('90911')],
  ['budget', 'will they bill me', 'unplaced'],
  ['needs', 'can I take my wife', asks('familyMembers')],
  ['coverage', 'she had a stroek, having a stroke', call('911')],
  // Commands
  ['coverage', 'back', command('back')],
  ['zip', 'Go back', command('back')],
  ['timing', 'can we go back please?', command('back')],
  ['budget', 'bakc', command('back')],
  ['hospital', 'skip', command('skip')],
  ['hospital', 'skip this one', 'unplaced'],
  ['needs', 'Skip this question.', command('skip')],
  ['result', 'start over', command('startOver')],
  ['coverage', 'strat over', command('startOver')],
  ['doctors', 'that’s all', command('done')],
  ['doctors', 'Done.', command('done')],
  ['doctors', 'continue', command('done')],
  // Questions
  ['coverage', 'What is an IPA?', asks('ipa')],
  ['doctors', 'what is an IPA', asks('ipa')],
  ['coverage', 'what is medicare', asks('originalMedicare')],
  ['coverage', 'So what is an HMO or a PPO', asks('hmoAndPpo')],
  ['timing', 'what is a referal', asks('referral')],
  ['result', 'can i trust the directory', asks('lists')],
  ['budget', 'do you sell my data?', asks('yourData')],
  ['needs', 'I would like to know what a network is', asks('network')],
  ['doctors', 'do i have to choose a main doctor', asks('mainDoctor')],
  // Neither
  ['coverage', 'purple elephants', 'unplaced'],
  ['coverage', '', 'unplaced'],
  ['result', 'medicare advantage please', 'unplaced'],
])('at %s, %j', (question, text, expected) => {
  expect(said(text, contextAt(question))).toEqual(expected)
})

it('keeps no number of a card', () => {
  expect(understand('my card is 1EG4-TE5-MK73', contextAt('coverage'))).toEqual({ kind: 'private' })
})

it('offers the nearest explainers for what it cannot place, and none where nothing is near', () => {
  expect(understand('purple elephants', contextAt('coverage'))).toEqual({ kind: 'unplaced', explainers: [] })
  expect(understand('something about a hospital', contextAt('coverage'))).toMatchObject({ explainers: expect.arrayContaining(['hospital']) as string[] })
})

it('does not take a question for an answer while the explainers load', () => {
  const early = (text: string) => understand(text, { ...contextAt('coverage'), find: undefined })
  expect(early('what is medicare')).toEqual({ kind: 'unplaced', explainers: [] })
  expect(early('medicare')).toEqual(answer('medicare'))
})
