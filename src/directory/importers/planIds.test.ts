import { expect, it } from 'vitest'
import { marketplacePlanId, medicarePlanId } from './planIds'

it.each([
  'H1290-001-000',
  'H1290-001',
  'H1290-1-0',
  'h1290-001-000',
  'H1290001000',
  'H1290001',
  'H1290001000 ',
  'H1290-001-000-2026',
  ' H1290_001_000 ',
])('gives %j the one form', (written) => {
  expect(medicarePlanId(written)).toBe('H1290-001-000')
})

it('keeps a segment', () => {
  expect(medicarePlanId('H7617-109-002-2026')).toBe('H7617-109-002')
})

it.each(['', 'H129-001-000', 'X1290-001-000', 'H1290', '12345XX9876543', 'H1290-0001-000', 'H1290-0001', 'H12900001', 'NET-1'])('knows %j is none', (written) => {
  expect(medicarePlanId(written)).toBeNull()
})

it.each([
  ['00000CA0010001', '00000CA0010001'],
  [' 00000ca0010001-01', '00000CA0010001'],
  ['00000CA001000', null],
  ['H0000-001-000', null],
])('reads the marketplace plan id %j as %j', (written, id) => {
  expect(marketplacePlanId(written)).toBe(id)
})
