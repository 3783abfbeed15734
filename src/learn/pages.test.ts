// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, it } from 'vitest'
import { agencyOn } from '../agency/agencyOn'
import { standingOf } from '../agency/standing'
import { languagesIn, readLanguage } from '../content/read'
import { learnPages, type Ground } from './pages'

const content = join(import.meta.dirname, '../../content')
const template = readFileSync(join(import.meta.dirname, '../learn.html'), 'utf8')
const today = '2026-11-22'
const codes = languagesIn(content)
const languages = Object.fromEntries(codes.map((code) => [code, readLanguage(content, code)]))
const built = await learnPages(template, groundOn(today))
const pages = new Map(built.map(({ path, text }) => [path, text]))

it('there is a page for every explainer, the list, the glossary and the questions, in every language', () => {
  for (const code of codes) {
    const names = ['index', 'glossary', 'questions-to-ask', ...Object.keys(languages[code]!.explainers)]
    expect([...pages.keys()].filter((path) => path.startsWith(`${folder(code)}learn/`)).toSorted()).toEqual(names.map((name) => `${folder(code)}learn/${name}.html`).toSorted())
  }
})

it('every link leads to a page there is, and to a place on it', () => {
  const guides = codes.map(folder)
  const questions = Object.keys(languages.en!.chat.questions)
  const dead = [...pages].flatMap(([path, html]) =>
    linksOf(html).filter((link) => {
      const [address = '', place] = link.split('#')
      const target = address === '' ? path : posix.join(posix.dirname(path), address).replace(/^\.\/?$/, '')
      if (guides.includes(target)) return place !== undefined && !questions.includes(place)
      const found = pages.get(target.endsWith('/') ? `${target}index.html` : target)
      return !found || (place !== undefined && !found.includes(` id="${place}"`))
    }).map((link) => `${path}: ${link}`),
  )
  expect(dead).toEqual([])
})

it('each has one heading of the first rank, a name and a description of its own, and no script', () => {
  for (const code of codes) {
    const itsPages = [...pages].filter(([path]) => path.startsWith(`${folder(code)}learn/`)).map(([, html]) => html)
    const named = (pattern: RegExp) => itsPages.map((html) => pattern.exec(html)?.[1] ?? '')
    for (const names of [named(/<title>([^<]+)<\/title>/), named(/name="description" content="([^"]+)"/)]) expect(new Set(names.filter(Boolean)).size).toBe(itsPages.length)
    for (const html of itsPages) {
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).toContain(`<html lang="${code}"`)
      expect(html.replaceAll(/<script type="(application\/ld\+json|module)".*?<\/script>/gs, '')).not.toMatch(/<script|<form|<iframe|\son\w+=|style=/)
    }
  }
})

it('an explainer and the questions of the guide that it belongs to link to each other', () => {
  for (const code of codes) {
    const linked = Object.entries(languages[code]!.chat.questions).filter(([, { explainer }]) => explainer)
    expect(linked.length).toBeGreaterThan(0)
    for (const [id, { explainer, title }] of linked) expect(pages.get(`${folder(code)}learn/${explainer}.html`), id).toContain(`<a href="../#${id}">${title}<`)
  }
})

it('names the same page in every language', () => {
  expect(pages.get('learn/ipa.html')).toContain('<link rel="alternate" hreflang="es" href="../es/learn/ipa.html" />')
  expect(pages.get('es/learn/index.html')).toContain('<link rel="alternate" hreflang="en" href="../../learn/" />')
})

it('says in the words of schema.org only what is known', () => {
  expect(dataOf(pages.get('learn/ipa.html')!)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'What is an IPA?',
    description: languages.en!.explainers.ipa!.short,
    dateModified: languages.en!.explainers.ipa!.checked,
    inLanguage: 'en',
  })
  const glossary = dataOf(pages.get('es/learn/glossary.html')!) as { hasDefinedTerm: unknown[] }
  expect(glossary.hasDefinedTerm).toHaveLength(Object.keys(readLanguage(content, 'es').glossary).length)
})

it('names whole addresses, and lists all pages, only where the agency says where its copy is', async () => {
  expect([...pages.keys()]).not.toContain('sitemap.xml')
  expect([...pages.values()].join('')).not.toContain('rel="canonical"')
  const placed = new Map((await learnPages(template, groundOn(today, { webAddress: 'https://guide.broker.com/plan/' }))).map(({ path, text }) => [path, text]))
  expect(placed.get('es/learn/ipa.html')).toContain('<link rel="canonical" href="https://guide.broker.com/plan/es/learn/ipa.html" />')
  expect(placed.get('es/learn/ipa.html')).toContain('hreflang="en" href="https://guide.broker.com/plan/learn/ipa.html"')
  const listed = [...placed.get('sitemap.xml')!.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!.replace('https://guide.broker.com/plan/', ''))
  expect(listed.map((address) => (/(^|\/)$/.test(address) ? `${address}index.html` : address)).toSorted()).toEqual([...codes.map((code) => `${folder(code)}index.html`), ...pages.keys()].toSorted())
})

it('says who runs this copy, and speaks of Medicare only where the page does', () => {
  const notices = languages.en!.chat.words.notices
  for (const html of pages.values()) expect(html).toContain('0X00000')
  expect(pages.get('learn/medigapDates.html')).toContain(notices.notMedicare)
  expect(pages.get('learn/coveredCalifornia.html')).toContain(notices.notGovernment)
  expect(pages.get('learn/coveredCalifornia.html')).not.toContain(notices.notMedicare)
})

it('says until when dates hold, and once they are past, that they are', async () => {
  const old = languages.en!.chat.words.explainer.old
  expect(pages.get('learn/medicareDates.html')).toContain('These dates hold until 7\u00a0Dec\u00a02026.')
  expect(pages.get('learn/medicareDates.html')).not.toContain(old)
  const later = await learnPages(template, groundOn('2026-12-08'))
  expect(later.find(({ path }) => path === 'learn/medicareDates.html')!.text).toContain(old)
})

it('the agency’s TTY number stands beside its phone', () => {
  for (const code of codes) {
    const { agencyText } = languages[code]!.chat.words.helpSheet
    expect(pages.get(`${folder(code)}learn/index.html`)).toContain(`${agencyText} TTY 711.`)
  }
})

function groundOn(day: string, more: object = {}): Ground {
  const { file } = agencyOn(day, content)
  const at = { ...file, today: day }
  return { standing: standingOf({ ...(file.input as object), ...more }, at), at }
}

function folder(code: string): string {
  return code === 'en' ? '' : `${code}/`
}

/** Links within the site. The style sheet's is the build's to name. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, link]) => link!).filter((link) => !/^(https?:|tel:|data:)/.test(link) && !link.endsWith('learn/style.ts'))
}

function dataOf(html: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!)
}
