import { describe, expect, it } from 'vitest'
import { doctorStatuses, reasonCodes, stepCodes, warningCodes } from '../recommend/recommendation'
import { readingGrade } from '../content/reading'
import { callSteps } from './Steps'
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

describe('plain words', () => {
  const sentences = textsOf(words).filter((text) => text.split(' ').length >= 6)
  const grades = sentences.map((text) => readingGrade(text.replace(/\{\w+\}/g, 'Ann')))

  it('read at grade 6 on the whole', () => {
    expect(readingGrade(sentences.join('\n\n').replace(/\{\w+\}/g, 'Ann'))).toBeLessThanOrEqual(6)
  })

  it('never ask for more than grade 8 where there is more than a line', () => {
    const hard = sentences.filter((text, place) => grades[place]! > 8 && text.split(' ').length > 12)
    expect(hard).toEqual([])
  })
})

/** Codes that are shown otherwise have no words. */
function without<T>(codes: readonly T[], others: readonly T[]): T[] {
  return codes.filter((code) => !others.includes(code))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
