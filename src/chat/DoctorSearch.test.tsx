// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { DoctorMatch } from '../directory/lookup'
import { activeRow, bothVegas, field, press, start, statuses, type, vega, vegas } from './doctorsForm.fixture'
import { words } from './words.fixture'
import { fill } from '../content/fill'

afterEach(cleanup)

it('opens the list while the visitor types, with the closest name active', async () => {
  start()
  expect(field().getAttribute('aria-expanded')).toBe('false')
  await type('ana vegga')
  expect(field().getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByText('Closest to “ana vegga”')).toBeDefined()
  expect(screen.getAllByRole('option').map((row) => row.dataset.doctor)).toEqual(['vega', 'vegas', ''])
  expect(activeRow()?.dataset.doctor).toBe('vega')
})

it('moves through the rows with the arrow keys, round the ends', async () => {
  start()
  await type('ana')
  // Whoever presses down once and then Enter means the first name.
  press('ArrowDown')
  expect(activeRow()?.dataset.doctor).toBe('vega')
  press('ArrowDown')
  expect(activeRow()?.dataset.doctor).toBe('vegas')
  expect(activeRow()?.getAttribute('aria-selected')).toBe('true')
  press('ArrowDown')
  press('ArrowDown')
  expect(activeRow()?.dataset.doctor).toBe('vega')
  press('ArrowUp')
  expect(activeRow()?.dataset.doctor).toBe('')
})

it('makes the closest name active again with each new text', async () => {
  start()
  await type('ana')
  press('ArrowDown')
  press('ArrowDown')
  await type('anab')
  expect(activeRow()?.dataset.doctor).toBe('vega')
  press('ArrowDown')
  expect(activeRow()?.dataset.doctor).toBe('vega')
})

it('adds the row that is pressed, and shows of each where it is', async () => {
  const { current } = start()
  await type('ana')
  expect(screen.getByRole('option', { name: /Ana Vega/ }).textContent).toContain('Family medicine. Harborview, 00011')
  fireEvent.click(screen.getByRole('option', { name: /Anabel Vegas/ }))
  expect(current().map(({ named }) => named.doctor)).toEqual(['vegas'])
})

it('says how many were found, and when none is close', async () => {
  start({ search: (text) => Promise.resolve(text === 'ana' ? [vega, vegas] : []) })
  await type('ana')
  expect(statuses()).toContain(fill(words.rest.doctors.found, { n: 2 }))
  await type(' zz ')
  expect(statuses()).toContain(fill(words.rest.doctors.found, { n: 0 }))
  expect(screen.getByText(fill(words.rest.doctors.noneClose, { text: 'zz' }))).toBeDefined()
})

it('looks up from two letters on, and sends no form from the field', async () => {
  const search = vi.fn<typeof bothVegas>(bothVegas)
  start({ search })
  await type(' a ')
  expect(search).not.toHaveBeenCalled()
  expect(fireEvent.keyDown(field(), { key: 'Enter' }), 'Enter in a closed list').toBe(false)
  await type(' an ')
  expect(search.mock.calls).toEqual([['an']])
})

it('takes no Enter that chooses a character of another script', async () => {
  const { current } = start()
  await type('ana')
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(current()).toEqual([])
})

it('stays closed after Escape when the answer comes late, and opens again with an arrow', async () => {
  const answers: ((matches: DoctorMatch[]) => void)[] = []
  start({ search: () => new Promise((resolve) => answers.push(resolve)) })
  await type('ana')
  await act(async () => answers[0]!([vega]))
  await type('anab')
  press('Escape')
  await act(async () => answers[1]!([vegas]))
  expect(screen.queryAllByRole('option')).toEqual([])
  expect(screen.queryByText(words.rest.doctors.coming)).toBeNull()
  press('ArrowDown')
  await act(async () => answers[2]!([vegas]))
  expect(activeRow()?.dataset.doctor).toBe('vegas')
})

it('closes on Escape and keeps the text', async () => {
  start()
  await type('ana')
  press('Escape')
  expect(screen.queryAllByRole('option')).toEqual([])
  expect(field().value).toBe('ana')
})

it('drops results that arrive for an older text', async () => {
  const answers: Record<string, (matches: DoctorMatch[]) => void> = {}
  start({ search: (text) => new Promise((resolve) => (answers[text] = resolve)) })
  await type('ana')
  await type('anabel')
  await act(async () => answers['anabel']!([vegas]))
  await act(async () => answers['ana']!([vega]))
  expect(screen.getAllByRole('option').map((row) => row.dataset.doctor)).toEqual(['vegas', ''])
})

it('drops results that arrive after the field was emptied', async () => {
  let answer: (matches: DoctorMatch[]) => void = () => {}
  start({ search: () => new Promise((resolve) => (answer = resolve)) })
  await type('ana')
  await type('')
  await act(async () => answer([vega]))
  expect(field().getAttribute('aria-expanded')).toBe('false')
})

it('opens the list again on Enter or a press, where Escape left a name in the field', async () => {
  const { current } = start()
  await type('ana')
  press('Escape')
  await act(async () => press('Enter'))
  expect(activeRow()?.dataset.doctor).toBe('vega')
  expect(current(), 'the first Enter only opens it').toEqual([])
  press('Escape')
  await act(async () => fireEvent.click(field()))
  expect(activeRow()?.dataset.doctor).toBe('vega')
})

it('makes room for what is found, and gives it back where that is found at once', async () => {
  vi.useFakeTimers()
  try {
    const answers: ((matches: DoctorMatch[]) => void)[] = []
    start({ search: () => new Promise((resolve) => answers.push(resolve)) })
    const room = () => document.querySelector('.found-room')
    const wait = () => act(() => vi.advanceTimersByTimeAsync(200))
    await type('ana')
    expect(room(), 'before the answer').not.toBeNull()
    await wait()
    await act(async () => answers[0]!([vega]))
    expect(room()?.textContent, 'the late answer stands in it').toContain('Dr. Ana Vega')
    await type('anab')
    await act(async () => answers[1]!([vegas]))
    expect(room(), 'a quick answer needs none').toBeNull()
    await type('anabe')
    expect(room(), 'the list before still stands').toBeNull()
    await wait()
    expect(room()).not.toBeNull()
    press('Escape')
    expect(room(), 'closed').toBeNull()
    await type('ana')
    await act(async () => answers[3]!([vega]))
    expect(room()).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

it('says when the search fails and still takes the name as typed', async () => {
  const { current } = start({ search: () => Promise.reject(new Error('no worker')) })
  await type('Dr. Vega')
  expect(screen.getByRole('alert').textContent).toContain(words.rest.doctors.failed)
  press('Enter')
  expect(current()[0]?.named).toMatchObject({ name: 'Dr. Vega' })
})
