import { expect, it } from 'vitest'
import { doctorStatuses, reasonCodes, stepCodes, warningCodes } from '../recommend/recommendation'
import { callSteps, inTime } from './Steps'
import { saidApart } from './cautions'
import { words } from './testing.fixture'

it.each([
  ['reasons', reasonCodes, words.reasons],
  ['warnings', without(warningCodes, saidApart), words.warnings],
  ['steps', without(stepCodes, callSteps), words.steps],
  ['states of a doctor', doctorStatuses, words.statuses],
])('every code has its words: %s', (_, codes, said) => {
  expect(Object.keys(said).sort()).toEqual([...codes].sort())
})

it('every step is shown: as a call, in its time, or as an emergency', () => {
  expect([...callSteps, ...inTime, 'EMERGENCY'].sort()).toEqual([...stepCodes].sort())
})

/** Codes that are shown otherwise have no words. */
function without<T>(codes: readonly T[], others: readonly T[]): T[] {
  return codes.filter((code) => !others.includes(code))
}
