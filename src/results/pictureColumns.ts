import { blockAt, heightOf, linesOf, round, STRAND_PX, WIDE_PX, type Lines, type TypeSize } from './pictureBlock'
import type { Box, PictureHeadings, PictureLayout } from './pictureShape'
import type { PictureModel, PictureNode, PictureStrand } from './pictureModel'

const HEADING_PX = 40
const GAP_PX = 12
const MOST_PITCH_PX = 96
const MARK_PX = 8
/** Where the strand of a doctor who is not listed stops, as a share of its curve. */
const STOP = 0.36

/** Doctors, groups and plans side by side, joined by curves. */
export function columns(model: PictureModel, headings: PictureHeadings, width: number, letter: number): PictureLayout {
  const roomy = width >= WIDE_PX
  const type: TypeSize = { namePx: roomy ? 16 : 15, notePx: 15, letter }
  const pad = roomy ? 12 : 11
  // Nobody named: two columns.
  const alone = model.doctors.length === 0
  const groupX = alone ? 1 : width * 0.38
  const groupWidth = width * (alone ? 0.36 : roomy ? 0.255 : 0.285)
  const planX = width * (alone ? 0.64 : roomy ? 0.747 : 0.73)
  const planWidth = width - planX - 1
  const markX = groupX - (roomy ? width * 0.11 : 26) - MARK_PX

  const doctorLines = model.doctors.map(({ name, note }) => linesOf(name, note, markX - MARK_PX - 2, type))
  const groupLines = model.groups.map(({ name, note }) => linesOf(name, note, groupWidth - 2 * pad, type))
  const planLines = model.plans.map(({ name, note }) => linesOf(name, note, planWidth - 2 * pad, type))
  // The same for every combination, so that nothing moves when another is chosen.
  const strands = model.focus ? model.doctors.length : 0
  const heights = [
    doctorLines.map((lines) => heightOf(lines)),
    groupLines.map((lines) => heightOf(lines, strands)),
    planLines.map((lines) => heightOf(lines, strands)),
  ] as const
  const height = Math.max(...heights.map(neededBy))
  const doctorYs = rows(heights[0], height)
  const groupYs = rows(heights[1], height)
  const planYs = rows(heights[2], height)

  const yOfDoctor = placeBy(model.doctors, doctorYs)
  const yOfGroup = placeBy(model.groups, groupYs)
  const yOfPlan = placeBy(model.plans, planYs)
  const groupEnd = groupX + groupWidth
  const from = markX + MARK_PX

  const boxes = (side: Box['side'], nodes: PictureNode[], lines: Lines[], ys: number[], x: number, boxWidth: number): Box[] =>
    nodes.map(({ id, tone }, place) => {
      const boxHeight = heightOf(lines[place]!, strands)
      const y = ys[place]!
      return {
        id,
        side,
        tone,
        x: round(x),
        y: round(y - boxHeight / 2),
        width: round(boxWidth),
        height: boxHeight,
        text: blockAt(lines[place]!, round(x + pad), y),
      }
    })

  return {
    kind: 'columns',
    width,
    height: height + HEADING_PX,
    headings: [
      ...(alone ? [] : [{ x: 0, y: 15, text: headings.doctors }]),
      { x: round(groupX), y: 15, text: headings.groups },
      { x: round(planX), y: 15, text: headings.plans },
    ],
    doctors: model.doctors.map(({ id, mark }, place) => ({
      id,
      mark,
      x: round(markX),
      y: doctorYs[place]!,
      text: blockAt(doctorLines[place]!, 0, doctorYs[place]!),
    })),
    boxes: [
      ...boxes('groups', model.groups, groupLines, groupYs, groupX, groupWidth),
      ...boxes('plans', model.plans, planLines, planYs, planX, planWidth),
    ],
    threads: model.links.flatMap(({ from: a, to: b, side, faint }) => {
      const start = side === 'doctors' ? yOfDoctor.get(a) : yOfGroup.get(a)
      const end = side === 'doctors' ? yOfGroup.get(b) : yOfPlan.get(b)
      if (start === undefined || end === undefined || isStrand(model, a, b, side)) return []
      const d = side === 'doctors' ? curve(from, start, groupX, end) : curve(groupEnd, start, planX, end)
      const isOwn = side === 'doctors' ? !model.focus : alone && a === model.focus?.group && b === model.focus.plan
      const tone = isOwn ? 'own' : faint ? 'faint' : 'edge'
      return [{ key: `${side} ${a} ${b}`, d, tone } as const]
    }),
    strands: strandsOf(model, yOfDoctor, yOfGroup, yOfPlan, { from, groupX, groupEnd, planX }),
  }
}

