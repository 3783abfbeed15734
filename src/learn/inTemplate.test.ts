// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { inTemplate } from './inTemplate'
import { hostileTexts } from '../test/hostile'

const template = readFileSync(resolve(import.meta.dirname, '../learn.html'), 'utf8')
const pageOf = (text: string) =>
  inTemplate(template, { page: { id: 'ipa', title: text, description: text, body: null, data: { '@type': 'FAQPage', name: text } } as never, body: '<p>Body</p>', up: '../', language: 'en', name: 'Guide', languages: ['en', 'es'] })

it.each(hostileTexts)('puts words into a page as text: %s', (text) => {
  const [plain, hostile] = [pageOf('plain'), pageOf(text)].map((html) => new DOMParser().parseFromString(html, 'text/html'))
  const tags = (page: Document) => [...page.querySelectorAll('*')].map((element) => [element.tagName, ...element.getAttributeNames()].join(' '))
  expect(tags(hostile!)).toEqual(tags(plain!))
  expect(hostile!.title).toBe(`${text} | Guide`)
  expect(hostile!.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(text)
  expect(JSON.parse(hostile!.querySelector('script[type="application/ld+json"]')!.textContent)).toMatchObject({ name: text })
})
