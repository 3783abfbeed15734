import { expect, it } from 'vitest'
import { languageCode } from './languages'

it.each([
  ['English', 'en'],
  ['spanish', 'es'],
  ['Spanish; Castilian', 'es'],
  ['Persian (Farsi)', 'fa'],
  ['Cantonese', 'yue'],
  ['Chinese', 'zh'],
  ['vi', 'vi'],
  ['cmn', 'zh'],
  ['es-US', 'es'],
  ['xx', null],
  ['Elvish', null],
])('reads the language %j as %j', (said, code) => {
  expect(languageCode(said)).toBe(code)
})
