// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { callsFor } from './calls'
import { Combinations, Trade } from './Combinations'
import { headline } from './headline'
import { must, nice, quiet, said as call, today } from '../test/person'
import { NotShown } from './NotShown'
import { people, type PersonName } from '../test/people'
import { useNews } from './useNews'
import { resultsIn, words } from './testing.fixture'
import { town } from '../test/directory'
import type { Answers, Coverage, Evidence } from '../recommend/answers'

const { resultOf, show } = resultsIn(town(), today)
afterEach(cleanup)

it('speaks no more of calls to make, nor of our lists, when all that is asked of the first is answered', () => {
  const person = people.existingPatient
  let evidence: Evidence[] = []
  const answered = () => show({ ...person, evidence }).container
  expect(answered().querySelector('.meaning-calls')!.textContent).toBe('Go to your four calls')
  expect(screen.getByText('Two combinations to verify')).toBeDefined()
  cleanup()
  const { view, recommendation } = resultOf(person)
  const asked = callsFor(view, recommendation).flatMap(({ questions }) => questions.flatMap(({ about }) => about))
  evidence = asked.map((one) => ({ ...one, says: 'yes', date: today }))
  const text = answered().textContent
  expect(screen.getByText(words.meaning.seeCalls)).toBeDefined()
  expect(screen.getByText('Two combinations, confirmed on your calls')).toBeDefined()
  expect(screen.getByText(words.cards.confirmedEquals)).toBeDefined()
  expect(text).not.toContain('to verify')
})

it.each<[Exclude<Coverage, 'not-sure'>, Answers]>([
  ['marketplace', { hasMedicare: 'no', hasMediCal: 'no', hasJobCover: 'no' }],
  ['job', { hasMedicare: 'no', hasMediCal: 'not-sure', hasJobCover: 'yes' }],
  ['medicare', { hasMedicare: 'yes', hasMediCal: 'no' }],
])('tells somebody who was not sure what their answers come to: %s', (coverage, helpers) => {
  const { fromAnswers } = words.meaning
  const answers = { ...quiet, ...helpers, doctors: [must('ibarra')] }
  const saidOf = (one: Answers) => show({ answers: one }).container.querySelector('.meaning')!.textContent
  expect(saidOf({ ...answers, coverage: 'not-sure' })).toContain(fromAnswers[coverage])
  cleanup()
  expect(saidOf({ ...answers, coverage })).not.toContain('From your answers')
})

it.each(['named', 'education'] as const)('shows on a press the pairs that are not shown, each with whom it loses: %s', (mode) => {
  const { container } = show(people.bothDoctorsInOneGroup, mode)
  expect(container.querySelectorAll('.not-shown-pair').length).toBe(0)
  fireEvent.click(screen.getByRole('button', { name: words.cards.showThem }))
  const lines = [...container.querySelectorAll('.not-shown-pair')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))
  const plans = (name: string) => (mode === 'named' ? `${name} (HMO)` : 'HMO plans')
  expect(lines).toContain(`Fathom Physicians, with ${plans('Fathom Senior')}. You would lose Dr. Ibarra and Dr. Achebe.`)
  expect(lines).toContain(`Lagoon Physicians IPA, with ${plans('Meadow Senior')}. You would lose Dr. Ibarra.`)
  expect(new Set(lines).size).toBe(lines.length)
  fireEvent.click(screen.getByRole('button', { name: words.cards.hideThem }))
  expect(container.querySelectorAll('.not-shown-pair').length).toBe(0)
})

it.each<[PersonName, keyof typeof words.cards]>([
  ['nobodyToKeep', 'equalsFit'],
  ['existingPatient', 'equalsNote'],
  ['hospitalDecides', 'rankedNote'],
  ['bothDoctorsInOneGroup', 'oneNote'],
  ['surgeonOnlyForJobPlans', 'oneFreeNote'],
  ['officeAndPlanSayYes', 'confirmedNote'],
  ['doctorsOfTwoSystems', 'tradeNote'],
  ['doctorNoMedicarePlanLists', 'tradeEmpty'],
])('says how the cards stand to each other: %s, %s', (name, note) => {
  const { view, recommendation } = resultOf(people[name])
  const Part = recommendation.outcome === 'TRADE' ? Trade : Combinations
  const { container } = render(<Part view={view} recommendation={recommendation} />)
  expect(container.querySelector('.part-head + p')!.textContent).toBe(words.cards[note])
})

