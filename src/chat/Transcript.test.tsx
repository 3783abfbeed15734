// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { SayBox } from './SayBox'
import { Transcript, type Turn } from './Transcript'

afterEach(cleanup)

it('marks who said what, in the order it was said, and reads out nothing that the visitor just answered', () => {
  render(
    <Transcript
      words={{ conversation: 'What was said so far', change: 'Change' }}
      turns={[
        { key: 'zip', guide: 'What is your ZIP code?', visitor: '94110', onChange: () => {} },
        { key: 'reach', guide: 'Our lists do not reach your ZIP code.' },
        { key: 'asked', visitor: 'what is an ipa', guide: 'A kind of group.', reply: true },
      ]}
    />,
  )
  const all = screen.getByRole('group', { name: 'What was said so far' })
  const said = [...all.querySelectorAll<HTMLElement>('[data-message]')].map((turn) => turn.dataset.message)
  expect(said).toEqual(['guide', 'visitor', 'guide', 'visitor', 'guide'])
  expect(screen.getByRole('log').textContent).toBe('Our lists do not reach your ZIP code.what is an ipaA kind of group.')
})

it('names the question each Change is for', () => {
  const onChange = vi.fn<() => void>()
  render(<Transcript words={{ conversation: 'Log', change: 'Change' }} turns={[{ key: 'zip', guide: 'What is your ZIP code?', visitor: '94110', onChange }]} />)
  fireEvent.click(screen.getByRole('button', { name: 'Change What is your ZIP code?' }))
  expect(onChange).toHaveBeenCalledOnce()
})

it('takes the focus along to a reply asked for by a link of an earlier one, and leaves it in the box', () => {
  const words = { conversation: 'Log', change: 'Change' }
  const earlier = { key: 'said-0', visitor: 'what is an ipa', guide: <button type="button">More</button>, reply: true }
  const later = { key: 'said-1', visitor: 'More', guide: 'A kind of group.', reply: true }
  const page = (turns: Turn[]) => (
    <>
      <Transcript words={words} turns={turns} />
      <input />
    </>
  )
  for (const [from, arrives] of [['button', true], ['textbox', false]] as const) {
    const { rerender, unmount } = render(page([earlier]))
    screen.getByRole(from).focus()
    rerender(page([earlier, later]))
    expect(document.activeElement?.textContent === 'MoreA kind of group.').toBe(arrives)
    unmount()
  }
})

it('empties the box when the words were placed and keeps them when not', () => {
  const onSay = vi.fn<(text: string) => boolean>((text) => text === '94110')
  render(<SayBox words={{ say: 'Answer or ask', send: 'Send' }} onSay={onSay} />)
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Answer or ask' })
  const send = screen.getByRole('button', { name: 'Send' })
  fireEvent.change(box, { target: { value: 'blue' } })
  fireEvent.click(send)
  expect(box.value).toBe('blue')
  fireEvent.change(box, { target: { value: ' 94110 ' } })
  fireEvent.click(send)
  expect(box.value).toBe('')
  fireEvent.click(send)
  expect(onSay.mock.calls).toEqual([['blue'], ['94110']])
})
