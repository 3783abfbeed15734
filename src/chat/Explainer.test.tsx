// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Explainer } from './Explainer'
import { words } from './words.fixture'

afterEach(cleanup)

function explain(body: string, isOld = false) {
  const onOpen = vi.fn<(id: string) => void>()
  render(
    <Explainer
      id="medicalGroup"
      copy={{ title: 'What is a medical group?', short: 'a team of doctors.', sources: ['S1'], checked: '2026-11-21', neighbours: ['ipa'], body }}
      words={words.rest.explainer}
      source="From one guide. Checked on 21 Nov 2026."
      neighbours={[{ id: 'ipa', title: 'What is an IPA?' }]}
      page="learn/medicalGroup.html"
      thread
      isOld={isOld}
      onOpen={onOpen}
    />,
  )
  return onOpen
}

it('says it in short, draws the thread, names its source', () => {
  explain('Two doctors or more.')
  expect(screen.getByRole('region', { name: 'What is a medical group?' }).dataset.explainer).toBe('medicalGroup')
  for (const text of ['In short: a team of doctors.', 'Doctor', 'Plan', 'Two doctors or more.', 'From one guide. Checked on 21 Nov 2026.']) {
    expect(screen.getByText(text)).toBeDefined()
  }
})

it('leads to the same text as a page, beside this one', () => {
  explain('Two doctors or more.')
  const link = screen.getByRole('link', { name: words.rest.explainer.page })
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['learn/medicalGroup.html', '_blank'])
})

it.each([true, false])('says that its dates are past: %s', (isOld) => {
  explain('From 15 Oct to 7 Dec.', isOld)
  expect(screen.queryByText(words.rest.explainer.old) !== null).toBe(isOld)
})

it('opens another explainer from a link in the text and from a neighbour', () => {
  const onOpen = explain('See [lists](#lists).')
  fireEvent.click(screen.getByRole('link', { name: 'lists' }))
  fireEvent.click(screen.getByRole('button', { name: 'What is an IPA?' }))
  expect(onOpen.mock.calls).toEqual([['lists'], ['ipa']])
})

it.each(['https://www.medicare.gov', 'http://example.com', 'tel:1-800-434-0222', 'mailto:a@example.com'])('lets the link %s be', (address) => {
  explain(`[here](${address})`)
  expect(screen.getByRole('link', { name: 'here' }).getAttribute('href')).toBe(address)
})

it.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  '&#106;avascript:alert(1)',
  'java&#x09;script:alert(1)',
  '<\u0001javascript:alert(1)>',
  '< javascript:alert(1)>',
  '<java\tscript:alert(1)>',
  'data:text/html,x',
  'DaTa:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'httpx://a.example',
  '//elsewhere.example',
  '\\\\elsewhere.example',
  '/page',
  'ftp://a.example',
  '#not/an/id',
])(
  'makes plain words of a link to %s',
  (address) => {
    explain(`Go [here](${address})`)
    expect(screen.queryByRole('link', { name: 'here' })).toBeNull()
    expect(screen.getByText(/Go here/)).toBeDefined()
  },
)

it.each(['<javascript:alert(1)>', '[here]\n\n[here]: javascript:alert(1)', '[here](https://a.example"onclick="alert(1))', '<a href="javascript:alert(1)">here</a>'])('makes no link that runs of %j', (body) => {
  explain(body)
  for (const link of document.querySelectorAll('a')) {
    expect(link.getAttribute('href')).toMatch(/^(https:|learn\/)/)
    expect(link.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([])
  }
})

it('shows no picture, no HTML and no heading of its own', () => {
  explain('# Loud\n\n![x](https://elsewhere.example/x.png)\n\n<img src=x onerror=alert(1)>')
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.getByText('Loud')).toBeDefined()
})
