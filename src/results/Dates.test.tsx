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
