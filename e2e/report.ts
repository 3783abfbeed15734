import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'
import type { JsonTestResults } from 'vitest/reporters'

/** How one part of the test run ended. */
export type Count = {
  passed: number
  failed: number
  skipped: number
  /** What numbers alone would hide: a crash, a test that passed only sometimes. */
  notes: string[]
  /** A line for each test that failed, and why: a long log is often cut to its end. */
  failures: string[]
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
    failures: report.testResults.flatMap((file) =>
      file.assertionResults.filter(({ status }) => status === 'failed').map((test) => failure(`${file.name} › ${test.fullName}`, test.failureMessages?.[0])),
    ),
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
    failures: report.suites.flatMap(failuresIn),
  }
}

function failuresIn({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title, tests }) => {
    const [error] = tests.flatMap(({ results }) => results).flatMap(({ errors }) => errors)
    return failure(`${file} › ${title}`, error?.message)
  })
  return [...own, ...suites.flatMap(failuresIn)]
}

/** A part that has no tests of its own counts as one. */
export function countExit(exitCode: number): Count {
  const passed = exitCode === 0
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, notes: [], failures: [] }
}

/** Makes a failure of what the report alone does not show: an exit code with no failed test, or no test at all. */
export function judged(count: Count, exitCode: number): Count {
  if (count.failed > 0) return count
  if (exitCode !== 0) return { ...count, failed: 1, notes: [...count.notes, `ended with exit code ${exitCode}`] }
  if (count.passed === 0) return { ...count, failed: 1, notes: [...count.notes, 'ran no test'] }
  return count
}

/** A line for each failure, one per part, and last of all `N passed, N failed`. */
export function closingLines(parts: { name: string; seconds: number; count: Count }[]): string[] {
  const lines = parts.map(({ name, seconds, count }) => {
    const skipped = count.skipped ? [`${count.skipped} skipped`] : []
    const said = [`${count.passed} passed`, `${count.failed} failed`, ...skipped, ...count.notes, `${seconds.toFixed(1)} s`]
    return `${name.padEnd(6)} ${said.join(', ')}`
  })
  const sum = (pick: (count: Count) => number) => parts.reduce((total, part) => total + pick(part.count), 0)
  return [...parts.flatMap(({ count }) => count.failures), ...lines, `${sum((count) => count.passed)} passed, ${sum((count) => count.failed)} failed`]
}

const mostOfWhy = 600

function failure(test: string, why = 'no reason given'): string {
  return `failed: ${test}: ${stripVTControlCharacters(why).replaceAll(/\s+/g, ' ').slice(0, mostOfWhy)}`
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
