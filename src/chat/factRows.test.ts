import { expect, it } from 'vitest'
import { factsSoFar } from './factRows'
import { written } from './understanding/context.fixture'
import type { Answers, QuestionId } from '../recommend/answers'

const { questions, words } = written.en.chat
const telling = { questions, lookup: undefined, language: 'en', keeps: words.doctors }
const rowsOf = (answers: Answers) => factsSoFar(['coverage', 'zip', 'timing', 'doctors'], answers, telling, () => () => undefined, 'me').filter(({ id }) => id === 'doctors')

it('parts the doctors to keep at any rate from those to keep if it can be', () => {
  const doctors: Answers['doctors'] = [
    { name: 'Ana Vega', keep: 'nice', current: false },
    { name: 'Bo Tran', keep: 'must', current: true },
  ]
  expect(rowsOf({ doctors }).map(({ label, value }) => [label, value])).toEqual([
    ['Must keep', ['Bo Tran']],
    ['Nice to keep', ['Ana Vega']],
  ])
  expect(rowsOf({ doctors: doctors.slice(1) })).toHaveLength(1)
})

it('has one row for nobody to keep, and for doctors not asked about yet', () => {
  expect([{ doctors: [] }, {}].map((answers) => rowsOf(answers).map(({ value, onChange }) => [value.length, onChange !== undefined]))).toEqual([[[1, true]], [[0, false]]])
})

it('says the county with the ZIP, and nothing of a question that is not asked', () => {
  const idsOf = (asked: QuestionId[]) => factsSoFar(asked, { zip: '00043', county: 'fennel', budget: 'lowest' }, telling, () => undefined, 'me').map(({ id }) => id)
  expect(idsOf(['zip', 'county', 'budget', 'hospital'])).toEqual(['coverage', 'zip', 'timing', 'doctors', 'budget'])
  expect(idsOf(['zip', 'county'])).toEqual(['coverage', 'zip', 'timing', 'doctors'])
})
