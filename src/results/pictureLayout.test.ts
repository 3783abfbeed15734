import { describe, expect, it } from 'vitest'
import { crossings, orderRows } from './pictureOrder'
import { pictureLayout } from './pictureLayout'
import { noGroup, type PictureLink, type PictureModel } from './pictureModel'
import { LETTER_EM, wrap } from './pictureText'
import type { Mark } from '../ui/StatusMark'

const headings = { doctors: 'Your doctors', groups: 'Medical groups', plans: 'Plans' }
const marks: Mark[] = ['ask', 'kept', 'lost', 'unknown', 'kept', 'confirmed']

function model(doctors: number, groups: number, plans: number, withFocus = true): PictureModel {
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, place) => `${letter}${place}`)
  const groupIds = [...ids('g', groups - 1), noGroup]
  return {
    doctors: ids('d', doctors).map((id, place) => ({
      id,
      name: `Dr.\u00a0Longfirst Lastname ${id}`,
      note: 'Ask first, main doctor',
      mark: withFocus ? marks[place % marks.length]! : null,
    })),
    groups: groupIds.map((id, place) => ({
      id,
      name: `Medical Group of the Coast ${id}`,
      note: '',
      said: 'lists Dr. Okafor and Dr. Vega',
      tone: place === 1 ? 'focus' : 'plain',
    })),
    plans: ids('p', plans).map((id, place) => ({ id, name: `Plan ${id}`, note: 'HMO', said: '', tone: place === 1 ? 'focus' : 'plain' })),
    links: ids('d', doctors).map((from, place): PictureLink => ({ from, to: groupIds[place % groupIds.length]!, side: 'doctors', faint: false })),
    focus: withFocus
      ? { group: 'g1', plan: 'p1', strands: ids('d', doctors).map((doctor, place) => ({ doctor, mark: marks[place % marks.length]! })) }
      : null,
  }
}

describe.each([
  [2, 3, 4],
  [6, 5, 8],
])('%i doctors, %i groups, %i plans', (doctors, groups, plans) => {
  describe.each([250, 312, 460, 599, 600, 694, 900])('in %i px', (width) => {
    const layout = pictureLayout(model(doctors, groups, plans), headings, width)

    it('chooses the layout by the room', () => {
      expect(layout.kind).toBe(width >= 600 ? 'columns' : 'stacked')
      expect(pictureLayout(model(doctors, groups, plans, false), headings, width).kind).toBe(width >= 440 ? 'columns' : 'stacked')
    })

    it('lets no rows overlap', () => {
      for (const x of new Set(layout.boxes.map((box) => box.x))) {
        const column = layout.boxes.filter((box) => box.x === x)
        column.slice(1).forEach((box, place) => expect(box.y).toBeGreaterThanOrEqual(column[place]!.y + column[place]!.height))
      }
      const tops = layout.doctors.map(({ text }) => text.lines[0]!.y)
      const ends = layout.doctors.map(({ text }) => text.lines.at(-1)!.y)
      tops.slice(1).forEach((top, place) => expect(top - ends[place]!).toBeGreaterThan(15))
    })

    it('keeps everything inside, and its text in its box', () => {
      for (const { x, y, width: wide, height } of layout.boxes) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x + wide).toBeLessThanOrEqual(width)
        expect(y + height).toBeLessThanOrEqual(layout.height)
      }
      const namePx = layout.kind === 'columns' && width < 600 ? 15 : 16
      for (const { x, width: wide, text } of layout.boxes)
        for (const line of text.lines)
          expect(text.x + line.text.length * (line.isName ? LETTER_EM.bold * namePx : LETTER_EM.regular * 15)).toBeLessThanOrEqual(x + wide)
    })

    it('keeps the strands in the doctors’ order, so that they never cross', () => {
      expect(layout.strands.map(({ key }) => key)).toEqual(layout.doctors.map(({ id }) => id))
      const arriving = layout.strands.filter(({ mark }) => mark !== 'lost')
      const ends = arriving.map(({ d }) => numbers(d).at(-1)!)
      const lanes = arriving.map(({ d }) => Math.min(...xs(d)))
      const places = layout.kind === 'columns' ? ends : lanes
      expect(places).toEqual([...places].sort((a, b) => a - b))
    })

    it('stops the strand of a doctor who is not listed', () => {
      const lost = layout.strands.filter(({ mark }) => mark === 'lost')
      expect(lost.length).toBe(layout.doctors.filter(({ mark }) => mark === 'lost').length)
      for (const { bar } of lost) expect(bar).not.toBeNull()
    })
  })
})

describe('order of rows', () => {
  const links: PictureLink[] = [
    { from: 'a', to: 'g2', side: 'doctors', faint: false },
    { from: 'b', to: 'g1', side: 'doctors', faint: false },
    { from: 'g1', to: 'p1', side: 'plans', faint: false },
    { from: 'g2', to: 'p2', side: 'plans', faint: false },
  ]
  const ordered = orderRows({ doctors: ['a', 'b'], groups: ['g1', 'g2', noGroup], plans: ['p1', 'p2'] }, links, (id) => id === noGroup)

  it('keeps the main doctor first', () => expect(ordered.doctors[0]).toBe('a'))
  it('keeps "no group" last', () => expect(ordered.groups.at(-1)).toBe(noGroup))
  it('has few crossings', () => {
    expect(crossings(ordered.doctors, ordered.groups, links.slice(0, 2))).toBe(0)
    expect(crossings(ordered.groups, ordered.plans, links.slice(2))).toBe(0)
  })
})

it('wraps in even lines and never cuts a title from its name', () => {
  expect(wrap('Harborview Medical Group', 150, 16)).toEqual(['Harborview', 'Medical Group'])
  expect(wrap('Dr.\u00a0Tran and Dr.\u00a0Okafor', 120, 15)).toEqual(['Dr.\u00a0Tran and', 'Dr.\u00a0Okafor'])
  expect(wrap('Bartholomäus-Featherstonehaugh', 100, 16).every((line) => line.length <= 11)).toBe(true)
  expect(wrap('', 100, 16)).toEqual([])
})

function numbers(d: string): number[] {
  return (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
}

/** The x of each H and each point: in lanes the least of them is the lane. */
function xs(d: string): number[] {
  return [...d.matchAll(/[MHQ ](-?\d+(?:\.\d+)?)/g)].map((match) => Number(match[1]))
}
