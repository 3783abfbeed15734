import { LETTER_EM, wrap } from './pictureText'
import type { TextBlock } from './pictureShape'

/** Type of the picture: 15 px is the floor. `letter`: how wide the letters are, 1 being as `pictureText.ts` assumes. */
export type TypeSize = { namePx: number; notePx: number; letter: number }
/** Columns from this wide have names of 16 px, narrower ones of 15 (`picture-wide` in picture.css). */
export const WIDE_PX = 600
export const LINE_PX = 20
const PAD_Y = 10
/** From strand to strand. */
export const STRAND_PX = 7
/** From the top of a line to its baseline. */
const BASELINE_PX = 15

export type Lines = { name: string[]; note: string[] }

export function linesOf(name: string, note: string, widthPx: number, { namePx, notePx, letter }: TypeSize): Lines {
  return { name: wrap(name, widthPx / letter, namePx), note: wrap(note, widthPx / letter, notePx, LETTER_EM.regular) }
}

/** @param strands How many strands pass through: they must all find room at its edge. */
export function heightOf({ name, note }: Lines, strands = 0): number {
  return Math.max((name.length + note.length) * LINE_PX + 2 * PAD_Y, strands > 0 ? strands * STRAND_PX + 20 : 0)
}

/** The lines centred around `middle`. */
export function blockAt(lines: Lines, x: number, middle: number): TextBlock {
  const top = middle - ((lines.name.length + lines.note.length) * LINE_PX) / 2
  const all = [...lines.name.map((text) => ({ text, isName: true })), ...lines.note.map((text) => ({ text, isName: false }))]
  return { x, lines: all.map((line, place) => ({ ...line, key: `${place}`, y: round(top + place * LINE_PX + BASELINE_PX) })) }
}

export function round(px: number): number {
  return Math.round(px * 10) / 10
}
