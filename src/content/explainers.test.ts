import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { countText, readingGrade } from './reading'
import { explainersIn, languages, linksOf } from './explainers.fixture'
import { familiar, forbidden } from './forbidden.fixture'
import { readDates } from './read'
import { readingEase } from './spanishReading'

const content = join(import.meta.dirname, '../../content')
const required = ['asks', 'checked', 'covers', 'neighbours', 'short', 'sources', 'title']
const tracks = ['medicare', 'marketplace', 'employer', 'medi-cal']

describe.each(languages)('explainers in %s', (language) => {
  const explainers = explainersIn(language)
  const ids = explainers.map(({ id }) => id)
  const sources = parse(readFileSync(join(content, language, 'sources.yaml'), 'utf8')) as Record<string, string>

  test('have exactly the keys they need', () => {
    for (const { id, keys } of explainers) expect([id, keys.filter((key) => key !== 'tracks').sort()]).toEqual([id, required])
  })

  test('say where they are from and when they were checked', () => {
    for (const { id, sources: codes, checked } of explainers) {
      expect(codes, id).not.toHaveLength(0)
      expect(codes.filter((code) => sources[code] === undefined), id).toEqual([])
      expect(checked, id).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  test('use every source that has a name, and so do the dates', () => {
    const used = new Set([...explainers.flatMap(({ sources: codes }) => codes), ...Object.values(readDates(content)).map(({ source }) => source)])
    expect(Object.keys(sources).toSorted()).toEqual([...used].toSorted())
  })

  test('name only tracks there are', () => {
    for (const explainer of explainers) for (const track of explainer.tracks ?? []) expect(tracks, explainer.id).toContain(track)
  })

  test('have two or three others as neighbours', () => {
    for (const { id, neighbours } of explainers) {
      expect(neighbours.length, id).toBeGreaterThanOrEqual(2)
      expect(neighbours.length, id).toBeLessThanOrEqual(3)
      expect(new Set(neighbours).size, id).toBe(neighbours.length)
      expect(neighbours.filter((other) => other === id || !ids.includes(other)), id).toEqual([])
    }
  })

  test('can each be reached from another one', () => {
    const reached = new Set(explainers.flatMap(({ neighbours, body }) => [...neighbours, ...linksOf(body).map((link) => link.slice(1))]))
    expect(ids.filter((id) => !reached.has(id))).toEqual([])
  })

  test('link to other explainers, to a phone or to a site of the government', () => {
    for (const { id, body } of explainers) {
      const allowed = ids.filter((other) => other !== id).map((other) => `#${other}`)
      expect(linksOf(body).filter((link) => !allowed.includes(link) && !/^(?:tel:(?:911|988|\+1\d{10})|https:\/\/www\.coveredca\.com)$/.test(link)), id).toEqual([])
    }
  })

  test('are asked for in five to thirty ways, and no two share one', () => {
    for (const { id, asks } of explainers) {
      expect(asks.length, id).toBeGreaterThanOrEqual(5)
      expect(asks.length, id).toBeLessThanOrEqual(30)
    }
    const all = explainers.flatMap(({ asks }) => asks.map((ask) => ask.toLowerCase()))
    expect(all.filter((ask, at) => all.indexOf(ask) !== at)).toEqual([])
  })

  test('promise, rank and shout nothing', () => {
    for (const { id, title, short, body } of explainers) expect([id, forbidden[language]?.exec(`${title}\n${short}\n${body}`)?.[0]]).toEqual([id, undefined])
  })

  test('have no headings', () => {
    for (const { id, body } of explainers) expect(body, id).not.toMatch(/^#/m)
  })
})

describe('explainers in English', () => {
  const texts = explainersIn('en').map(({ id, short, body }) => ({ id, body, text: `${short}\n\n${body}` }))

  test('have at most 140 words, and 15 in a sentence on average', () => {
    for (const { id, body, text } of texts) {
      expect(countText(body).words, id).toBeLessThanOrEqual(140)
      const { words, sentences } = countText(text)
      expect(words / sentences, id).toBeLessThanOrEqual(15)
    }
  })

  test('read at grade 6 or below, and at 8 or below even without easy words', () => {
    const grades = texts.map(({ id, text }) => ({ id, grade: readingGrade(text), plain: readingGrade(text, []) }))
    const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length
    expect(grades.filter(({ grade, plain }) => grade > 6 || plain > 8), `mean grade ${mean.toFixed(1)}`).toEqual([])
  })
})

describe.runIf(languages.includes('es'))('explainers in Spanish', () => {
  const texts = languages.includes('es') ? explainersIn('es').map(({ id, title, short, body }) => ({ id, body, title, text: `${short}\n\n${body}` })) : []

  test('have at most 170 words: Spanish needs more of them', () => {
    for (const { id, body } of texts) expect(countText(body).words, id).toBeLessThanOrEqual(170)
  })

  test('are at least fairly easy to read, by Fernández Huerta', () => {
    expect(texts.map(({ id, text }) => ({ id, ease: readingEase(text) })).filter(({ ease }) => ease < 70)).toEqual([])
  })

  test('say usted', () => {
    for (const { id, title, text } of texts) expect([id, familiar.es!.exec(`${title}\n${text}`)?.[0]]).toEqual([id, undefined])
  })
})
