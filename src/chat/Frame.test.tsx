// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLanguage } from '../content/read'
import { Frame, type OtherLanguage } from './Frame'

const words = readLanguage(join(import.meta.dirname, '../../content'), 'en').first.words

it.each<[string, OtherLanguage[]]>([
  ['none', []],
  ['one', [{ code: 'es', name: 'Español' }]],
  ['several', [{ code: 'es', name: 'Español' }, { code: 'pt-BR', name: 'Português' }]],
])('the bar has a button for each other language, in its own name: %s', (_, others) => {
  const spoken: string[] = []
  const { container } = render(
    <Frame words={words} hicapPhone="" others={others} onLanguage={(code) => spoken.push(code)}>
      {null}
    </Frame>,
  )
  const buttons = [...container.querySelectorAll<HTMLElement>('.bar button[lang]')]
  for (const button of buttons) button.click()
  expect(buttons.map(({ lang, textContent }) => ({ code: lang, name: textContent }))).toEqual(others)
  expect(spoken).toEqual(others.map(({ code }) => code))
})