/** The strands of the focus stand in the place of its links. */
function isStrand({ focus }: PictureModel, from: string, to: string, side: 'doctors' | 'plans'): boolean {
  if (!focus || focus.strands.length === 0) return false
  const through = (group: string) => focus.strands.filter((strand) => (strand.group ?? focus.group) === group)
  return side === 'doctors' ? through(to).some(({ doctor }) => doctor === from) : to === focus.plan && (from === focus.group || through(from).length > 0)
}

type Xs = { from: number; groupX: number; groupEnd: number; planX: number }

function strandsOf(
  { focus }: PictureModel,
  yOfDoctor: Map<string, number>,
  yOfGroup: Map<string, number>,
  yOfPlan: Map<string, number>,
  xs: Xs,
): PictureLayout['strands'] {
  const plan = focus ? yOfPlan.get(focus.plan) : undefined
  if (!focus) return []
  const groupOf = (strand: PictureStrand) => yOfGroup.get(strand.group ?? focus.group)
  const inOrder = [...focus.strands].sort((a, b) => (yOfDoctor.get(a.doctor) ?? 0) - (yOfDoctor.get(b.doctor) ?? 0))
  const arriving = inOrder.filter(({ mark }) => mark !== 'lost')
  const atPlan = [...arriving].sort((a, b) => (groupOf(a) ?? 0) - (groupOf(b) ?? 0))
  return inOrder.flatMap((strand): PictureLayout['strands'] => {
    const { doctor, mark } = strand
    const [y, group] = [yOfDoctor.get(doctor), groupOf(strand)]
    if (y === undefined || group === undefined) return []
    if (mark === 'lost') return [{ key: doctor, mark, ...stopped(xs.from, y, xs.groupX, group) }]
    const atGroup = group + shiftIn(arriving.filter((one) => groupOf(one) === group), strand)
    const left = curve(xs.from, y, xs.groupX, atGroup)
    const right = plan === undefined ? '' : curve(xs.groupEnd, atGroup, xs.planX, plan + shiftIn(atPlan, strand))
    return [{ key: doctor, mark, d: left + right, bar: null }]
  })
}

/** From the middle of those that arrive in one place. */
function shiftIn(arriving: PictureStrand[], strand: PictureStrand): number {
  return (arriving.indexOf(strand) - (arriving.length - 1) / 2) * STRAND_PX
}

/** Rows of one column: the same pitch throughout, in the middle of the height. */
function rows(heights: number[], height: number): number[] {
  const least = Math.max(0, ...heights) + GAP_PX
  const pitch = Math.max(least, Math.min(height / heights.length, MOST_PITCH_PX))
  const top = HEADING_PX + (height - pitch * heights.length) / 2
  return heights.map((_, place) => round(top + pitch * (place + 0.5)))
}

function neededBy(heights: number[]): number {
  return (Math.max(0, ...heights) + GAP_PX) * heights.length
}

function placeBy(nodes: { id: string }[], ys: number[]): Map<string, number> {
  return new Map(nodes.map(({ id }, place) => [id, ys[place]!]))
}

/** A cubic with both handles at half the gap. */
function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = round((x0 + x1) / 2)
  return `M${round(x0)} ${round(y0)}C${middle} ${round(y0)} ${middle} ${round(y1)} ${round(x1)} ${round(y1)}`
}

/** The first part of that cubic (de Casteljau), with a bar across its end. */
function stopped(x0: number, y0: number, x1: number, y1: number): { d: string; bar: string } {
  const middle = (x0 + x1) / 2
  const points = [
    [x0, y0],
    [middle, y0],
    [middle, y1],
    [x1, y1],
  ] as [number, number][]
  const between = (list: [number, number][]) =>
    list.slice(1).map(([x, y], at): [number, number] => [list[at]![0] + (x - list[at]![0]) * STOP, list[at]![1] + (y - list[at]![1]) * STOP])
  const once = between(points)
  const twice = between(once)
  const end = between(twice)[0]!
  const [a, b] = [once[0]!, twice[0]!]
  const length = Math.hypot(end[0] - b[0], end[1] - b[1]) || 1
  const across = [(-(end[1] - b[1]) / length) * MARK_PX, ((end[0] - b[0]) / length) * MARK_PX] as const
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`
  return {
    d: `M${at(x0, y0)}C${at(...a)} ${at(...b)} ${at(...end)}`,
    bar: `M${at(end[0] - across[0], end[1] - across[1])}L${at(end[0] + across[0], end[1] + across[1])}`,
  }
}
