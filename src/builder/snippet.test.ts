// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asItComes, attributesOf, fromHash, snippet, toHash, type Choices } from './snippet'

const loader = 'https://guide.example.com/loader.js'

it('is one short line where nothing was chosen', () => {
  expect(snippet(loader, asItComes)).toBe('<script src="https://guide.example.com/loader.js" data-guide async></script>')
})

it('says what was chosen, and only what its mode uses', () => {
  const choices: Choices = { mode: 'popup', lang: 'es', accent: '#0b4d8c', position: 'left', radius: '8', label: 'Ask us', openOn: '.find-doctors' }
  expect(attributesOf(choices)).toEqual([
    ['mode', 'popup'],
    ['open-on', '.find-doctors'],
    ['lang', 'es'],
    ['position', 'left'],
    ['accent', '#0b4d8c'],
    ['radius', '8'],
  ])
  expect(attributesOf({ ...choices, mode: 'inline' })).toEqual([
    ['mode', 'inline'],
    ['lang', 'es'],
    ['accent', '#0b4d8c'],
    ['radius', '8'],
  ])
  expect(attributesOf({ ...choices, mode: 'bubble' })).toContainEqual(['label', 'Ask us'])
})

const anyChoices = fc.record<Choices>({
  mode: fc.constantFrom('bubble', 'inline', 'popup'),
  position: fc.constantFrom('right', 'left'),
  lang: fc.string(),
  accent: fc.string(),
  radius: fc.string(),
  label: fc.string(),
  openOn: fc.string(),
})

it('whatever is typed stays text: the line is one script with these attributes and no more', () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      const holder = new DOMParser().parseFromString(snippet(loader, choices), 'text/html')
      expect(holder.querySelectorAll('*').length).toBe(4)
      const script = holder.querySelector('script')!
      expect([...script.attributes].filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => [name.slice(5), value.trim()])).toEqual([['guide', ''], ...attributesOf(choices)])
    }),
  )
})

it('choices come back from the address as they went in', () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      expect(fromHash(toHash(choices))).toEqual(choices)
    }),
  )
})
