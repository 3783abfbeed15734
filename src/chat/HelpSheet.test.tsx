// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { HelpSheet } from './HelpSheet'
import { words } from './words.fixture'

afterEach(cleanup)

function open() {
  const onClear = vi.fn<() => void>()
  const onSave = vi.fn<(on: boolean) => void>()
  render(
    <HelpSheet
      words={{ ...words.rest.helpSheet, close: 'Close', someoneElse: 'I’m helping someone else', learn: 'To read' }}
      learn="learn/"
      open
      onClose={() => {}}
      hicapPhone="1-800-434-0222"
      credits={[{ name: 'ZIP table', url: 'https://example.org/zips' }]}
      someoneElse={false}
      onSomeoneElse={() => {}}
      hasMessage={false}
      saved={false}
      onSave={onSave}
      onClear={onClear}
      onStartOver={() => {}}
    />,
  )
  return { onClear, onSave }
}

it('asks once more before answers are cleared, and offers the harmless way first', () => {
  const { onClear } = open()
  fireEvent.click(screen.getByRole('button', { name: 'Clear my answers' }))
  expect(onClear).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'No, keep them' }))
  fireEvent.click(screen.getByRole('button', { name: 'Yes, clear them' }))
  expect(onClear).toHaveBeenCalledOnce()
})

it('saves on this device only when switched on', () => {
  const { onSave } = open()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Save on this device' }))
  expect(onSave).toHaveBeenCalledWith(true)
})

it('has the help line to dial, the learn pages, and the sources that ask for a link', () => {
  open()
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['tel:1-800-434-0222', 'learn/', 'https://example.org/zips'])
})
