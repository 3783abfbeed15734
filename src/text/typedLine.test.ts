import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasHidden, isTypedLine, longestLine, typedLine, withoutHidden } from './typedLine'
import { hiddenSigns, hostileTexts } from '../test/hostile'

it.each(hiddenSigns)('leaves out a sign that nobody sees, and finds it: %j', (sign) => {
  expect(withoutHidden(`Dr. ${sign}Vega`)).toBe('Dr. Vega')
  expect([hasHidden(`Dr. ${sign}Vega`), hasHidden('Dr. Vega 😀\tא\n')]).toEqual([true, false])
})

it.each(hostileTexts)('lets text be text: %s', (text) => {
  expect(typedLine(text)).toBe(text)
})

it('gives one line of what was typed, however long and whatever is in it', () => {
  expect(typedLine(`  Ana \n\u2028 Vega ${'x'.repeat(100_000)}`)).toBe(`Ana Vega ${'x'.repeat(longestLine - 9)}`)
  expect(typedLine(`${'x'.repeat(longestLine - 1)}😀`)).toBe('x'.repeat(longestLine - 1))
  expect(typedLine(' \u202e ')).toBe('')
})

it.each(['\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\u3164', '\u2800', '\ufeff'])('%j by itself is nothing, and stays where it stands in a name', (sign) => {
  expect([typedLine(`${sign} ${sign}`), isTypedLine(sign)]).toEqual(['', false])
  expect(typedLine(`می${sign}خواهم`)).toBe(`می${sign === '\ufeff' ? ' ' : sign}خواهم`)
})

it('takes back all that it gives but nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 }), (points) => {
      const text = String.fromCodePoint(...points)
      expect(isTypedLine(typedLine(text))).toBe(typedLine(text) !== '')
    }),
  )
  for (const text of ['', ' ', 'a\nb', 'a\u2028b', 'a\u202eb', 'a\ud800', 'x'.repeat(longestLine + 1)]) expect(isTypedLine(text)).toBe(false)
})
