import type { Mark } from '../ui/StatusMark'
import type { PictureNode } from './pictureModel'

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
