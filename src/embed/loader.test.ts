// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clampRgb, modeLrgb, modeOklab, modeOklch, modeRgb, useMode as converter, wcagContrast, type Oklch } from 'culori/fn'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const script = readFileSync(join(import.meta.dirname, 'widget.ts'), 'utf8')
const css = readFileSync(join(import.meta.dirname, 'loader.css'), 'utf8')

it('the bubble’s white words can be read on any accent', () => {
  const most = Number(/mostLightness = ([\d.]+)/.exec(script)![1])
  for (const mode of [modeRgb, modeLrgb, modeOklab]) converter(mode)
  const oklch = converter(modeOklch) as (color: string) => Oklch
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const { l, c, h } = oklch(`#${value.toString(16).padStart(6, '0')}`)
      // As browsers do, each channel is cut off where the screen ends.
      expect(wcagContrast('#fff', clampRgb({ mode: 'oklch', l: Math.min(l, most), c, h }))).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 2000 },
  )
})

it('the box is as high from the start as the guide in it is at least', () => {
  const heights = [css, readFileSync(join(import.meta.dirname, 'frame.css'), 'utf8')].map((text) => /height: (7\d\d)px;/.exec(text)![1])
  expect(heights).toEqual(['720', '720'])
})
