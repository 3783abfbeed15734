import { expect, test } from 'vitest'
import { countText, readingGrade } from './reading'

test('the grade of a known text is what the formula gives', () => {
  // 13 words, 1 sentence, 26 syllables by hand.
  expect(readingGrade('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.')).toBeCloseTo(13.08, 2)
  expect(countText('See [the list](#lists). Call Dr. Vega at 1-800-434-0222.\n\n- One\n- Two')).toMatchObject({ sentences: 4, words: 9 })
  expect(readingGrade('')).toBe(0)
})
