// @vitest-environment node
import { expect, it } from 'vitest'
import { grades, tooHard } from './grades'

it('no message, question or explainer is harder than grade 8, and on average none than 6', () => {
  expect(tooHard()).toEqual([])
  expect(grades().filter(({ bar }) => bar && !bar.met)).toEqual([])
})
