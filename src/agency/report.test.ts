import { expect, it } from 'vitest'
import { reportLines } from './report'
import type { Off } from './standing'

it.each<[Partial<Off>, string]>([
  [{ off: ['named', 'lead'] }, ' Until then named plans and the contact form are off.'],
  [{ off: ['named'], only: 'medicare' }, ' Until then named plans are off for Medicare.'],
  [{ off: ['lead'] }, ' Until then the contact form is off.'],
  [{ off: [] }, ''],
])('says in a line the field, why, what to do, and what is off until then: %j', (problem, effect) => {
  expect(reportLines([{ field: 'phone', wrong: 'is missing', advice: 'Fill it in.', off: [], ...problem }])).toEqual([`content/agency.json: phone: is missing. Fill it in.${effect}`])
})

it('speaks of the file where it is no field that is wrong', () => {
  expect(reportLines([{ field: '', wrong: 'there is no such file', advice: 'Copy the one of the sample and fill it in.', off: [] }])).toEqual(['content/agency.json: there is no such file. Copy the one of the sample and fill it in.'])
})
