import { expect, it } from 'vitest'
import { joined } from './sources'

it('names each source once, also out of what was joined before', () => {
  expect(joined(['A', 'A'])).toBe('A')
  expect(joined(['A + B', 'B', 'C'])).toBe('A + B + C')
  expect(joined([])).toBe('')
})
