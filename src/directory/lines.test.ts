import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineCutter, lineEnd } from './lines'

function cut(pieces: string[]): string[] {
  const cutter = lineCutter()
  return [...pieces.flatMap((piece) => cutter.take(piece)), ...cutter.end()]
}

it.each([
  ['line feeds', 'a\nb\n'],
  ['carriage returns', 'a\rb\r'],
  ['both', 'a\r\nb\r\n'],
  ['no end', 'a\nb'],
])('cuts at %s', (_, text) => {
  expect(cut([text])).toEqual(['a', 'b'])
})

it('takes an end that is torn between two pieces for one', () => {
  expect(cut(['a\r', '\nb\r', 'c'])).toEqual(['a', 'b', 'c'])
})

it('gives the same lines however the text is torn', () => {
  const anyPieces = fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n') }))
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      const whole = pieces.join('').split(lineEnd)
      expect(cut(pieces)).toEqual(whole.at(-1) === '' ? whole.slice(0, -1) : whole)
    }),
  )
})
