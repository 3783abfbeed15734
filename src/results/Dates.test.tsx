// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { resultsIn, words } from './testing.fixture'
import { Dates } from './Dates'
import { town } from '../test/directory'

afterEach(cleanup)

it.each([
  ['on its last day', '2027-01-31', 0],
  ['the day after', '2027-02-01', 1],
])('says of a window that its dates are past: %s', (_, today, times) => {
  const { view } = resultsIn(town(), today).resultOf({ answers: { coverage: 'marketplace', zip: '94110' } })
  render(<Dates view={view} />)
  expect(screen.getByText(/31 Jan 2027/)).toBeDefined()
  expect(screen.queryAllByText(new RegExp(words.dates.old))).toHaveLength(times)
})

it.each(['medicare', 'medicare-and-medi-cal'] as const)('gives people who have Part B the dates that Part B sets, not a birthday to come: %s', (coverage) => {
  const said = (timing: 'turning-65' | 'have-part-b') => {
    const { view } = resultsIn(town(), '2026-11-21').resultOf({ answers: { coverage, zip: '00041', timing } })
    const { container } = render(<Dates view={view} />)
    const titles = [...container.querySelectorAll('dt')].map(({ textContent }) => textContent)
    cleanup()
    return titles
  }
  const { initial, partB, jobEnds } = words.dates.windows
  expect(said('turning-65')).toContain(initial.title)
  expect(said('have-part-b')).not.toContain(initial.title)
  expect(said('have-part-b')).toEqual(expect.arrayContaining([partB.title, jobEnds.title]))
})
