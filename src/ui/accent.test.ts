// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { modeOklch, useMode as converter, wcagContrast, type Oklch } from 'culori/fn'
import { expect, it } from 'vitest'
import { accentFrom, grounds, leastContrast, meanings, type Accent } from './accent'

const colors = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const oklch = converter(modeOklch) as (color: string) => Oklch

it('every colour it takes can be read wherever it stands, light and dark', () => {
  fc.assert(
    fc.property(colors, (color) => {
      const accent = accentFrom(color)
      if ('refused' in accent) return
      for (const kind of ['light', 'dark'] as const) {
        const { accent: words, deep, onAccent, tint } = accent[kind]
        for (const ground of [...Object.values(grounds[kind]), tint]) {
          expect(wcagContrast(words, ground), `${color} ${kind} on ${ground}`).toBeGreaterThanOrEqual(leastContrast)
          expect(wcagContrast(deep, ground), `${color} ${kind}, deep, on ${ground}`).toBeGreaterThanOrEqual(leastContrast)
        }
        expect(wcagContrast(onAccent, words)).toBeGreaterThanOrEqual(leastContrast)
        expect(wcagContrast(onAccent, deep)).toBeGreaterThanOrEqual(leastContrast)
        // Text of the page stands on the tint.
        expect(wcagContrast(inks[kind].ink, tint)).toBeGreaterThanOrEqual(leastContrast)
        expect(wcagContrast(inks[kind].muted, tint)).toBeGreaterThanOrEqual(leastContrast)
      }
    }),
    { numRuns: 500 },
  )
})

it('the hue stays', () => {
  fc.assert(
    fc.property(colors, (color) => {
      const accent = accentFrom(color)
      // Nearly grey, or nearly black, a colour of 8 bits a channel has no steady hue.
      if ('refused' in accent || oklch(color).c < 0.06) return
      for (const kind of ['light', 'dark'] as const) {
        const one = oklch(accent[kind].accent)
        if (one.c < 0.06) continue
        const turn = Math.abs(one.h! - oklch(color).h!)
        expect(Math.min(turn, 360 - turn), `${color} → ${accent[kind].accent}`).toBeLessThan(4)
      }
    }),
  )
})

it('takes our own as it is', () => {
  const { light, changed } = accentFrom('#0B6B63') as Accent
  expect(light.accent).toBe('#0b6b63')
  expect(changed).toEqual({ light: false, dark: true })
})

it('makes a bright one darker on light, and leaves it on dark', () => {
  const { dark, changed } = accentFrom('#7fd1ff') as Accent
  expect(dark.accent).toBe('#7fd1ff')
  expect(changed).toEqual({ light: true, dark: false })
})

it.each([
  ['#982b2b', 'likeLost'],
  ['#ff0000', 'likeLost'],
  ['#7d4e0a', 'likeCaution'],
  ['#c8862a', 'likeCaution'],
  ['#e7b669', 'likeCaution'],
  ['teal', 'notAColor'],
  ['#0b6', 'notAColor'],
  ['#0b6b6g', 'notAColor'],
  ['', 'notAColor'],
  ['#0b6b63; background: url(//evil.example)', 'notAColor'],
])('turns %s away: %s', (color, refused) => {
  expect(accentFrom(color)).toEqual({ refused })
})

it('knows the colours of tokens.css', () => {
  expect({ light: pick('light', grounds.light), dark: pick('dark', grounds.dark) }).toEqual(grounds)
  expect({ light: pick('light', meanings.light), dark: pick('dark', meanings.dark) }).toEqual(meanings)
})

const [lightTokens, darkTokens] = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').split('@media (prefers-color-scheme: dark)') as [string, string]
const tokens = { light: tokensIn(lightTokens), dark: tokensIn(darkTokens) }
const inks = { light: pick('light', { ink: '', muted: '' }), dark: pick('dark', { ink: '', muted: '' }) } as Record<'light' | 'dark', { ink: string; muted: string }>

function tokensIn(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]))
}

function pick(kind: 'light' | 'dark', names: object): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, tokens[kind][name]]))
}
