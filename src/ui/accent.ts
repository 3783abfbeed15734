import { clampChroma, differenceEuclidean, formatHex, modeLrgb, modeOklab, modeOklch, modeRgb, useMode as converter, wcagContrast, type Oklch } from 'culori/fn'

/**
 * A broker's one colour, made into the four that the page needs, for light and for dark.
 *
 * The hue stays; lightness is moved until words in it and on it can be read at 4.5:1 on every ground of tokens.css.
 * How the others lie from it is measured on our own accent, in OKLCH.
 */
export type Accent = {
  light: Shades
  dark: Shades
  /** The colour itself could not be read on light, or on dark, and is another there. */
  changed: { light: boolean; dark: boolean }
}

/** `#rrggbb` each. */
export type Shades = { accent: string; deep: string; onAccent: string; tint: string }

/** Why it is turned away. Like: people would take it for "ask first", or for "not listed". */
export type Refusal = 'notAColor' | 'likeCaution' | 'likeLost'

/** WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5
/** Euclidean in OKLab: closer than this, two colours of text are taken for one another. */
const leastDistance = 0.1

/** As in tokens.css; a test compares them. */
export const grounds = {
  light: { paper: '#faf8f5', surface: '#fff', raise: '#faf8f5', sunk: '#f4f0e8' },
  dark: { paper: '#14191a', surface: '#1d2426', raise: '#263033', sunk: '#191f20' },
}
export const meanings = { light: { ask: '#7d4e0a', lost: '#982b2b' }, dark: { ask: '#e7b669', lost: '#f3a199' } }

for (const mode of [modeRgb, modeLrgb, modeOklab]) converter(mode)
const toOklch = converter(modeOklch) as (color: string) => Oklch
const distance = differenceEuclidean('oklab')

/** @param text `#rrggbb`, in capitals or not. */
export function accentFrom(text: string): Accent | { refused: Refusal } {
  if (!/^#[\da-f]{6}$/i.test(text)) return { refused: 'notAColor' }
  const given = text.toLowerCase()
  const { l, c, h } = toOklch(given)
  const shade = (lightness: number, chroma: number) => formatHex(clampChroma({ mode: 'oklch', l: lightness, c: Math.min(c, chroma), h }, 'oklch'))

  const light = { tint: shade(0.94, 0.016), onAccent: '#ffffff' }
  const dark = { tint: shade(0.32, 0.039), onAccent: shade(0.234, 0.034) }
  const onLight = readable(given, l, -0.005, [...Object.values(grounds.light), light.tint], shade)
  // On dark ours is 0.78 light: less is dull, even where it can be read.
  const onDark = readable(l < darkLightness ? shade(darkLightness, c) : given, Math.max(l, darkLightness), 0.005, [...Object.values(grounds.dark), dark.tint, dark.onAccent], shade)

  for (const [kind, accent] of [['light', onLight], ['dark', onDark]] as const) {
    if (distance(accent, meanings[kind].lost) < leastDistance) return { refused: 'likeLost' }
    if (distance(accent, meanings[kind].ask) < leastDistance) return { refused: 'likeCaution' }
  }
  return {
    light: { ...light, accent: onLight, deep: shade(toOklch(onLight).l - 0.087, c) },
    dark: { ...dark, accent: onDark, deep: shade(Math.min(toOklch(onDark).l + 0.066, 1), c) },
    changed: { light: onLight !== given, dark: onDark !== given },
  }
}

const darkLightness = 0.78

/** The colour, or the nearest darker or lighter one (by the sign of `step`) that can be read on all grounds. */
function readable(start: string, lightness: number, step: number, on: string[], shade: (lightness: number, chroma: number) => string): string {
  let color = start
  // Black, or white, ends it: one can be read on light, the other on dark.
  for (let l = lightness + step; on.some((ground) => wcagContrast(color, ground) < leastContrast); l += step) color = shade(Math.min(Math.max(l, 0), 1), 1)
  return color
}

/** Gives the page these colours; they take the place of those in tokens.css. @returns Why not, when it was turned away. */
export function applyAccent(text: string): Refusal | null {
  const accent = accentFrom(text)
  if ('refused' in accent) return accent.refused
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(accentRules(accent))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return null
}

/** Style rules to stand after those of tokens.css. */
export function accentRules({ light, dark }: Accent): string {
  return `${rule(light)} @media (prefers-color-scheme: dark) { ${rule(dark)} }`
}

function rule({ accent, deep, onAccent, tint }: Shades): string {
  return `:root { --accent: ${accent}; --accent-deep: ${deep}; --on-accent: ${onAccent}; --tint: ${tint} }`
}
