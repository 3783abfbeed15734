import { expect, it } from 'vitest'
import { telecomOf } from './fhir'

it('takes the first phone in use', () => {
  const telecom = [
    { system: 'fax', value: '2135550100' },
    { system: 'phone', value: '2135550101', use: 'old' },
    { system: 'phone' },
    { system: 'phone', value: '2135550102', use: 'work' },
  ]
  expect(telecomOf({ telecom }, 'phone')).toBe('(213) 555-0102')
  expect(telecomOf({ telecom: telecom.slice(0, 3) }, 'phone')).toBe('')
})
