import { expect, it } from 'vitest'
import { cellText, type Said } from './cellText'

it.each<[Said, string]>([
  [null, ''],
  [undefined, ''],
  [false, 'no'],
  [0, '0'],
  [' Shore \n Hospital ', 'Shore Hospital'],
  [['en', '', 'es'], 'en;es'],
  [['Shore; North', 'Hill'], 'Shore, North;Hill'],
])('writes %j as %j', (said, cell) => {
  expect(cellText(said)).toBe(cell)
})
