import { expect, it } from 'vitest'
import { ancestorsOf, mayEmbed } from './mayEmbed'

const sites = ['https://broker.example', 'https://www.broker.example']

it('lets any site in where the agency names none', () => {
  expect(mayEmbed('any', 'https://anyone.example', ['https://anyone.example'])).toBe(true)
})

it('lets nobody in where the list could not be read', () => {
  expect(mayEmbed([], 'https://broker.example', [])).toBe(false)
})

it('lets in the sites named, and no other, however alike', () => {
  expect(mayEmbed(sites, 'https://www.broker.example', [])).toBe(true)
  for (const other of ['https://broker.example.evil.example', 'http://broker.example', 'https://broker.example:8443', 'https://broker.example/', 'null', '']) {
    expect(mayEmbed(sites, other, []), other).toBe(false)
  }
})

it('wants every page around to be named, not the nearest alone', () => {
  expect(mayEmbed(sites, 'https://broker.example', ['https://broker.example', 'https://www.broker.example'])).toBe(true)
  expect(mayEmbed(sites, 'https://broker.example', ['https://broker.example', 'https://evil.example'])).toBe(false)
  expect(mayEmbed(sites, 'https://broker.example', ['null'])).toBe(false)
})

/** A frame within pages, nearest first; another's origin cannot be read. */
function within(origins: (string | 'another')[], told?: string[]): Window {
  const pages = ['', ...origins].map((origin) => ({
    get location() {
      if (origin === 'another') throw new DOMException('Blocked', 'SecurityError')
      return { origin, ancestorOrigins: told }
    },
  })) as { parent?: object }[]
  for (const [place, page] of pages.entries()) page.parent = pages[place + 1] ?? page
  return pages[0] as unknown as Window
}

it('knows the pages further out as the browser tells them', () => {
  expect(ancestorsOf(within(['another', 'another'], ['https://broker.example', 'https://evil.example']))).toEqual(['https://broker.example', 'https://evil.example'])
})

it('where the browser does not tell, a page further out that cannot be read is on no list', () => {
  expect(mayEmbed(sites, 'https://broker.example', ancestorsOf(within(['another'])))).toBe(true)
  expect(mayEmbed(sites, 'https://broker.example', ancestorsOf(within(['another', 'another'])))).toBe(false)
  const own = 'https://guide.example'
  expect(mayEmbed([own], own, ancestorsOf(within([own, own])))).toBe(true)
  expect(mayEmbed([own], own, ancestorsOf(within([own, 'another'])))).toBe(false)
})
