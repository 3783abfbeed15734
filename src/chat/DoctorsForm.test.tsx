// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { areDoctors } from '../guide/fits'
import { hostileTexts } from '../test/hostile'
import { bothVegas, describedBy, field, listed, press, start, type, typedIn } from './doctorsForm.fixture'

afterEach(cleanup)

it('adds the active row on Enter, must keep and gone to now, and is ready for the next name', async () => {
  const { current } = start()
  await type('ana')
  press('Enter')
  expect(current().map(({ named }) => named), 'that one goes there is for the person to say').toEqual([{ doctor: 'vega', keep: 'must', current: false }])
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
  expect(screen.getByText('Dr. Ana Vega is on your list.').getAttribute('role')).toBe('status')
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

it('says of the doctor before nothing more while another is looked for', async () => {
  start()
  await type('ana')
  press('Enter')
  expect(screen.getByText('Dr. Ana Vega is on your list.')).toBeDefined()
  await type('lee')
  expect(screen.queryByText('Dr. Ana Vega is on your list.')).toBeNull()
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
