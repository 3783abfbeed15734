import { expect, it } from 'vitest'
import { hoursOn, type Facts } from './identity'

const hours: Facts['hours'] = [{ from: '10-01', to: '03-31', text: { en: 'Every day' } }, { text: { en: 'Weekdays', es: 'De lunes a viernes' } }]

it.each([
  ['2026-09-30', 'Weekdays'],
  ['2026-10-01', 'Every day'],
  ['2027-01-15', 'Every day'],
  ['2027-03-31', 'Every day'],
  ['2027-04-01', 'Weekdays'],
])('on %s the hours of the season hold, over New Year too: %s', (today, expected) => {
  expect(hoursOn(today, { hours }, 'en')).toBe(expected)
})

it('says no hours where none are given in the language', () => {
  expect(hoursOn('2026-06-01', { hours }, 'tl')).toBe('')
  expect(hoursOn('2026-06-01', {}, 'en')).toBe('')
})
