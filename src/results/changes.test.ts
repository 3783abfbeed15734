import { expect, it } from 'vitest'
import { changeLines } from './changes'
import { must, nice, quiet, today } from '../test/person'
import { resultsIn } from './testing.fixture'
import { town } from '../test/directory'

const { resultOf } = resultsIn(town(), today)

it('says plainly that the first stays first and its equals change', () => {
  const answers = { ...quiet, doctors: [must('ibarra'), nice('halvorsen')], mainDoctor: 'halvorsen', budget: 'lowest' as const }
  const { view, recommendation } = resultOf({ answers })
  const first = recommendation.verify[0]!
  const effect = { outcome: 'RANKED' as const, first: { plan: first.plan, group: first.group } }
  const [line] = changeLines(view, { ...recommendation, wouldChange: [{ question: 'budget', answer: 'freedom', effect }] }, {})
  expect(line!.effect).toBe('Juniper Prime with Juniper Medical Group still comes first. What stands equal to it changes.')
})
