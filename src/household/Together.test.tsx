// @vitest-environment happy-dom
import { join } from 'node:path'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { drawingOf, drawnOf } from './drawing'
import { look } from '../results/view'
import { must, quiet, today, typed } from '../test/person'
import { pictureLayout } from '../results/pictureLayout'
import { readLanguage } from '../content/read'
import { rowOf, type Compared } from './rows'
import { together, type Party } from '../recommend/together'
import { Together } from './Together'
import { town } from '../test/directory'
import type { Answers } from '../recommend/answers'
import type { Mode } from '../recommend/recommendation'

afterEach(cleanup)

const content = join(import.meta.dirname, '../../content')
const read = { en: readLanguage(content, 'en'), es: readLanguage(content, 'es') }
const juniper = { doctors: [must('ibarra')] }
const lagoon = { doctors: [must('halvorsen')] }

it('shows for each plan what it does for each, those that serve all first', () => {
  show([juniper, lagoon])
  expect(document.querySelector('[data-together]')?.textContent).toBe('Three plans keep every doctor that each of you must keep.')
  const [first] = document.querySelectorAll<HTMLElement>('[data-plan]')
  expect([first!.dataset.plan, first!.dataset.serves]).toEqual(['juniper-prime', 'yes'])
  expect(cellsOf('juniper-prime')).toEqual(['keeps', 'keeps'])
  expect(cellsOf('meadow-senior')).toEqual(['loses', 'keeps'])
  expect(rowText('meadow-senior')).toContain('Without Dr.\u00a0Ibarra')
})

it('says of doctors nobody knows that they are not known, and of existing patients whom to ask about', () => {
  show([{ doctors: [typed('Una Person')] }, { doctors: [must('phan')] }])
  expect(cellsOf('juniper-prime')).toEqual(['unknown', 'ask'])
  expect(rowText('juniper-prime')).toContain('Not known here: Una Person')
  expect(rowText('juniper-prime')).toContain('Sees existing patients only: Dr.\u00a0Phan')
})

it('names no plan in education mode', () => {
  const { container } = show([juniper, lagoon], 'education')
  for (const { name, id } of town().plans.filter(({ type }) => type !== 'ORIGINAL')) {
    expect(container.textContent).not.toContain(name)
    expect(container.innerHTML).not.toContain(`"${id}"`)
  }
  expect(container.textContent).toContain('There is a kind of plan here that keeps every doctor that each of you must keep.')
})

it('compares nobody across kinds of coverage, and says so', () => {
  const { container } = show([juniper, { ...lagoon, coverage: 'job' }])
  expect(container.querySelector('[data-plan]')).toBe(null)
  // In the order of the household, whatever the kinds of coverage are called.
  expect(container.textContent).toContain('Not compared: You and Ana. Each has a kind of coverage that no one else here has. So each chooses alone.')
})

it('shows to a person the plans of their own kind of coverage alone', () => {
  const { container } = show([juniper, { ...lagoon, coverage: 'job' }, { ...juniper, coverage: 'job' }])
  expect(container.querySelector('[data-plan]')).toBe(null)
  expect(container.textContent).toContain('They share a kind of coverage: Ana and Bo.')
})

it('says everything in Spanish too', () => {
  const { container } = show([juniper, lagoon], 'named', 'es')
  expect(container.textContent).toContain('No hace falta que tengan el mismo plan.')
  expect(container.textContent).not.toMatch(/\{\w+\}|undefined/)
})

it.each([320, 700])('draws each person’s strand through a group of their own into the plan, in %i px', (widthPx) => {
  const { compared, plans } = comparedOf([juniper, lagoon])
  const drawn = drawnOf(plans)
  const rows = drawn.map((plan, place) => rowOf(compared, plan, place))
  const model = drawingOf(compared, drawn, rows, 'juniper-prime')
  expect(model.focus?.strands).toEqual([
    { doctor: '1', mark: 'kept', group: 'juniper' },
    { doctor: '2', mark: 'kept', group: 'lagoon' },
  ])
  const { strands, boxes } = pictureLayout(model, { doctors: 'People', groups: 'Groups', plans: 'Plans' }, widthPx)
  const ends = strands.map(({ d }) => endsOf(d))
  const within = (id: string, y: number) => boxes.some((box) => box.id === id && y >= box.y && y <= box.y + box.height)
  expect(ends.map(([atGroup, atPlan]) => [within('juniper', atGroup!), within('lagoon', atGroup!), within('juniper-prime', atPlan!)])).toEqual([
    [true, false, true],
    [false, true, true],
  ])
})

/** Where the two halves of a strand end. */
function endsOf(d: string): number[] {
  return d.split('M').slice(1).map((half) => {
    const numbers = half.match(/-?\d+(\.\d+)?/g)!.map(Number)
    // The last of a bracket is an x: its y comes before.
    return half.includes('H') ? Number(/ (-?[\d.]+)H[\d.]+$/.exec(half)![1]) : numbers.at(-1)!
  })
}

function comparedOf(answers: Answers[], mode: Mode = 'named', code: keyof typeof read = 'en') {
  const { results, household } = read[code]
  const parties = answers.map((own, place): Party => ({ id: `${place + 1}`, directory: town(), answers: { ...quiet, ...own }, evidence: [] }))
  const people = new Map(parties.map((one, place) => [one.id, { name: ['You', 'Ana', 'Bo'][place]!, view: look({ ...one, today, words: results, mode }) }]))
  const compared: Compared = { words: household.together, people, isEducation: mode === 'education' }
  const found = together(parties, today, mode)
  return { compared, found, plans: found.shared[0]?.plans ?? [] }
}

function show(answers: Answers[], mode: Mode = 'named', code: keyof typeof read = 'en') {
  const { compared, found } = comparedOf(answers, mode, code)
  return render(<Together compared={compared} found={found} focus="1" unfinished={[]} />)
}

function cellsOf(plan: string): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-plan="${plan}"] [data-fares]`)].map(({ dataset }) => dataset.fares)
}

function rowText(plan: string): string {
  return document.querySelector(`[data-plan="${plan}"]`)!.textContent
}
