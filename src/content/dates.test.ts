import { expect, it } from 'vitest'
import { isOld } from './dateWords'
import { oldDates, withDates, type Dates } from './dates'

const dates: Dates = {
  fall: { from: '2026-10-15', to: '2026-12-07', starts: '2027-01-01', holdsUntil: '2026-12-07', source: 'NCOA' },
  winter: { from: '2027-01-01', to: '2027-03-31', holdsUntil: '2027-03-31', source: 'NCOA' },
}

it('writes a date out in the language of the text', () => {
  expect(withDates('From {fall.from}.', dates, 'en').text).toBe('From 15\u00a0Oct\u00a02026.')
  expect(withDates('Desde {winter.from}.', dates, 'es').text).toBe('Desde 1\u00a0ene\u00a02027.')
})

it('knows until when a text holds: as long as the first of its dates', () => {
  expect(withDates('{winter.to}, {fall.to}', dates, 'en').holdsUntil).toBe('2026-12-07')
  expect(withDates('Call {name}.', dates, 'en')).toEqual({ text: 'Call {name}.', holdsUntil: undefined })
})

it.each(['{spring.from}', '{winter.signUpBy}', '{fall.toString}'])('refuses %s', (name) => {
  expect(() => withDates(`By ${name}`, dates, 'en')).toThrow(`${name} is no date of content/dates.yaml. Name one of fall, winter`)
})

it('calls dates old the day after they hold', () => {
  expect([isOld('2026-12-07', '2026-12-07'), isOld('2026-12-07', '2026-12-08'), isOld(undefined, '2026-12-08')]).toEqual([false, true, false])
})

it('asks for the next dates thirty days before', () => {
  expect(oldDates(dates, '2026-11-07')).toEqual([])
  expect(oldDates(dates, '2026-11-08')).toEqual(['content/dates.yaml: fall: holds until 2026-12-07. Enter the next dates and their source as soon as they are out.'])
  expect(oldDates(dates, '2027-05-01')).toHaveLength(2)
})
