// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { agency, words } from './agency.fixture'
import { courierOf } from './courier'
import { Lead } from './Lead'
import type { LeadProps } from './leadProps'
import { draftAs } from './kept'
import { messageSchema, type Message } from './message'
import { messageNumber, storageOver } from './messages.fixture'
import { outboxIn } from './outbox'

afterEach(cleanup)

it('sends exactly what its preview shows', async () => {
  const { posted, lines } = show()
  fillIn()
  press('Remove Doctors')
  tick(/may call or email me/)
  tick(/my answers/)
  expect(lines()).toEqual(['Medicare Supplement (Medigap)', 'Rosa Delgado', '626-555-0177', 'English', 'Mornings.', 'Medicare', '(out) Dr. Tran: must keep'])
  press('Send to Marisol Bay')
  await waitFor(() => screen.getByText(/^Delivered on/))
  const [message] = posted
  expect(v.parse(messageSchema, message)).toMatchObject({
    recipient: 'Marisol Bay Insurance Services',
    request: { products: ['medigap'], name: 'Rosa Delgado', phone: '626-555-0177', language: 'en', message: 'Mornings.' },
    answers: { coverage: ['Medicare'] },
    consents: { contact: { version: words.consents.contact.version, text: expect.stringContaining('Marisol Bay Insurance Services may call or email me') as string } },
  })
  expect(message!.answers).not.toHaveProperty('doctors')
  expect(message!.consents).not.toHaveProperty('texts')
})

it('sends no answers without their own tick', async () => {
  const { posted } = show()
  fillIn()
  tick(/may call or email me/)
  press('Send to Marisol Bay')
  await waitFor(() => screen.getByText(/^Delivered on/))
  expect(posted[0]).not.toHaveProperty('answers')
})

it('has nothing ticked at first, and sends nothing without the permission', () => {
  const { posted } = show()
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).not.toContain(true)
  fillIn()
  press('Send to Marisol Bay')
  const box = screen.getByRole('checkbox', { name: /may call or email me/ })
  expect(document.activeElement).toBe(box)
  expect(describes(box)).toContain(words.mistakes.contact)
  expect(posted).toEqual([])
})

it('puts the focus on the first mistake and ties each to its field', () => {
  show()
  press('Send to Marisol Bay')
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Medicare Supplement (Medigap)' }))
  expect(describes(screen.getByLabelText('Your name'))).toEqual([words.mistakes.name])
  expect(describes(screen.getByLabelText('Phone'))).toEqual([words.mistakes.reach])
})

it('refuses a private number in the message', () => {
  const { posted } = show()
  fillIn({ message: 'My number is 1EG4-TE5-MK73' })
  tick(/may call or email me/)
  press('Send to Marisol Bay')
  expect(document.activeElement).toBe(screen.getByLabelText('Message (optional)'))
  expect(describes(screen.getByLabelText('Message (optional)'))).toContain(words.mistakes.privateNumber)
  expect(posted).toEqual([])
})

it('keeps what was typed while the tab is open, never what was ticked as permission', () => {
  const { tab, props } = show()
  fillIn()
  tick(/may call or email me/)
  cleanup()
  render(<Lead {...props} />)
  expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Rosa Delgado')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Medicare Supplement (Medigap)' }).checked).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /may call or email me/ }).checked).toBe(false)
  expect(tab.has(draftAs)).toBe(true)
})

