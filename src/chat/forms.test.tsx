// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { CheckAnswers } from './CheckAnswers'
import { NeedsForm } from './NeedsForm'
import { QuestionCard } from './QuestionCard'
import { TreatmentForm } from './TreatmentForm'
import { WeeksField } from './WeeksField'
import { ZipField } from './ZipField'
import { doctorsFrom, needsFrom, treatmentFrom, weeksFrom, zipFrom } from './read'

afterEach(cleanup)

const shared = { continueLabel: 'Continue', yourAnswer: 'Your answer' }

it('ties the mistake to the ZIP field, which keeps what was typed', () => {
  ask('zip', <ZipField label="ZIP code" hint="Five digits." given="9411" mistake="Enter a 5-digit ZIP code." continueLabel="Continue" />)
  const field = screen.getByLabelText<HTMLInputElement>('ZIP code')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const described = field.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['Five digits.', 'Enter a 5-digit ZIP code.'])
  expect(field.value).toBe('9411')
})

it('ties the mistake of a yes without a doctor to each of the doctors', () => {
  const given = { answer: 'yes', doctors: [] }
  ask('treatment', <TreatmentForm options={{ yes: 'Yes', no: 'No' }} which="With which doctor?" doctors={[{ key: 'vega', name: 'Dr. Vega' }]} given={given} mistake="Choose the doctor." {...shared} />)
  const tick = screen.getByRole('checkbox', { name: 'Dr. Vega' })
  expect(tick.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(tick.getAttribute('aria-describedby')!)?.textContent).toBe('Choose the doctor.')
})

it('leaves the ZIP field alone when there is no mistake', () => {
  ask('zip', <ZipField label="ZIP code" hint="Five digits." continueLabel="Continue" />)
  const field = screen.getByLabelText('ZIP code')
  expect(field.hasAttribute('aria-invalid')).toBe(false)
  expect(field.getAttribute('aria-describedby')).toBe('zip-hint')
})

it.each([
  ['94110', '94110'],
  [' 94110 ', '94110'],
  ['94110-1234', '94110'],
  ['9411', undefined],
  ['', undefined],
  ['94110x', undefined],
])('reads the ZIP "%s" as %s', (typed, zip) => {
  const data = new FormData()
  data.set('zip', typed)
  expect(zipFrom(data)).toBe(zip)
})

const weeks = (
  <WeeksField
    options={[
      { value: '0', label: 'None' },
      { value: '4', label: 'About 4 weeks' },
    ]}
    label="Another number of weeks"
    {...shared}
  />
)

it('takes a quick answer over a number in the field', () => {
  const onSubmit = ask('weeksAway', weeks)
  fireEvent.change(screen.getByLabelText('Another number of weeks'), { target: { value: '9' } })
  fireEvent.click(screen.getByRole('button', { name: 'None' }))
  expect(weeksFrom(sent(onSubmit))).toBe(0)
})

it('takes the number in the field on Continue and on Enter', () => {
  const onSubmit = ask('weeksAway', weeks)
  const field = screen.getByLabelText('Another number of weeks')
  fireEvent.change(field, { target: { value: '9' } })
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onSubmit.mock.calls.map(([data]) => weeksFrom(data))).toEqual([9, 9])
})

it.each(['53', '-1', '2.5', ''])('takes "%s" for no number of weeks', (typed) => {
  const data = new FormData()
  data.set('weeksAway', typed)
  expect(weeksFrom(data)).toBeUndefined()
})

const treatment = (
  <TreatmentForm
    options={{ yes: 'Yes', no: 'No', 'rather-not-say': 'I’d rather not say' }}
    which="With which doctor?"
    doctors={[
      { key: 'tran', name: 'Dr. Minh Tran' },
      { key: 'okafor', name: 'Dr. Chidi Okafor' },
    ]}
    {...shared}
  />
)

it('asks with which doctor only after yes, and sends nothing before that', () => {
  const onSubmit = ask('treatment', treatment)
  expect(screen.queryByRole('checkbox')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }))
  expect(onSubmit).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Dr. Chidi Okafor' }))
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(treatmentFrom(sent(onSubmit))).toEqual({ answer: 'yes', doctors: ['okafor'] })
})

it.each([
  ['No', 'no'],
  ['I’d rather not say', 'rather-not-say'],
])('takes "%s" at one press, without doctors', (label, answer) => {
  const onSubmit = ask('treatment', treatment)
  fireEvent.click(screen.getByRole('button', { name: label }))
  expect(treatmentFrom(sent(onSubmit))).toEqual({ answer, doctors: [] })
})

const needs = (
  <NeedsForm
    languages={[
      { code: 'en', name: 'English' },
      { code: 'vi', name: 'Tiếng Việt' },
    ]}
    labels={{ language: 'Language', wheelchair: 'Wheelchair', near: 'Close to home' }}
    given={{ language: 'en', wheelchair: false, near: true }}
    continueLabel="Continue"
    skipLabel="Skip this"
  />
)

it('reads language, wheelchair and nearness', () => {
  const onSubmit = ask('needs', needs)
  fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'vi' } })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Wheelchair' }))
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(needsFrom(sent(onSubmit))).toEqual({ language: 'vi', wheelchair: true, near: true })
})

it('can be skipped', () => {
  const onSubmit = ask('needs', needs)
  fireEvent.click(screen.getByRole('button', { name: 'Skip this' }))
  expect(needsFrom(sent(onSubmit))).toBe('skip')
})

it('reads the list of doctors as it stands, unless a name was typed and not added', () => {
  const list = [{ doctor: 'vega', keep: 'must' as const, current: true }]
  const data = new FormData()
  expect(doctorsFrom(data, list)).toBe(list)
  expect(doctorsFrom(data, [])).toBeUndefined()
  data.set('doctor-search', 'dr lee')
  expect(doctorsFrom(data, list)).toBeUndefined()
  data.set('doctors', 'none')
  expect(doctorsFrom(data, list)).toEqual([])
})

it('shows every answer with a Change that names it', () => {
  const onChange = vi.fn<() => void>()
  ask(
    'checkAnswers',
    <CheckAnswers
      groups={[{ title: 'The basics', rows: [{ id: 'zip', label: 'Where', value: ['94110'], onChange }, { id: 'needs', label: 'Needs', value: [], onChange }] }]}
      words={{ notYet: 'Not given', change: 'Change' }}
      continueLabel="Yes, show me"
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Change Where' }))
  expect(onChange).toHaveBeenCalledOnce()
  expect(screen.getByText('Not given')).toBeDefined()
})

function ask(id: string, children: ReactNode) {
  const onSubmit = vi.fn<(data: FormData) => void>()
  render(
    <QuestionCard id={id} title="What?" why="Because." onSubmit={onSubmit}>
      {children}
    </QuestionCard>,
  )
  return onSubmit
}

function sent(onSubmit: ReturnType<typeof ask>): FormData {
  return onSubmit.mock.calls[0]![0]
}
