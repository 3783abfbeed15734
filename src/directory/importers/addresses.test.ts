import { expect, it } from 'vitest'
import { phoneOf, zipOf } from './addresses'

it.each([
  ['90012', '90012'],
  ['90012-1234', '90012'],
  ['900121234', '90012'],
  ['9001', '9001'],
  ['', ''],
])('takes of the ZIP code %j %j', (written, zip) => {
  expect(zipOf(written)).toBe(zip)
})

it.each([
  ['2135550142', '(213) 555-0142'],
  ['+1 213.555.0142', '(213) 555-0142'],
  ['(213)555-0142', '(213) 555-0142'],
  ['555-0142', '555-0142'],
  ['2135550142 x7', '2135550142 x7'],
  ['', ''],
])('writes the phone number %j as %j', (written, phone) => {
  expect(phoneOf(written)).toBe(phone)
})