it('calls two combinations confirmed only when both are', () => {
  const evidence = (['office', 'plan'] as const).map((by) => call(by, 'yes', 'phan', 'juniper-prime', 'lagoon'))
  const { view, recommendation } = resultOf({ ...people.existingPatient, evidence })
  render(<Combinations view={view} recommendation={recommendation} />)
  expect(screen.getByText('Two combinations to verify')).toBeDefined()
})

it('counts the pairs that are not shown by why, and tells whom each loses from whom nothing is known of', () => {
  const { view, recommendation } = resultOf(people.oneOfTwoNotInDirectory)
  const { container } = render(<NotShown view={view} recommendation={{ ...recommendation, notShown: { keepNobody: 4, loseMustKeep: 1 } }} />)
  expect(container.querySelector('.not-shown p')!.textContent.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`"Not shown: 1 pair that loses a doctor you must keep and 4 that keep none of your doctors. Show them"`)
  fireEvent.click(screen.getByRole('button', { name: words.cards.showThem }))
  expect(container.querySelector('.not-shown-pair')!.textContent.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`"Fathom Physicians, with Fathom Senior (HMO). You would lose Dr. Ibarra. Not known here: Dr. Wren."`)
})

it('says beside the call sheet what came of the answers of calls, since they were last seen', () => {
  const person = people.existingPatient
  const results = (evidence: Evidence[]) => resultOf({ ...person, evidence })
  const no = (plan: string) => call('office', 'no', 'phan', plan, 'lagoon')
  const { result, rerender } = renderHook((evidence: Evidence[]) => {
    const { view, recommendation } = results(evidence)
    return useNews(view, recommendation, () => undefined)
  }, { initialProps: [] as Evidence[] })
  const hear = (...evidence: Evidence[]) => act(() => (result.current.take!('office', document.body, evidence), rerender(evidence)))
  expect(result.current.newsAt('office')).toBeUndefined()
  hear(call('office', 'unsure', 'phan', 'juniper-prime', 'lagoon'))
  expect([result.current.newsAt('office'), result.current.newsAt('plan')]).toEqual([{ text: words.sheet.same, hasChanged: false }, undefined])
  const changed = { text: `${words.sheet.changed} ${headline(results([no('juniper-prime')]).view, results([no('juniper-prime')]).recommendation)}`, hasChanged: true }
  hear(no('juniper-prime'))
  expect(result.current.newsAt('office')).toEqual(changed)
  hear(no('juniper-prime'), call('office', 'unsure', 'phan', 'meadow-senior', 'lagoon'))
  expect(result.current.newsAt('office'), 'until it is seen').toEqual(changed)
  act(() => result.current.see())
  expect(result.current.newsAt('office')).toBeUndefined()
})

it('says of a PPO what it does for those who are not on its list, by their number', () => {
  const doctors = [must('ibarra'), nice('phan'), nice('delgado')]
  const offPpo = words.statusWords.offPpo as { one: string; other: string }
  const rowsOf = (named: typeof doctors) => {
    const { container } = show({ answers: { ...quiet, doctors: named, mainDoctor: 'ibarra', budget: 'lowest' } })
    const card = container.querySelector('[data-combination="ridge-choice×-"]')!
    const said = [...card.querySelectorAll('.doctor-rows li')].map(({ textContent }) => textContent)
    cleanup()
    return said
  }
  const [, several] = rowsOf(doctors)
  expect(several).toContain(offPpo.other)
  const [, one] = rowsOf(doctors.slice(0, 2))
  expect(one).toContain(offPpo.one)
  expect(one + several!).not.toMatch(/lose/)
})

it.each([
  ['all of one day', '2026-10-22', /From lists dated 22.Oct.2026\./],
  ['of two', '2026-03-15', /From lists dated 15.Mar.2026 to 22.Oct.2026\./],
])('gives the days of the lists behind the cards: %s', (_, asOf, said) => {
  const directory = town()
  const practices = directory.practices.map((one) => (one.doctor === 'achebe' ? { ...one, asOf } : one))
  const { container } = resultsIn({ ...directory, practices }, today).show(people.bothDoctorsInOneGroup)
  expect(container.querySelector('.meaning')!.textContent).toMatch(said)
})
