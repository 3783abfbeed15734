import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { people } from '../people'
import { today } from '../walk'
import type { QuestionId } from '../../src/recommend/answers'
import { onBarePage } from './barePage'
import { answerWithBareHands, press } from './hands'
import type { Site } from './site'
import { median, ms, percentile } from './statistics'
import { atMost, type Row } from './table'
import { tasksOf, type Task } from './trace'
import { watch } from './watch'

/** Is asked the most questions. */
const { answers } = people.treatmentAwayFromHome!

const slowed = 4
/** The first is discarded. */
const journeys = 6
const tracedJourneys = 3
/** Nobody reads the first question faster, and the page uses the time to fetch the rest. */
const firstReadingMs = 3000
const readingMs = 700
const mostMs = 100
const longestTaskMs = 50

export type Screen = { name: string; width: number; height: number }

/** From one answer to the next question on the screen, and the tasks of the page's main thread from then until the next answer. */
type Step = { name: string; tookMs: number; tasks: Task[] }

/**
 * Answer → next question painted, and the longest task: by the clock, with the CPU slowed; and by the CPU time the page's main
 * thread took, times as much, which no other program on the machine can lengthen (but which leaves out waiting and drawing).
 */
export async function paint(browser: Browser, site: Site, screen: Screen): Promise<Row[]> {
  return (await measured(browser, site, screen, answerAll)).flatMap(({ how, all }) => rowsOf(`${screen.name}, ${how}`, all))
}

/** The same of a page that is nothing but React, XState and one button: no page built on these can be faster. */
export async function paintFloor(browser: Browser, screen: Screen): Promise<Row[]> {
  const all = await onBarePage((site) => measured(browser, site, screen, pressAndPress))
  return all.map(({ how, all: taken }) => {
    const took = taken.flat().map(({ tookMs }) => tookMs)
    const longest = taken.map((one) => longestOf(one))
    return { what: `bare React + XState page, ${screen.name}, ${how}`, measured: `press -> painted: p95 ${ms(percentile(took, 0.95))}, median ${ms(median(took))}; longest task ${ms(median(longest))}` }
  })
}

type Measured = { how: string; all: Step[][] }

/** Both ways to measure, in milliseconds of a slowed machine. */
async function measured(browser: Browser, site: Site, screen: Screen, walk: Walk): Promise<Measured[]> {
  const byClock = await steps(journeys, () => journey(browser, site, screen, true, walk))
  const byCpu = await steps(tracedJourneys, () => journey(browser, site, screen, false, walk))
  return [
    { how: `CPU ${slowed}x slower`, all: byClock },
    { how: `by CPU time x ${slowed}`, all: byCpu.map((one) => one.map((step) => ({ name: step.name, tookMs: cpuOf(step) * slowed, tasks: step.tasks.map((task) => ({ ...task, tookMs: task.tookMs * slowed })) }))) },
  ]
}

async function steps(count: number, walk: () => Promise<Step[]>): Promise<Step[][]> {
  const all: Step[][] = []
  for (let n = 0; n < count; n++) all.push(await walk())
  return all.slice(1)
}

function rowsOf(what: string, all: Step[][]): Row[] {
  const isResult = ({ name }: Step) => name.endsWith('result')
  const questions = all.flat().filter((step) => !isResult(step))
  const took = questions.map(({ tookMs }) => tookMs)
  const p95 = percentile(took, 0.95)
  const longest = all.map(longestOf)
  const slow = slowest(questions, ({ tookMs }) => tookMs)
  const heavy = slowest(all.flat(), (step) => longestOf([step]))
  return [
    { what: `${what}: answer -> next question`, measured: `p95 ${ms(p95)}, median ${ms(median(took))}; slowest ${slow}`, bar: atMost(p95, mostMs, `p95 ${ms(mostMs)}`) },
    { what: `${what}: longest task`, measured: `median of ${all.length} journeys ${ms(median(longest))}; ${heavy}`, bar: atMost(median(longest), longestTaskMs, ms(longestTaskMs)) },
    { what: `${what}: last answer -> result`, measured: `median ${ms(median(all.flat().filter(isResult).map(({ tookMs }) => tookMs)))}` },
  ]
}

function longestOf(all: Step[]): number {
  return Math.max(0, ...all.flatMap(({ tasks }) => tasks.map(({ tookMs }) => tookMs)))
}

/** The three steps that take longest, by their medians over the journeys. */
function slowest(all: Step[], takes: (step: Step) => number): string {
  const named = [...new Set(all.map(({ name }) => name))].map((name) => ({ name, tookMs: median(all.filter((step) => step.name === name).map(takes)) }))
  return named
    .toSorted((a, b) => b.tookMs - a.tookMs)
    .slice(0, 3)
    .map(({ name, tookMs }) => `${name} ${ms(tookMs)}`)
    .join(', ')
}

/** Of what ran until the paint. */
function cpuOf({ tookMs, tasks }: Step): number {
  return tasks.filter(({ afterMs }) => afterMs < tookMs).reduce((sum, task) => sum + task.tookMs, 0)
}

/** From place to place; `act` gives an answer and waits until the next place is painted. */
type Walk = (page: Page, act: (place: string, answer: () => Promise<void>) => Promise<string>) => Promise<void>

async function answerAll(page: Page, act: Parameters<Walk>[1]): Promise<void> {
  for (let place = 'coverage'; place !== 'result'; ) place = await act(place, () => answerWithBareHands(page, place as QuestionId, answers))
}

const presses = 12

async function pressAndPress(page: Page, act: Parameters<Walk>[1]): Promise<void> {
  let place = 'off'
  for (let n = 0; n < presses; n++) place = await act(place, () => press(page, 'button'))
}

async function journey(browser: Browser, site: Site, { width, height }: Screen, isSlowed: boolean, walk: Walk): Promise<Step[]> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width, height } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch, Date.parse(`${today}T12:00:00`))
    if (isSlowed) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.goto('/')
    await sleep(firstReadingMs)
    const stepsTaken: Step[] = []
    await walk(page, async (place, answer) => {
      const tracing = isSlowed ? null : await tasksOf(browser, page)
      await answer()
      const painted = await nextPlace(page, place)
      const name = `${painted.from} -> ${painted.to}`
      const tasks = tracing ? await tracing.stop(name) : painted.tasks
      stepsTaken.push({ name, tookMs: painted.tookMs, tasks })
      return painted.to
    })
    return stepsTaken
  } finally {
    await context.close()
  }
}

/** Looks in only now and then: whoever asks all the time makes the page slower. Also waits for what the answer sets going. */
async function nextPlace(page: Page, before: string) {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += readingMs) {
    await sleep(readingMs)
    const painted = await page.evaluate(() => {
      const { painted: all, tasks } = window.watched
      const last = all.at(-1)
      // The input is part of its task.
      return last && { ...last, tasks: tasks.filter(({ startMs, tookMs }) => startMs + tookMs > last.inputMs).map(({ startMs, tookMs }) => ({ afterMs: startMs - last.inputMs, tookMs })) }
    })
    if (painted?.from === before) return painted
  }
  throw new Error(`bench: nothing comes after the answer to "${before}". Walk there by hand: npm start.`)
}
