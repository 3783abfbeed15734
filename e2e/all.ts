import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JSONReport } from '@playwright/test/reporter'
import type { JsonTestResults } from 'vitest/reporters'
import { closingLines, type Count, countExit, countPlaywright, countVitest, judged } from './report'

/**
 * `npm test`: types, lint, unit tests, build and end-to-end tests, in this order.
 * Goes on after a failure, so that one run tells everything. Ends with the line `N passed, N failed`.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, '.cache', 'reports')
const unitReport = join(reports, 'unit.json')
/** Written by playwright.config.ts. */
const e2eReport = join(reports, 'e2e.json')

type Part = {
  name: string
  command: string
  /** Counts the tests in the report that the command leaves. Without it the command is one test. */
  count?: () => Count
  /** A part that must have passed; there is nothing to try without it. */
  needs?: string
}

const parts: Part[] = [
  { name: 'types', command: 'npm run --silent types' },
  { name: 'lint', command: 'npm run --silent lint' },
  {
    name: 'unit',
    command: `npm run --silent unit -- --retry=0 --allowOnly=false --reporter=default --reporter=json "--outputFile.json=${unitReport}"`,
    count: () => countVitest(read(unitReport) as JsonTestResults),
  },
  { name: 'build', command: 'npm run --silent build' },
  {
    name: 'e2e',
    command: 'npx playwright test -c e2e/playwright.config.ts --retries=0 --forbid-only',
    count: () => countPlaywright(read(e2eReport) as JSONReport),
    needs: 'build',
  },
]

// Counts of an earlier run must not stand in for those of a part that crashes.
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const results: { name: string; seconds: number; count: Count }[] = []
for (const part of parts) {
  process.stdout.write(`\n${part.name}\n`)
  const startedMs = performance.now()
  const count = await outcome(part)
  results.push({ name: part.name, seconds: (performance.now() - startedMs) / 1000, count })
}
process.stdout.write(`\n${closingLines(results).join('\n')}\n`)
process.exitCode = results.some(({ count }) => count.failed > 0) ? 1 : 0

async function outcome({ command, count, needs }: Part): Promise<Count> {
  if (results.some(({ name, count: { failed } }) => name === needs && failed > 0)) {
    return { passed: 0, failed: 1, skipped: 0, notes: [`not run, because ${needs} failed`], failures: [] }
  }
  const exitCode = await run(command)
  if (!count) return countExit(exitCode)
  try {
    return judged(count(), exitCode)
  } catch {
    return { passed: 0, failed: 1, skipped: 0, notes: [`left no report, exit code ${exitCode}`], failures: [] }
  }
}

function run(command: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
