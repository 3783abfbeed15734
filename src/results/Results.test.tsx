// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { callsIn, notesIn } from '../guide/fits'
import { hostileTexts } from '../test/hostile'
import { isTypedLine } from '../text/typedLine'
import { everyone, people } from '../test/people'
import { PictureSoFar } from './PictureSoFar'
import { resultsIn, words } from './testing.fixture'
import { today } from '../test/person'
import { town } from '../test/directory'
import { noteKey } from './heard'
import { sheetText } from './sheetText'
import { combinationKey } from './view'
import type { Evidence, Notes } from '../recommend/answers'

const { resultOf, show } = resultsIn(town(), today)
afterEach(cleanup)

const heardOf: Evidence = { plan: 'juniper-prime', group: 'juniper', doctor: 'ibarra', by: 'office', says: 'yes', date: '2026-11-20' }

/** Names given away by a law or an agency, in which a forbidden word may stand. */
const properNames = /Covered California|coveredca\.com/g
const forbidden = /\b(best|top|covered|guarantee\w*|should enroll)\b/i

describe.each(everyone)('%s', (_, person) => {
  it.each(['named', 'education'] as const)('has its hooks and says nothing it may not (%s)', (mode) => {
    const { view, recommendation } = resultOf(person, mode)
    const { container } = show(person, mode)
    expect(container.querySelector('[data-outcome]')?.getAttribute('data-outcome')).toBe(person.expected.outcome)
    const cards = [...container.querySelectorAll('[data-combination]')]
    const shown = [
      ...recommendation.verify,
      ...recommendation.otherWays,
      ...recommendation.trade.flatMap(({ options }) => options),
    ]
    expect(new Set(cards.map((card) => card.getAttribute('data-combination')))).toEqual(new Set(shown.map(combinationKey)))
    expect(cards.length).toBe(shown.length)
    expect(cards.filter((card) => card.hasAttribute('data-rank')).length).toBe(recommendation.verify.length)
    expect(cards.filter((card) => card.hasAttribute('data-network')).length).toBe(shown.filter(({ network }) => network !== null).length)

    const calls = [...container.querySelectorAll('.sheet-call h3')].map((head) => head.textContent)
    expect(calls.length).toBeGreaterThan(0)
    expect(new Set(calls).size).toBe(calls.length)

    for (const button of container.querySelectorAll('.show-more, [aria-expanded="false"]')) fireEvent.click(button)
    const text = container.textContent
    expect(text.replace(properNames, '')).not.toMatch(forbidden)
    // "In network" stands in questions to the plan alone.
    expect(text.replace(/is [^?]* in network[^?]*\?/g, '')).not.toMatch(/in network/i)
    expect(text).not.toMatch(/[{}]|undefined|\bnull\b|NaN/)
    expect(text).not.toMatch(/Dr\. /)
    // A name that is not told leaves no hole.
    expect(text).not.toMatch(/[:,] ?\./)
    // A plan heard on a call is the person's own word.
    const plans = mode === 'education' ? view.directory.plans.filter(({ type }) => type !== 'ORIGINAL').map(({ name }) => name) : []
    expect(plans.filter((name) => text.includes(name))).toEqual([])
  })
})

it('puts equals side by side without an order', () => {
  const { container } = show(people.nobodyToKeep)
  const first = [...container.querySelectorAll('[data-rank="1"]')]
  expect(first.length).toBeGreaterThan(1)
  expect(new Set(first.map((card) => card.parentElement)).size).toBe(1)
})

