import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { countText, readingGrade } from './reading'

const required = ['asks', 'checked', 'covers', 'neighbours', 'short', 'sources', 'title']
const tracks = ['medicare', 'marketplace', 'employer', 'medi-cal']

/** Rows of the domain's checklist; those not to be repeated are left out of what may be covered. */
const rowPattern = /^(?:(?:HP|MG|GT|DF|RL|HM|PC|BN|AD|LF|W)-\d\d|HM-06[a-f]|AD-11[a-g])$/
const notToRepeat = ['MG-15', 'DF-06', 'RL-08', 'AD-07']

/** Promises and ranks. "Covered California" is a name; "stop" and "laptop" are other words. */
const forbidden =
  /\b(?:best|top|covered(?! California)|guarantee[ds]?|should enroll|in[- ]network|number one)\b|#1\b|!/i

type Explainer = {
  id: string
  keys: string[]
  title: string
  short: string
  sources: string[]
  checked: string
  neighbours: string[]
  covers: string[]
  asks: string[]
  tracks?: string[]
  body: string
}

const explainers = readExplainers(join(import.meta.dirname, '../../content/en/explainers'))
const ids = explainers.map(({ id }) => id)

test('every explainer has exactly the keys it needs', () => {
  for (const { id, keys } of explainers) expect([id, keys.filter((key) => key !== 'tracks').sort()]).toEqual([id, required])
})

test('every explainer says where it is from and when it was checked', () => {
  for (const { id, sources, checked } of explainers) {
    expect(sources, id).not.toHaveLength(0)
    expect(sources.filter((source) => !/^[A-Z][A-Z0-9-]*$/.test(source)), id).toEqual([])
    expect(checked, id).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

test('an explainer names only tracks there are', () => {
  for (const explainer of explainers) for (const track of explainer.tracks ?? []) expect(tracks, explainer.id).toContain(track)
})

test('neighbours are two or three other explainers', () => {
  for (const { id, neighbours } of explainers) {
    expect(neighbours.length, id).toBeGreaterThanOrEqual(2)
    expect(neighbours.length, id).toBeLessThanOrEqual(3)
    expect(new Set(neighbours).size, id).toBe(neighbours.length)
    expect(neighbours.filter((other) => other === id || !ids.includes(other)), id).toEqual([])
  }
})

test('every explainer can be reached from another one', () => {
  const reached = new Set(explainers.flatMap(({ neighbours, body }) => [...neighbours, ...linksOf(body).map((link) => link.slice(1))]))
  expect(ids.filter((id) => !reached.has(id))).toEqual([])
})

test('links go to other explainers or to a phone', () => {
  for (const { id, body } of explainers) {
    const allowed = ids.filter((other) => other !== id).map((other) => `#${other}`)
    expect(linksOf(body).filter((link) => !allowed.includes(link) && !/^tel:(?:911|\+1\d{10})$/.test(link)), id).toEqual([])
  }
})

test('covers names rows of the checklist that may be repeated', () => {
  for (const { id, covers } of explainers) {
    expect(covers, id).not.toHaveLength(0)
    expect(covers.filter((row) => !rowPattern.test(row) || notToRepeat.includes(row)), id).toEqual([])
    expect(new Set(covers).size, id).toBe(covers.length)
  }
})

test('each explainer is asked for in four to eight ways, and no two share one', () => {
  for (const { id, asks } of explainers) {
    expect(asks.length, id).toBeGreaterThanOrEqual(4)
    expect(asks.length, id).toBeLessThanOrEqual(8)
  }
  const all = explainers.flatMap(({ asks }) => asks.map((ask) => ask.toLowerCase()))
  expect(all.filter((ask, at) => all.indexOf(ask) !== at)).toEqual([])
})

test('no explainer promises, ranks or shouts', () => {
  for (const { id, title, short, body } of explainers) expect([id, forbidden.exec(`${title}\n${short}\n${body}`)?.[0]]).toEqual([id, undefined])
})

test('an explainer has no headings and at most 140 words', () => {
  for (const { id, body } of explainers) {
    expect(body, id).not.toMatch(/^#/m)
    expect(countText(body).words, id).toBeLessThanOrEqual(140)
  }
})

test('sentences have 15 words on average at most', () => {
  for (const { id, short, body } of explainers) {
    const { words, sentences } = countText(`${short}\n\n${body}`)
    expect(words / sentences, id).toBeLessThanOrEqual(15)
  }
})

test('each explainer reads at grade 6 or below', () => {
  const grades = explainers.map(({ id, short, body }) => ({ id, grade: readingGrade(`${short}\n\n${body}`) }))
  const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length
  expect(grades.filter(({ grade }) => grade > 6), `mean grade ${mean.toFixed(1)}`).toEqual([])
})

test('even without easy words no explainer reads above grade 8', () => {
  for (const { id, short, body } of explainers) expect(readingGrade(`${short}\n\n${body}`, []), id).toBeLessThanOrEqual(8)
})

test('the grade of a known text is what the formula gives', () => {
  // 13 words, 1 sentence, 26 syllables by hand.
  expect(readingGrade('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.')).toBeCloseTo(13.08, 2)
  expect(countText('See [the list](#lists). Call Dr. Vega at 1-800-434-0222.\n\n- One\n- Two')).toMatchObject({ sentences: 4, words: 9 })
  expect(readingGrade('')).toBe(0)
})

function readExplainers(folder: string): Explainer[] {
  return readdirSync(folder).map((file) => {
    const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(join(folder, file), 'utf8')) ?? []
    const copy = parse(front) as Omit<Explainer, 'id' | 'keys' | 'body'>
    return { ...copy, id: file.replace(/\.md$/, ''), keys: Object.keys(copy), body: body.trim() }
  })
}

function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link)
}
