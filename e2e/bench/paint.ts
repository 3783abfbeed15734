import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { people } from '../people'
import { answer, today } from '../walk'
import type { QuestionId } from '../../src/recommend/answers'
import type { Site } from './site'
import { median, ms, percentile } from './statistics'
import { atMost, type Row } from './table'
import { watch, type LongTask, type Painted } from './watch'

/** Is asked the most questions. */
const { answers } = people.treatmentAwayFromHome!

const slowed = 4
/** The first is discarded. */
const journeys = 6
/** Nobody reads the first question faster, and the page uses the time to fetch the rest. */
const firstReadingMs = 3000
const readingMs = 700
const mostMs = 100
const longestTaskMs = 50

type Journey = { loading: number; tasks: (LongTask & { where: string })[]; questions: Painted[]; result: Painted }

/** Answer → next question painted, and the longest task, with the CPU slowed. */
export async function paint(browser: Browser, site: Site, screen: { name: string; width: number; height: number }): Promise<Row[]> {
  const all: Journey[] = []
  for (let n = 0; n < journeys; n++) all.push(await journey(browser, site, screen))
  const kept = all.slice(1)
  const took = kept.flatMap(({ questions }) => questions.map(({ tookMs }) => tookMs))
  const p95 = percentile(took, 0.95)
  const longest = kept.map(({ tasks }) => Math.max(0, ...tasks.map(({ tookMs }) => tookMs)))
  const worst = kept.flatMap(({ tasks }) => tasks).toSorted((a, b) => b.tookMs - a.tookMs)[0]
  const what = `${screen.name}, CPU ${slowed}x slower`
  return [
    { what: `${what}: answer -> next question, p95`, measured: `${ms(p95)} (median ${ms(median(took))}; slowest: ${slowest(kept)})`, bar: atMost(p95, mostMs, ms(mostMs)) },
    {
      what: `${what}: longest task of a journey`,
      measured: worst ? `median ${orLess(median(longest))}, worst ${ms(worst.tookMs)} ${worst.where}` : orLess(0),
      bar: atMost(Math.max(...longest), longestTaskMs, ms(longestTaskMs)),
    },
    { what: `${what}: last answer -> result`, measured: `median ${ms(median(kept.map(({ result }) => result.tookMs)))}` },
    { what: `${what}: longest task while loading`, measured: `median ${orLess(median(kept.map(({ loading }) => loading)))}` },
  ]
}

/** Browsers count tasks from 50 ms on. */
function orLess(value: number): string {
  return value === 0 ? 'under 50 ms' : ms(value)
}

/** The question that takes longest to come, by its median over the journeys. */
function slowest(kept: Journey[]): string {
  const all = kept.flatMap(({ questions }) => questions)
  const steps = [...new Set(all.map(({ from }) => from))].map((from) => {
    const same = all.filter((one) => one.from === from)
    return { name: `${from} -> ${same[0]!.to}`, tookMs: median(same.map(({ tookMs }) => tookMs)) }
  })
  const { name, tookMs } = steps.toSorted((a, b) => b.tookMs - a.tookMs)[0]!
  return `${name}, median ${ms(tookMs)}`
}

async function journey(browser: Browser, site: Site, { width, height }: { width: number; height: number }): Promise<Journey> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width, height } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch, Date.parse(`${today}T12:00:00`))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.goto('/')
    await sleep(firstReadingMs)
    for (let place = 'coverage'; place !== 'result'; ) {
      await answer(page, place as QuestionId, answers)
      place = await nextPlace(page, place)
    }
    const { painted, tasks } = await page.evaluate(() => window.watched)
    return sorted(painted, tasks)
  } finally {
    await context.close()
  }
}

/** Looks in only now and then: whoever asks all the time makes the page slower. */
async function nextPlace(page: Page, before: string): Promise<string> {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += readingMs) {
    await sleep(readingMs)
    const { place, isPainted } = await page.evaluate(() => ({ place: window.watched.place, isPainted: window.watched.painted.at(-1)?.to === window.watched.place }))
    if (place !== before && isPainted) return place
  }
  throw new Error(`bench: nothing comes after the answer to "${before}". Walk there by hand: npm start.`)
}

function sorted(painted: Painted[], tasks: LongTask[]): Journey {
  const [first] = painted
  const result = painted.at(-1)
  if (!first || result?.to !== 'result') throw new Error('bench: the journey did not reach the result.')
  const placed = tasks.map((task) => ({ ...task, where: whereIs(task, painted) }))
  return {
    loading: Math.max(0, ...tasks.filter(({ startMs }) => startMs < first.inputMs).map(({ tookMs }) => tookMs)),
    tasks: placed.filter(({ startMs }) => startMs >= first.inputMs),
    questions: painted.slice(0, -1),
    result,
  }
}

function whereIs({ startMs }: LongTask, painted: Painted[]): string {
  const last = painted.findLast(({ inputMs }) => inputMs <= startMs)
  if (!last) return 'while loading'
  return startMs <= last.inputMs + last.tookMs ? `${last.from} -> ${last.to}` : `at ${last.to}`
}
