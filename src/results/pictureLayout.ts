import { columns } from './pictureColumns'
import { stacked } from './pictureStacked'
import type { PictureHeadings, PictureLayout } from './pictureShape'
import type { PictureModel } from './pictureModel'

/** Room from which the three columns fit, with and without a combination in focus. */
const COLUMNS_PX = { focus: 600, plain: 440 }

/**
 * Chooses the layout by the room there is; a drawing is never made smaller to fit.
 * @param letter How wide the letters of the page's font are, 1 being as `pictureText.ts` assumes.
 */
export function pictureLayout(model: PictureModel, headings: PictureHeadings, widthPx: number, letter = 1): PictureLayout {
  const needed = model.focus ? COLUMNS_PX.focus : COLUMNS_PX.plain
  return widthPx >= needed ? columns(model, headings, widthPx, letter) : stacked(model, headings, widthPx, letter)
}
