import { expect, it } from 'vitest'
import { isNpi, npiOf, npiOfNine } from './npi'

it.each(['1234567893', ' 1234567893 ', 1234567893])('takes %j', (written) => {
  expect(npiOf(written)).toBe('1234567893')
})

it.each(['1234567890', '0', 0, '', '123456789', '12345678930', '3234567893', 1e21, NaN, null, undefined, [1234567893], {}])('refuses %j', (written) => {
  expect(npiOf(written)).toBeNull()
})

it('takes for an NPI only what is written as one', () => {
  expect(['1234567893', '1234567802', ' 1234567893', '1234567890', '0000000000', '１２３４５６７８９３'].map(isNpi)).toEqual([true, true, false, false, false, false])
})

it('knows the last digit from the others', () => {
  expect(['1234567893', '1234567802'].map((npi) => npiOfNine(npi.slice(0, 9)))).toEqual(['1234567893', '1234567802'])
})
