import { columns } from './pictureColumns'
import { stacked } from './pictureStacked'
import type { Mark } from '../ui/StatusMark'
import type { PictureModel, PictureNode } from './pictureModel'

/** Where everything stands, in CSS pixels from the upper left corner. */
export type PictureLayout = {
  kind: 'columns' | 'stacked'
  width: number
  height: number
  headings: { x: number; y: number; text: string }[]
  doctors: { id: string; mark: Mark | null; x: number; y: number; text: TextBlock }[]
  boxes: Box[]
  threads: { key: string; d: string; tone: 'faint' | 'edge' | 'own' }[]
  strands: { key: string; mark: Mark; d: string; bar: string | null }[]
}

export type Box = {
  id: string
  side: 'groups' | 'plans'
  tone: PictureNode['tone']
  x: number
  y: number
  width: number
  height: number
  text: TextBlock
}

/** Lines with the y of their baselines. */
export type TextBlock = { x: number; lines: { key: string; text: string; y: number; isName: boolean }[] }

export type PictureHeadings = { doctors: string; groups: string; plans: string }

/** Room from which the three columns fit, with and without a combination in focus. */
const COLUMNS_PX = { focus: 600, plain: 440 }

/** Chooses the layout by the room there is; a drawing is never made smaller to fit. */
export function pictureLayout(model: PictureModel, headings: PictureHeadings, widthPx: number): PictureLayout {
  const needed = model.focus ? COLUMNS_PX.focus : COLUMNS_PX.plain
  return widthPx >= needed ? columns(model, headings, widthPx) : stacked(model, headings, widthPx)
}
