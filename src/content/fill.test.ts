import { expect, it } from 'vitest'
import { fill } from './fill'

it('puts values in the place of names', () => {
  expect(fill('{plan} lists {count} of them. {plan}.', { plan: 'Harbor Gold', count: 2 })).toBe('Harbor Gold lists 2 of them. Harbor Gold.')
})

it('leaves a name without a value to be seen', () => {
  expect(fill('Call {name}')).toBe('Call {name}')
})

it('ties a title to its name, in the text and in values', () => {
  expect(fill('Ask Dr. Tran and {other}', { other: 'Dra. Vega' })).toBe('Ask Dr.\u00a0Tran and Dra.\u00a0Vega')
})

it('does not read names inside values', () => {
  expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}')
})