it('stands the Medigap notice before the picture', () => {
  show(people.bothDoctorsInOneGroup)
  const notice = screen.getByText(words.medigap.title)
  const picture = screen.getByText(words.picture.title)
  expect(notice.compareDocumentPosition(picture)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

it('has one h1, which can take the focus', () => {
  const { container } = show(people.bothDoctorsInOneGroup)
  const heads = container.querySelectorAll('h1')
  expect(heads.length).toBe(1)
  heads[0]!.focus()
  expect(document.activeElement).toBe(heads[0])
})

it('changes the picture with the combination chosen', () => {
  const { container } = show(people.bothDoctorsInOneGroup)
  const label = () => container.querySelector('svg[role="img"]')!.getAttribute('aria-label')
  const before = label()
  fireEvent.click(container.querySelectorAll('.picture-chip input')[1]!)
  expect(label()).not.toBe(before)
})

it('tells what was said on a call', () => {
  const onEvidence = vi.fn<(evidence: Evidence[]) => void>()
  const { container } = show(people.bothDoctorsInOneGroup, 'named', { onEvidence })
  const call = container.querySelector<HTMLElement>('.sheet-call')!
  fireEvent.click(within(call).getAllByText(words.sheet.yes, { selector: 'label span' })[0]!)
  expect(onEvidence).toHaveBeenCalledWith([
    { plan: 'juniper-prime', group: 'juniper', doctor: 'ibarra', by: 'office', says: 'yes', date: expect.any(String) },
  ])
})

it('keeps what is written on the call sheet and does not count, says so, and clears it with its call', () => {
  vi.useFakeTimers()
  const onNotes = vi.fn<(notes: Notes) => void>()
  const person = people.bothDoctorsInOneGroup
  const { container, unmount } = show(person, 'named', { onNotes })
  const call = container.querySelector<HTMLElement>('.sheet-call')!
  fireEvent.change(call.querySelector('textarea')!, { target: { value: 'Thornby' } })
  fireEvent.change(call.querySelector('textarea')!, { target: { value: 'Thornby office' } })
  expect(onNotes).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(onNotes.mock.calls.map(([notes]) => Object.values(notes))).toEqual([['Thornby office']])
  const [notes] = onNotes.mock.calls[0]!
  unmount()

  const again = show(person, 'named', { onNotes, notes })
  const sameCall = again.container.querySelector<HTMLElement>('.sheet-call')!
  expect(sameCall.querySelector('textarea')!.value).toBe('Thornby office')
  const { view, recommendation } = resultOf(person)
  expect(sheetText({ ...view, notes }, recommendation)).toContain('Thornby office')
  fireEvent.click(within(sameCall).getByRole('button', { name: words.sheet.clear }))
  expect(onNotes).toHaveBeenLastCalledWith({})
  vi.useRealTimers()
})

it.each([
  ['the field', (field: Element) => fireEvent.focusOut(field)],
  ['the page', () => fireEvent(window, new Event('pagehide'))],
])('keeps what is written at once when the person leaves %s', (_what, leave) => {
  const onNotes = vi.fn<(notes: Notes) => void>()
  const { container } = show(people.bothDoctorsInOneGroup, 'named', { onNotes })
  const field = container.querySelector('.sheet-call textarea')!
  fireEvent.change(field, { target: { value: 'Thornby office' } })
  expect(onNotes).not.toHaveBeenCalled()
  leave(field)
  leave(field)
  expect(onNotes.mock.calls.map(([notes]) => Object.values(notes))).toEqual([['Thornby office']])
})

it.each([' ', '\u202e', 'x'.repeat(100_000)])('keeps of who answered, before any answer counts, only what it can keep: %s', (text) => {
  vi.useFakeTimers()
  const onNotes = vi.fn<(notes: Notes) => void>()
  const { container } = show(people.bothDoctorsInOneGroup, 'named', { onNotes })
  fireEvent.change(within(container.querySelector<HTMLElement>('.sheet-call')!).getByLabelText(words.sheet.person), { target: { value: text } })
  vi.runAllTimers()
  const [notes] = onNotes.mock.lastCall!
  expect([notesIn(notes), Object.values(notes).every(isTypedLine)]).toEqual([notes, true])
  vi.useRealTimers()
})

it('says of a box that does not count that it is a note', () => {
  show(people.bothDoctorsInOneGroup, 'named', { onNotes: () => undefined, notes: { [noteKey('office ibarra', 'existing')]: 'no' } })
  const row = screen.getByText(words.sheet.noted).closest<HTMLElement>('.sheet-row')!
  expect(within(row).getByLabelText<HTMLInputElement>(words.sheet.no).checked).toBe(true)
})

it.each([' ', '\u202e', `Ana \u0000${'x'.repeat(100_000)}`, ...hostileTexts])('notes of a call only what it can keep, whatever is typed: %s', (text) => {
  vi.useFakeTimers()
  const onEvidence = vi.fn<(evidence: Evidence[]) => void>()
  const { container } = show({ ...people.bothDoctorsInOneGroup, evidence: [heardOf] }, 'named', { onEvidence })
  const field = within(container.querySelector<HTMLElement>('.sheet-call')!).getByLabelText(words.sheet.person)
  fireEvent.change(field, { target: { value: text } })
  vi.runAllTimers()
  const kept = onEvidence.mock.lastCall!
  expect(callsIn(kept[0])).toHaveLength(1)
  fireEvent.change(field, { target: { value: 'A' } })
  fireEvent.change(field, { target: { value: '' } })
  vi.runAllTimers()
  expect(callsIn(JSON.parse(JSON.stringify(onEvidence.mock.lastCall![0])))).toEqual([heardOf])
  vi.useRealTimers()
})

it('takes a plan and group that are on no list', () => {
  const onEvidence = vi.fn<(evidence: Evidence[]) => void>()
  show(people.doctorNotInDirectory, 'named', { onEvidence })
  const { heard, sheet } = words
  fireEvent.change(screen.getByLabelText(new RegExp(heard.plan)), { target: { value: 'Sunrise' } })
  fireEvent.change(screen.getByLabelText(new RegExp(heard.kind)), { target: { value: 'HMO' } })
  fireEvent.change(screen.getByLabelText(new RegExp(`^${heard.group}`), { selector: '.field' }), { target: { value: 'Valley Group' } })
  const form = screen.getByText(heard.add).closest('form')!
  fireEvent.click(within(form).getByLabelText(sheet.yes))
  fireEvent.submit(form)
  expect(onEvidence.mock.calls[0]![0]).toMatchObject([
    { plan: { planName: 'Sunrise', type: 'HMO' }, group: { groupName: 'Valley Group' }, by: 'office', says: 'yes' },
  ])
})

it('opens what was told', () => {
  show(people.bothDoctorsInOneGroup, 'named', { told: <p>Told us so</p> })
  const button = screen.getByRole('button', { name: words.told.seeAndChange })
  const list = document.getElementById(button.getAttribute('aria-controls')!)!
  expect([list.hidden, list.textContent, button.getAttribute('aria-expanded')]).toEqual([true, '', 'false'])
  fireEvent.click(button)
  expect([list.hidden, list.textContent, button.getAttribute('aria-expanded')]).toEqual([false, 'Told us so', 'true'])
  fireEvent.click(screen.getByRole('button', { name: words.told.close }))
  expect(list.hidden).toBe(true)
})

it('draws the picture while the answers come in', () => {
  const { view } = resultOf(people.bothDoctorsInOneGroup)
  const { container } = render(<PictureSoFar {...view} />)
  expect(container.querySelector('svg[role="img"]')!.getAttribute('aria-label')).toContain('Ibarra')
  cleanup()
  expect(render(<PictureSoFar {...resultOf(people.nobodyToKeep).view} />).container.textContent).toBe('')
})
