/** Of culori, which brings no types, what is used here. Colours are objects with a mode; channels of rgb are 0 to 1, of oklch as in CSS. */
declare module 'culori/fn' {
  export type Rgb = { mode: 'rgb'; r: number; g: number; b: number }
  export type Oklch = { mode: 'oklch'; l: number; c: number; h?: number }
  type Definition = { mode: string }
  export const modeRgb: Definition
  export const modeOklab: Definition
  export const modeOklch: Definition
  export const modeLrgb: Definition
  export function useMode(definition: Definition): (color: string | Rgb | Oklch) => Rgb | Oklch | undefined
  export function wcagContrast(one: string | Rgb | Oklch, other: string | Rgb | Oklch): number
  export function formatHex(color: Rgb | Oklch): string
  /** Brings a colour into what screens show by lowering its chroma; lightness and hue stay. */
  export function clampChroma(color: Oklch, mode: 'oklch'): Oklch
  /** The same by cutting each channel off. */
  export function clampRgb(color: Rgb | Oklch): Rgb | Oklch
  export function differenceEuclidean(mode: 'oklab'): (one: string, other: string) => number
}
