/**
 * `npm run bench`: measures the page and the rules against the bars of the design, and prints a table.
 *
 * Before it stands the reading report: the grade of everything the guide says, each beside its bar. `npm run bench -- grades` measures
 * that part alone, in seconds; so it is with the other parts, by the names below. A bar that is missed is told, and the exit code stays 0; 1 means that something could not be measured.
 */
import { availableParallelism, cpus } from 'node:os'
import { chromium } from '@playwright/test'
import { compiling } from './compiling'
import { findBrowser } from '../browser'
import { embedding } from './embedding'
import { firstQuestionBytes, firstQuestionWithoutScript } from './firstQuestion'
import { grades, readingReport, tooHard } from './grades'
import { downloads } from './journey'
import { paint, paintFloor } from './paint'
import { buildGuide, compiled, root, serveGuide } from './site'
import { coreShare } from './statistics'
import { tableLines, type Row } from './table'

// vite.config.ts counts from here, wherever this was started.
process.chdir(root)

const phone = { name: 'phone', width: 390, height: 844 }
const rows: Row[] = []
const failures: string[] = []
/** Before each part. */
const shares: number[] = []

const parts: Record<string, () => Row[] | Promise<Row[]>> = {
  // What the next two measure.
  build: () => buildGuide().then(() => []),
  bytes: firstQuestionBytes,
  page: inBrowser,
  rules: async () => ((await compiled('rules')) as typeof import('./rules')).rules(),
  search: async () => ((await compiled('doctorSearch')) as typeof import('./doctorSearch')).doctorSearch(),
  wire: async () => ((await compiled('wire')) as typeof import('./wire')).wire(),
  compiling,
  grades,
}
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) throw new Error(`bench: there is no part “${unknown}”. Name some of ${Object.keys(parts).join(', ')}, or none for all.`)
const isWanted = (name: string) => asked.length === 0 || asked.includes(name)
for (const [name, take] of Object.entries(parts)) if (isWanted(name)) await measure(name, take)

if (isWanted('grades')) for (const line of readingReport()) say(line)
say('')
for (const line of tableLines(rows)) say(line)
const hard = tooHard()
if (hard.length > 0) say(`\nHarder than the bar: ${hard.map(({ file, line, grade }) => `content/${file}:${line} ${grade.toFixed(1)}`).join(', ')}.`)
say('\nNot measured here: accessibility, which "npm test" holds (axe on every screen, and the whole journey by keyboard).')
for (const failure of failures) say(`\nCould not be measured: ${failure}`)
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${process.arch}, Node ${process.versions.node}`
const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => `${(share * 100).toFixed(0)} %`)
say(`\nMeasured on ${new Date().toISOString().slice(0, 10)}: ${machine}. Of a core, others left ${least} to ${most}; under 95 % the times are longer than they need be.`)
process.exitCode = failures.length > 0 ? 1 : 0

/** Goes on after a failure, so that one run tells everything. */
async function measure(name: string, take: () => Row[] | Promise<Row[]>): Promise<void> {
  process.stderr.write(`bench: ${name}\n`)
  shares.push(coreShare())
  try {
    rows.push(...(await take()))
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function inBrowser(): Promise<Row[]> {
  const site = await serveGuide()
  const browser = await chromium.launch(await findBrowser())
  try {
    await measure('without script', () => firstQuestionWithoutScript(browser, site))
    await measure('downloads', () => downloads(browser, site))
    await measure('embed', () => embedding(browser, site))
    await measure('answer to paint, floor', () => paintFloor(browser, phone))
    await measure('answer to paint, phone', () => paint(browser, site, phone))
    await measure('answer to paint, desk', () => paint(browser, site, { name: 'desk', width: 1280, height: 800 }))
    return []
  } finally {
    await browser.close()
    await site.close()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
