import { languages } from 'virtual:content'
import { expect, it } from 'vitest'
import { otherLanguages } from './otherLanguages'

it.each(Object.keys(languages))('from %s every other folder of content can be reached, by its own name', (spoken) => {
  const others = Object.entries(languages).filter(([code]) => code !== spoken)
  expect(otherLanguages(spoken)).toEqual(others.map(([code, { name }]) => ({ code, name })))
})
