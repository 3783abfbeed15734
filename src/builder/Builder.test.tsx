// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react'
import { resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readLanguage } from '../content/read'
import { Builder } from './Builder'

afterEach(cleanup)

const { builder: words } = readLanguage(resolve(import.meta.dirname, '../../content'), 'en')

function show() {
  const { container, getByRole, getByLabelText } = render(
    <Builder
      words={words}
      languages={[
        ['en', 'English'],
        ['es', 'Español'],
      ]}
      loader="https://guide.example.com/loader.js"
      isSample
      example="https://guide.example.com/example.html"
      servers={{ netlify: '/*', apache: 'Header', nginx: 'location' }}
    />,
  )
  const type = (label: string, value: string) => fireEvent.change(getByLabelText(label), { target: { value } })
  return { container, getByRole, type, line: () => container.querySelector('pre')!.textContent, tried: () => container.querySelector('iframe')!.src }
}

it('the line and the page to try it on follow each choice', () => {
  const { getByRole, type, line, tried } = show()
  expect(line()).toBe('<script src="https://guide.example.com/loader.js" data-guide async></script>')
  fireEvent.click(getByRole('radio', { name: words.form.modes.popup }))
  type(words.form.openOn, '#doctors')
  type(words.form.language, 'es')
  expect(line()).toBe('<script src="https://guide.example.com/loader.js" data-guide data-mode="popup" data-open-on="#doctors" data-lang="es" async></script>')
  expect(tried()).toContain('mode=popup')
  expect(tried()).toContain('lang=es')
})

it.each([
  ['#0b4d8c', words.accent.asGiven, true],
  ['#7fd1ff', words.accent.corrected.replace('{color}', '#15729b'), true],
  ['#ffcc00', words.accent.likeCaution, false],
  ['#982b2b', words.accent.likeLost, false],
  ['blue', words.accent.notAColor, false],
])('says what becomes of the color %s, and uses it only if it may be used', (color, said, isUsed) => {
  const { container, type, line, tried } = show()
  type(words.form.accent, color)
  expect(container.querySelector('.builder-form [role="status"]')!.textContent).toBe(said)
  expect(line().includes(`data-accent="${color}"`)).toBe(isUsed)
  expect(tried().includes(encodeURIComponent(color))).toBe(isUsed)
})

it.each([
  ['', words.form.openOnEmpty],
  ['#1 doctors!', words.form.openOnBad.replace('{text}', '#1 doctors!')],
  ['.find-doctors', ''],
])('says what to do about "%s" as what opens it, and puts only a selector into the line', (text, said) => {
  const { container, getByRole, type, line } = show()
  fireEvent.click(getByRole('radio', { name: words.form.modes.popup }))
  type(words.form.openOn, '.before')
  type(words.form.openOn, text)
  expect(container.querySelector('.builder-form [role="status"]')!.textContent).toBe(said)
  expect(line().includes('data-open-on')).toBe(said === '')
})

it('asks only what the mode uses', () => {
  const { container, getByRole } = show()
  expect(container.textContent).toContain(words.form.label)
  fireEvent.click(getByRole('radio', { name: words.form.modes.inline }))
  for (const unused of [words.form.label, words.form.openOn, words.form.position]) expect(container.textContent).not.toContain(unused)
})
