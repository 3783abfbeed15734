// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { ListedDoctor } from './listedDoctor'
import type { DoctorMatch } from '../directory/lookup'
import { areDoctors } from '../guide/fits'
import { hostileTexts } from '../test/hostile'
import { DoctorsForm } from './DoctorsForm'
import { words } from './words.fixture'
import { fill } from '../content/fill'

afterEach(cleanup)

const vega: DoctorMatch = { doctor: 'vega', name: 'Dr. Ana Vega', isTitled: true, specialty: 'Family medicine', places: [{ group: 'Harborview', zip: '00011' }] }
const vegas: DoctorMatch = { doctor: 'vegas', name: 'Dr. Anabel Vegas', isTitled: true, specialty: 'Dermatology', places: [{ group: null, zip: '00012' }] }
const bothVegas = () => Promise.resolve([vega, vegas])

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

it('adds the active row on Enter, must keep and gone to now, and is ready for the next name', async () => {
  const { current } = start()
  await type('ana')
  press('Enter')
  expect(current().map(({ named }) => named), 'that one goes there is for the person to say').toEqual([{ doctor: 'vega', keep: 'must', current: false }])
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
  expect(screen.getByText('Dr. Ana Vega is on your list.').getAttribute('role')).toBe('status')
})

it('closes on Escape and keeps the text', async () => {
  start()
  await type('ana')
  press('Escape')
  expect(screen.queryAllByRole('option')).toEqual([])
  expect(field().value).toBe('ana')
})

it('takes the name as typed from the last row, with kind and city to fill in', async () => {
  const { current } = start({ search: () => Promise.resolve([]) })
  await type('Dr. Who Else')
  fireEvent.click(screen.getByRole('option', { name: /None of these/ }))
  fireEvent.change(screen.getByLabelText('Town of the office, if you know it'), { target: { value: 'Marisol' } })
  expect(current()[0]?.named).toEqual({ name: 'Dr. Who Else', keep: 'must', current: false, city: 'Marisol' })
})

it.each([' ', `Dr. \u202e${'x'.repeat(100_000)}`, ...hostileTexts])('never gives an answer that is none, whatever is typed: %s', async (text) => {
  const { current } = start({ search: () => Promise.resolve([]) })
  await type(`Dr. ${text}`)
  fireEvent.click(screen.getByRole('option', { name: /None of these/ }))
  fireEvent.change(screen.getByLabelText('Town of the office, if you know it'), { target: { value: text } })
  expect(areDoctors(current().map(({ named }) => named))).toBe(true)
  expect(current()).toHaveLength(1)
  expect(document.querySelector('script, img, [onerror]')).toBeNull()
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

it('says of the doctor before nothing more while another is looked for', async () => {
  start()
  await type('ana')
  press('Enter')
  expect(screen.getByText('Dr. Ana Vega is on your list.')).toBeDefined()
  await type('lee')
  expect(screen.queryByText('Dr. Ana Vega is on your list.')).toBeNull()
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

it('lists nobody twice, however the name is written', async () => {
  const { current } = start({ doctors: [listed('vega'), typedIn('Dr. Lee')] })
  await type('ana')
  expect(screen.getByRole('option', { name: /Ana Vega.*On your list/ })).toBeDefined()
  press('Enter')
  await type('dr.  lee')
  press('ArrowUp')
  press('Enter')
  expect(current()).toHaveLength(2)
  expect(screen.getByText('dr. lee is on your list already.', { collapseWhitespace: true })).toBeDefined()
})

it('takes six doctors and says so', async () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(listed)
  const search = vi.fn<typeof bothVegas>(bothVegas)
  const { current } = start({ doctors: six, search })
  expect(field().readOnly).toBe(true)
  expect(describedBy(field())).toContain('That is 6, the most this guide can take.')
  press('Enter')
  expect(current()).toHaveLength(6)
  fireEvent.click(screen.getByRole('button', { name: /^Remove Dr\.\sa$/ }))
  expect(current()).toHaveLength(5)
  expect(field().readOnly).toBe(false)
  expect(document.activeElement).toBe(field())
})

it('keeps what was said of each doctor: must or nice, gone to now or not', () => {
  const { current } = start({ doctors: [listed('a'), listed('b')] })
  const row = within(screen.getByText('Dr. b', { selector: 'p' }).closest('li')!)
  fireEvent.click(row.getByRole('radio', { name: 'Nice to keep' }))
  fireEvent.click(row.getByRole('checkbox', { name: /I go there now/ }))
  expect(current().map(({ named }) => named)).toEqual([
    { doctor: 'a', keep: 'must', current: true },
    { doctor: 'b', keep: 'nice', current: false },
  ])
})

it('ties a mistake to the field', () => {
  start({ mistake: 'Add the name you typed.' })
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(describedBy(field())).toContain('Add the name you typed.')
})

type Start = Partial<{ doctors: ListedDoctor[]; search: (text: string) => Promise<DoctorMatch[]>; mistake: string }>

/** The form with a list that lives, as the page gives it one. */
function start({ doctors = [], search = bothVegas, mistake }: Start = {}) {
  let list = doctors
  function Page() {
    const [now, setNow] = useState(doctors)
    const set = (next: ListedDoctor[]) => {
      list = next
      setNow(next)
    }
    return (
      <form>
        <DoctorsForm words={words.rest.doctors} doctors={now} onDoctors={set} search={search} mistake={mistake} />
      </form>
    )
  }
  render(<Page />)
  return { current: () => list }
}

function listed(doctor: string): ListedDoctor {
  return { named: { doctor, keep: 'must', current: true }, title: `Dr. ${doctor}`, place: 'Cardiology' }
}

function typedIn(name: string): ListedDoctor {
  return { named: { name, keep: 'must', current: true }, title: name, place: '' }
}

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Doctor’s name' })
}

async function type(text: string) {
  await act(async () => {
    fireEvent.change(field(), { target: { value: text } })
  })
}

function press(key: string) {
  fireEvent.keyDown(field(), { key })
}

function activeRow(): HTMLElement | null {
  return document.getElementById(field().getAttribute('aria-activedescendant') ?? '')
}

function describedBy(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}

function statuses(): string[] {
  return screen.getAllByRole('status').map(({ textContent }) => textContent)
}
