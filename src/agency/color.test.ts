import { expect, it } from 'vitest'
import { colorOf } from './color'

it('gives the page the colour, and says when it cannot', () => {
  expect(colorOf({ accent: '#0b4d8c' }).css).toContain('--accent: #0b4d8c')
  expect(colorOf({})).toEqual({ css: '', problems: [] })
  const { css, problems } = colorOf({ accent: '#982b2b' })
  expect(css).toBe('')
  expect(problems.map(({ field, wrong, off }) => [field, wrong, off])).toEqual([['accent', '"#982b2b" is too near the red that means "not listed"', []]])
})
