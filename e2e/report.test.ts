// @vitest-environment node
import type { JSONReport } from '@playwright/test/reporter'
import { expect, it } from 'vitest'
import type { JsonTestResults } from 'vitest/reporters'
import { closingLines, type Count, countExit, countPlaywright, countVitest, judged } from './report'

it('counts unit tests, and a file that breaks before its first test', () => {
  const report = vitestReport({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }, [
    { name: 'good.test.ts', status: 'passed', message: '', tests: ['passed'] },
    { name: 'bad.test.ts', status: 'failed', message: '', tests: ['failed', 'passed'] },
    { name: 'broken.test.ts', status: 'failed', message: 'Cannot find module\nat line 1', tests: [] },
  ])
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 3, notes: ['broken.test.ts broke: Cannot find module'], failures: ['failed: bad.test.ts › adds up: expected 1 to be 2'] })
})

it('counts end-to-end tests, and takes a flaky one for failed', () => {
  const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, ['port in use'])
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2, notes: ['1 flaky', 'port in use'], failures: ['failed: a.spec.ts › opens: Error: expected 1, received 2'] })
})

it('counts a part without tests of its own as one', () => {
  expect(countExit(0)).toMatchObject({ passed: 1, failed: 0 })
  expect(countExit(2)).toMatchObject({ passed: 0, failed: 1 })
})

it('fails a part that ran no test, or that ended badly though each test passed', () => {
  expect(judged(counted({}), 0)).toMatchObject({ failed: 1, notes: ['ran no test'] })
  expect(judged(counted({ passed: 3 }), 1)).toMatchObject({ passed: 3, failed: 1, notes: ['ended with exit code 1'] })
  expect(judged(counted({ passed: 3, failed: 2 }), 1)).toEqual(counted({ passed: 3, failed: 2 }))
  expect(judged(counted({ passed: 3 }), 0)).toEqual(counted({ passed: 3 }))
})

it('ends with the sum alone on a line, and hides no skipped test', () => {
  const lines = closingLines([
    { name: 'types', seconds: 1.04, count: counted({ passed: 1 }) },
    { name: 'unit', seconds: 12, count: counted({ passed: 40, failed: 2, skipped: 3, notes: ['a.test.ts broke: why'], failures: ['failed: b.test.ts › adds up: why'] }) },
  ])
  expect(lines).toEqual([
    'failed: b.test.ts › adds up: why',
    'types  1 passed, 0 failed, 1.0 s',
    'unit   40 passed, 2 failed, 3 skipped, a.test.ts broke: why, 12.0 s',
    '41 passed, 2 failed',
  ])
})

function counted(count: Partial<Count>): Count {
  return { passed: 0, failed: 0, skipped: 0, notes: [], failures: [], ...count }
}

/** As much of Vitest's report as is read. */
function vitestReport(
  numbers: Pick<JsonTestResults, 'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests'>,
  files: { name: string; status: 'passed' | 'failed'; message: string; tests: ('passed' | 'failed')[] }[],
): JsonTestResults {
  const testResults = files.map(({ tests, ...file }) => ({ ...file, assertionResults: tests.map((status) => ({ status, fullName: 'adds up', failureMessages: status === 'failed' ? ['expected 1\nto be 2'] : [] })) }))
  return { ...numbers, testResults } as unknown as JsonTestResults
}

/** As much of Playwright's report as is read. */
function playwrightReport(stats: Omit<JSONReport['stats'], 'startTime' | 'duration'>, errors: string[]): JSONReport {
  const spec = (ok: boolean) => ({ ok, file: 'a.spec.ts', title: 'opens', tests: [{ results: [{ errors: ok ? [] : [{ message: '\u001b[31mError: expected 1,\n\n received 2\u001b[39m' }] }] }] })
  return { stats, errors: errors.map((message) => ({ message })), suites: [{ specs: [spec(true)], suites: [{ specs: [spec(false)] }] }] } as unknown as JSONReport
}
