import { expect, it } from 'vitest'
import { toggled } from './draft'

it('takes a line out and puts it back', () => {
  expect(toggled(['phone'], 'email')).toEqual(['phone', 'email'])
  expect(toggled(['phone', 'email'], 'phone')).toEqual(['email'])
})

it('takes the main doctor out with the doctors, and alone', () => {
  expect(toggled([], 'doctors')).toEqual(['doctors', 'mainDoctor'])
  expect(toggled(['mainDoctor'], 'doctors')).toEqual(['doctors', 'mainDoctor'])
  expect(toggled(['doctors', 'mainDoctor'], 'doctors')).toEqual([])
  expect(toggled([], 'mainDoctor')).toEqual(['mainDoctor'])
})
