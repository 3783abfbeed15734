import type { JSONReport } from '@playwright/test/reporter'
import type { JsonTestResults } from 'vitest/reporters'

/** How one part of the test run ended. */
export type Count = {
  passed: number
  failed: number
  skipped: number
  /** What numbers alone would hide: a crash, a test that passed only sometimes. */
  notes: string[]
}

/** Counts what Vitest reports. A file that breaks before its first test is one failure. */
export function countVitest(report: JsonTestResults): Count {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    notes: broken.map((file) => `${file.name} broke: ${firstLine(file.message)}`),
  }
}

/** Counts what Playwright reports. Nothing is tried twice here, so a test that is flaky all the same has failed. */
export function countPlaywright(report: JSONReport): Count {
  const { expected, unexpected, flaky, skipped } = report.stats
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    notes: [...(flaky ? [`${flaky} flaky`] : []), ...report.errors.map((error) => firstLine(error.message ?? 'an error outside the tests'))],
  }
}

/** A part that has no tests of its own counts as one. */
export function countExit(exitCode: number): Count {
  const passed = exitCode === 0
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, notes: [] }
}

/** Makes a failure of what the report alone does not show: an exit code with no failed test, or no test at all. */
export function judged(count: Count, exitCode: number): Count {
  if (count.failed > 0) return count
  if (exitCode !== 0) return { ...count, failed: 1, notes: [...count.notes, `ended with exit code ${exitCode}`] }
  if (count.passed === 0) return { ...count, failed: 1, notes: [...count.notes, 'ran no test'] }
  return count
}

/** A line per part, and last of all `N passed, N failed`. */
export function closingLines(parts: { name: string; seconds: number; count: Count }[]): string[] {
  const lines = parts.map(({ name, seconds, count }) => {
    const skipped = count.skipped ? [`${count.skipped} skipped`] : []
    const said = [`${count.passed} passed`, `${count.failed} failed`, ...skipped, ...count.notes, `${seconds.toFixed(1)} s`]
    return `${name.padEnd(6)} ${said.join(', ')}`
  })
  const sum = (pick: (count: Count) => number) => parts.reduce((total, part) => total + pick(part.count), 0)
  return [...lines, `${sum((count) => count.passed)} passed, ${sum((count) => count.failed)} failed`]
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
