import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readingGrade } from '../../src/content/reading'
import { readLanguage } from '../../src/content/read'
import { root } from './site'
import { atMost, type Row } from './table'

const mostOnAverage = 6
const mostOfAny = 8
/** Shorter ones are labels; the formula says nothing of them. */
const fewestWords = 5

/** Word for word as a law has them, or as the state filed them: not ours to make plainer. */
const prescribed = /^chat\.(rest\.notices\.thirdParty|first\.agency)\b/

type Text = { where: string; text: string }
export type Graded = Text & { grade: number }

/** The reading grade of everything the guide says in English. */
export function grades(): Row[] {
  return Object.entries(texts()).flatMap(([kind, each]) => rowsOf(kind, each.map(graded)))
}

/** Every text that is harder than the bar allows, hardest first. */
export function tooHard(): Graded[] {
  return Object.values(texts()).flat().map(graded).filter(({ grade }) => grade > mostOfAny).toSorted((a, b) => b.grade - a.grade)
}

function rowsOf(kind: string, each: Graded[]): Row[] {
  const mean = each.reduce((sum, { grade }) => sum + grade, 0) / each.length
  const worst = each.reduce((hardest, one) => (one.grade > hardest.grade ? one : hardest))
  const over = each.filter(({ grade }) => grade > mostOfAny).length
  return [
    { what: `reading grade of ${each.length} ${kind}, mean`, measured: mean.toFixed(1), bar: atMost(mean, mostOnAverage, String(mostOnAverage)) },
    { what: `reading grade of ${kind}, hardest`, measured: `${worst.grade.toFixed(1)} (${worst.where}; ${over} over ${mostOfAny})`, bar: atMost(worst.grade, mostOfAny, String(mostOfAny)) },
  ]
}

function texts(): Record<string, Text[]> {
  const content = join(root, 'content')
  const words = parse(readFileSync(join(content, 'en/words.yaml'), 'utf8')) as Record<string, unknown>
  const {
    chat: { questions },
    explainers,
  } = readLanguage(content, 'en')
  // What stands under `box` is what visitors type; the guide never says it.
  const { box: _, ...said } = words
  return {
    messages: stringsOf(said, '').filter(({ where, text }) => text.split(/\s+/).length >= fewestWords && !prescribed.test(where)),
    'questions and whys': Object.entries(questions).flatMap(([id, { title, titleOther, why, whyOther }]) =>
      Object.entries({ title, titleOther, why, whyOther }).flatMap(([field, text]) => (text === undefined ? [] : [{ where: `${id}.${field}`, text }])),
    ),
    explainers: Object.entries(explainers).map(([id, { short, body }]) => ({ where: id, text: `${short}\n\n${body}` })),
  }
}

function stringsOf(value: unknown, where: string): Text[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, where === '' ? key : `${where}.${key}`))
}

/** What the page fills in is mostly a name or a number: it counts as one short word. */
function graded({ where, text }: Text): Graded {
  return { where, text, grade: readingGrade(text.replace(/\{[^}]*\}/g, 'Lee')) }
}
