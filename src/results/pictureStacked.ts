import { blockAt, heightOf, LINE_PX, linesOf, round, type TypeSize } from './pictureBlock'
import type { Box, PictureHeadings, PictureLayout } from './pictureShape'
import type { PictureFocus, PictureModel, PictureNode } from './pictureModel'

const LANE_PX = 10
const FIRST_LANE_PX = 6
const PAD_X = 16
const GAP_PX = 8
const MARK_PX = 8
const TURN_PX = 8
/** Strands enter a group this far above its middle and leave this far below. */
const OFF_MIDDLE_PX = 15
/** From the mark of a doctor who is not listed to the bar. */
const STOP_PX = 19

/** One column of names; the strands run in lanes of a gutter on their left. */
export function stacked(model: PictureModel, headings: PictureHeadings, width: number, letter: number): PictureLayout {
  const type: TypeSize = { namePx: 16, notePx: 15, letter }
  const arriving = model.focus ? model.focus.strands.filter(({ mark }) => mark !== 'lost').length : 0
  const boxX = arriving > 0 || model.doctors.some(({ mark }) => mark !== null) ? FIRST_LANE_PX + LANE_PX * Math.max(arriving, 2) + 18 : 0
  const markX = boxX + MARK_PX
  const nameX = markX + 20
  let y = 0

  const headingAt = (text: string, x: number) => {
    const heading = { x, y: y + 15, text }
    y += 28
    return heading
  }

  const headDoctors = model.doctors.length > 0 ? [headingAt(headings.doctors, nameX)] : []
  const doctors = model.doctors.map(({ id, name, note, mark }) => {
    const lines = linesOf(name, note, width - nameX, type)
    const height = (lines.name.length + lines.note.length) * LINE_PX
    const middle = y + height / 2
    y += height + 16
    return { id, mark, x: markX, y: middle, text: blockAt(lines, nameX, middle) }
  })

  const boxesOf = (side: Box['side'], nodes: PictureNode[]): Box[] =>
    nodes.map(({ id, name, note, said, tone }) => {
      const lines = linesOf(name, [note, said].filter(Boolean).join(', '), width - boxX - 2 * PAD_X, type)
      const height = heightOf(lines, model.focus ? model.doctors.length : 0)
      const box = {
        id,
        side,
        tone,
        x: boxX + 1,
        y: round(y),
        width: round(width - boxX - 2),
        height,
        text: blockAt(lines, boxX + PAD_X, y + height / 2),
      }
      y += height + GAP_PX
      return box
    })

  y += 2
  const headGroups = headingAt(headings.groups, boxX + PAD_X)
  const groups = boxesOf('groups', model.groups)
  y += 14
  const headPlans = headingAt(headings.plans, boxX + PAD_X)
  const plans = boxesOf('plans', model.plans)

  return {
    kind: 'stacked',
    width,
    height: y - GAP_PX + 2,
    headings: [...headDoctors, ...(groups.length > 0 ? [headGroups] : []), ...(plans.length > 0 ? [headPlans] : [])],
    doctors,
    boxes: [...groups, ...plans],
    threads: [],
    strands: model.focus ? strandsOf(model.focus, doctors, groups, plans, boxX) : [],
  }
}

function strandsOf(focus: PictureFocus, doctors: PictureLayout['doctors'], groups: Box[], plans: Box[], boxX: number): PictureLayout['strands'] {
  const plan = plans.find(({ id }) => id === focus.plan)
  const rows = doctors.flatMap((doctor) => {
    const strand = focus.strands.find((one) => one.doctor === doctor.id)
    return strand ? [{ ...doctor, mark: strand.mark, group: groups.find(({ id: group }) => group === (strand.group ?? focus.group)) }] : []
  })
  const arriving = rows.filter(({ mark }) => mark !== 'lost')
  // Six strands must still enter a box of two lines.
  const pitch = Math.min(6, 26 / Math.max(arriving.length - 1, 1))
  const shiftIn = (rowsThere: typeof rows, row: (typeof rows)[number]) => (rowsThere.indexOf(row) - (rowsThere.length - 1) / 2) * pitch
  return rows.flatMap((doctor): PictureLayout['strands'] => {
    const { id, mark, x, y, group } = doctor
    if (mark === 'lost') {
      const stop = x - STOP_PX
      return [{ key: id, mark, d: `M${x - MARK_PX} ${y}H${stop}`, bar: `M${stop} ${y - MARK_PX}V${y + MARK_PX}` }]
    }
    if (!group) return []
    const laneX = FIRST_LANE_PX + arriving.indexOf(doctor) * LANE_PX
    const middle = group.y + group.height / 2
    const shift = shiftIn(arriving.filter((one) => one.group === group), doctor)
    const down = bracket(x - MARK_PX, y, laneX, boxX, middle - OFF_MIDDLE_PX - shift)
    const on = plan ? bracket(boxX, middle + OFF_MIDDLE_PX + shift, laneX, boxX, plan.y + plan.height / 2 - shiftIn(arriving, doctor)) : ''
    return [{ key: id, mark, d: down + on, bar: null }]
  })
}

/** Left into the lane, down, and right again. */
function bracket(x0: number, y0: number, laneX: number, x1: number, y1: number): string {
  const turn = Math.min(TURN_PX, (y1 - y0) / 2)
  const [top, end] = [round(y0), round(y1)]
  return `M${x0} ${top}H${laneX + turn}Q${laneX} ${top} ${laneX} ${round(top + turn)}V${round(end - turn)}Q${laneX} ${end} ${laneX + turn} ${end}H${x1}`
}
