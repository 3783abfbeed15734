import { expect, it } from 'vitest'
import { calendarEvents, fileContents } from './calendarEvents'
import { resultsIn, spanish, words as english } from './testing.fixture'
import { town } from '../test/directory'
import type { Answers } from '../recommend/answers'

/** Title, first and last day, and how many days before it reminds. */
function eventsOf(answers: Answers, today = '2026-11-21', words?: typeof spanish.results) {
  return calendarEvents(resultsIn(town(), today, words).resultOf({ answers }).view)
}
const lines = (...of: Parameters<typeof eventsOf>) => eventsOf(...of).map(({ title, from, to, remindDaysBefore }) => [title.replaceAll('\u00a0', ' '), from, to, remindDaysBefore].join(' '))

it('has each window of the track whole, and its last day with a reminder', () => {
  expect(lines({ coverage: 'medicare', zip: '91101', timing: 'looking' })).toEqual([
    'Medicare fall enrollment 2026-10-15 2026-12-07 ',
    'Last day: Medicare fall enrollment 2026-12-07 2026-12-07 7',
    'One change of Medicare Advantage plan 2027-01-01 2027-03-31 ',
    'Last day: One change of Medicare Advantage plan 2027-03-31 2027-03-31 7',
  ])
})

it('has the day by which one signs up for a start', () => {
  expect(lines({ coverage: 'marketplace', zip: '94110', timing: 'looking' })).toEqual([
    'Covered California enrollment 2026-11-01 2027-01-31 ',
    'Sign up by today for a start on 1 Jan 2027: Covered California enrollment 2026-12-31 2026-12-31 7',
    'Last day: Covered California enrollment 2027-01-31 2027-01-31 7',
  ])
})

it('speaks the language shown, and its events are the same ones', () => {
  const answers: Answers = { coverage: 'medicare', zip: '91101', timing: 'turning-65' }
  expect(lines(answers, '2026-11-21', spanish.results)[1]).toBe('Último día: Inscripción de otoño en Medicare 2026-12-07 2026-12-07 7')
  expect(eventsOf(answers, '2026-11-21', spanish.results).map(({ uid }) => uid)).toEqual(eventsOf(answers).map(({ uid }) => uid))
})

it('has nothing where only the person, or their employer, knows the date', () => {
  expect(lines({ coverage: 'job', zip: '94110', timing: 'new-job' })).toEqual([])
  expect(lines({ coverage: 'medi-cal', zip: '94110', timing: 'looking' })).toEqual([])
  expect(lines({ coverage: 'not-sure', zip: '94110' })).toEqual([])
})

it('leaves out what is past, and reminds of nothing that is less than a week away', () => {
  expect(lines({ coverage: 'marketplace', zip: '94110', timing: 'looking' }, '2027-01-28')).toEqual([
    'Covered California enrollment 2026-11-01 2027-01-31 ',
    'Last day: Covered California enrollment 2027-01-31 2027-01-31 ',
  ])
  expect(lines({ coverage: 'marketplace', zip: '94110', timing: 'looking' }, '2027-02-01')).toEqual([])
  const onDay = (today: string) => lines({ coverage: 'marketplace', zip: '94110', timing: 'looking' }, today).at(-1)
  expect(onDay('2027-01-24'), 'a week before').toBe('Last day: Covered California enrollment 2027-01-31 2027-01-31 7')
  expect(onDay('2027-01-31'), 'on the last day').toBe('Last day: Covered California enrollment 2027-01-31 2027-01-31 ')
})

it('says which windows are in the file and which are not, and why', () => {
  const said = (answers: Answers, today = '2026-11-21') => fileContents(resultsIn(town(), today).resultOf({ answers }).view)
  const turning: Answers = { coverage: 'medicare', zip: '91101', timing: 'turning-65' }
  const own = 'Not in the file, because the day depends on you: “Your first chance to join”, “Medigap, no refusal”, and “A first year to try”.'
  expect(said(turning)).toEqual(['In the file: “Every fall”.', own])
  expect(said(turning, '2026-12-08')).toEqual([own, 'Not in the file, because the date is past: “Every fall”.'])
  expect(said({ coverage: 'marketplace', zip: '94110', timing: 'looking' })).toEqual(['In the file: “Covered California”.'])
})

it('says nothing of the person: two people of one track and timing have the same file', () => {
  const one: Answers = { coverage: 'medicare', zip: '91101', timing: 'looking', doctors: [{ name: 'Anna Vega', keep: 'must', current: true }], budget: 'lowest' }
  expect(eventsOf(one)).toEqual(eventsOf({ coverage: 'medicare', zip: '94110', timing: 'have-plan' }))
})

it('says in each event to check the date', () => {
  const { text } = eventsOf({ coverage: 'medicare', zip: '91101', timing: 'looking' })[0]!
  expect(text.endsWith(` ${english.dates.calendar.check}`)).toBe(true)
})

it('names each event once', () => {
  const uids = eventsOf({ coverage: 'medicare', zip: '91101', timing: 'looking' }).map(({ uid }) => uid)
  expect(new Set(uids).size).toBe(uids.length)
})