it('says that a refused message is not tried again, gives the phone, and takes it back into the form', async () => {
  const { posted } = show({ status: 400 })
  fillIn()
  tick(/may call or email me/)
  press('Send to Marisol Bay')
  await waitFor(() => screen.getByText(/could not take this message \(code 400\)/))
  expect(screen.getAllByRole('link', { name: /^555-\s?0400$/ })[0]!.getAttribute('href')).toBe('tel:555-0400')
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  press('Copy')
  await waitFor(() => screen.getByText(words.sent.copied))
  const [[text]] = copied.mock.calls as [[string]]
  const filledIn = ['To talk about: Medicare Supplement (Medigap)', 'Name: Rosa Delgado', 'Phone: 626-555-0177', 'Language: English', 'Message: Mornings.']
  expect(text.split('\n')).toEqual(expect.arrayContaining(['To: Marisol Bay Insurance Services', `Number: ${posted[0]!.id}`, ...filledIn]))
  press('Change it')
  expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Rosa Delgado')
  tick(/may call or email me/)
  press('Send to Marisol Bay')
  await waitFor(() => screen.getByText(/could not take this message/))
  // Another message, so another key.
  expect(new Set(posted.map(({ id }) => id)).size).toBe(2)
})

it('shows a message that was waiting when the form is opened, and lets one take it back', async () => {
  const device = new Map<string, string>()
  outboxIn(storageOver(device)).put({ message: messageNumber(1), tries: 1, notBefore: 0 })
  show({ device })
  screen.getByText(words.sent.waiting)
  press('Take it back')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: words.sent.no }))
  press(words.sent.takeBackYes)
  await waitFor(() => screen.getByText(words.sent.gone))
  expect(device.size).toBe(0)
})

it('gives the same weight to going without', () => {
  const onPrintSheet = vi.fn<() => void>()
  show({ onPrintSheet })
  const [send, without] = [screen.getByRole('button', { name: 'Send to Marisol Bay' }), screen.getByRole('button', { name: words.noThanks })]
  expect(without.className).toBe(send.className)
  fireEvent.click(without)
  expect(onPrintSheet).toHaveBeenCalledOnce()
})

function show({ status = 201, device = new Map<string, string>(), onPrintSheet = () => undefined }: { status?: number; device?: Map<string, string>; onPrintSheet?: () => void } = {}) {
  const posted: Message[] = []
  const tab = new Map<string, string>()
  const courier = courierOf({
    outbox: outboxIn(storageOver(device)),
    endpoint: 'https://agency.example.com/leads',
    recipient: 'Marisol Bay Insurance Services',
    post(_, { body }) {
      posted.push(JSON.parse(body as string) as Message)
      return Promise.resolve({ status, type: 'cors', headers: new Headers() })
    },
    clock: { now: () => Date.parse('2026-11-21T20:00:00Z'), after: () => () => undefined },
    random: () => 0.5,
    alone: (_, run) => run(),
    tell: () => undefined,
    onTold: () => () => undefined,
  })
  const props: LeadProps = {
    words,
    language: 'en',
    agency,
    products: ['medigap', 'other'],
    isMedicare: true,
    answers: [
      { id: 'doctors', label: 'Doctors', told: ['Dr. Tran: must keep'] },
      { id: 'coverage', label: 'Coverage', told: ['Medicare'] },
    ],
    page: { kind: 'site', origin: 'https://guide.example.com' },
    isSample: true,
    courier,
    tab: storageOver(tab),
    onPrintSheet,
    onBack: () => undefined,
  }
  render(<Lead {...props} />)
  const lines = () =>
    [...document.querySelectorAll<HTMLElement>('.lead-line')].map((line) => `${within(line).queryByText(words.preview.removed) ? '(out) ' : ''}${line.querySelector('.side span:not(.visually-hidden), .side del')!.textContent}`)
  return { posted, tab, props, lines }
}

function fillIn({ message = 'Mornings.' } = {}) {
  tick('Medicare Supplement (Medigap)')
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: 'Rosa Delgado' } })
  fireEvent.change(screen.getByLabelText('Phone'), { target: { value: '626-555-0177' } })
  fireEvent.change(screen.getByLabelText('Message (optional)'), { target: { value: message } })
}

function tick(name: string | RegExp) {
  fireEvent.click(screen.getByRole('checkbox', { name }))
}

function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name }))
}

function describes(field: HTMLElement) {
  return (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
}
