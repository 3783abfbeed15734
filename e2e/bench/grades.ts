import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readingGrade } from '../../src/content/reading'
import { readLanguage } from '../../src/content/read'
import { names, readingEase } from '../../src/content/spanishReading'
import { root } from './site'
import { atLeast, atMost, type Row } from './table'

/** How hard a text is, and how hard it may be: English by grade, the lower the plainer; Spanish by ease, the higher the plainer. */
type Scale = { what: string; shortWord: string; of: (text: string) => number; onAverage: number; ofAny: number; isHarder: (a: number, b: number) => boolean; bar: typeof atMost }

const scales: Record<'en' | 'es', Scale> = {
  en: { what: 'reading grade of', shortWord: 'Lee', of: (text) => readingGrade(text), onAverage: 6, ofAny: 8, isHarder: (a, b) => a > b, bar: atMost },
  es: { what: 'ease of reading of Spanish', shortWord: 'Luz', of: (text) => readingEase(text, names), onAverage: 80, ofAny: 70, isHarder: (a, b) => a < b, bar: atLeast },
}
type Code = keyof typeof scales
const codes = Object.keys(scales) as Code[]

/** Shorter ones are labels; the formula says nothing of them. */
const fewestWords = 5

/** Word for word as a law has them, or as the state filed them: not ours to make plainer. */
const prescribed = /^chat\.(rest\.notices\.thirdParty|first\.agency)\b/

type Text = { where: string; text: string }
export type Graded = Text & { grade: number }

/** How hard everything is that the guide says. */
export function grades(): Row[] {
  return codes.flatMap((code) => Object.entries(texts(code)).flatMap(([kind, each]) => rowsOf(scales[code], kind, each.map(gradedIn(code)))))
}

/** Every text that is harder than the bar allows, hardest first, English before Spanish. */
export function tooHard(): Graded[] {
  return codes.flatMap((code) => {
    const { ofAny, isHarder } = scales[code]
    return Object.values(texts(code)).flat().map(gradedIn(code)).filter(({ grade }) => isHarder(grade, ofAny)).toSorted((a, b) => (isHarder(a.grade, b.grade) ? -1 : 1))
  })
}

function rowsOf({ what, onAverage, ofAny, isHarder, bar }: Scale, kind: string, each: Graded[]): Row[] {
  const mean = each.reduce((sum, { grade }) => sum + grade, 0) / each.length
  const worst = each.reduce((hardest, one) => (isHarder(one.grade, hardest.grade) ? one : hardest))
  const over = each.filter(({ grade }) => isHarder(grade, ofAny)).length
  return [
    { what: `${what} ${each.length} ${kind}, mean`, measured: mean.toFixed(1), bar: bar(mean, onAverage, String(onAverage)) },
    { what: `${what} ${kind}, hardest`, measured: `${worst.grade.toFixed(1)} (${worst.where}; ${over} past ${ofAny})`, bar: bar(worst.grade, ofAny, String(ofAny)) },
  ]
}

function texts(code: Code): Record<string, Text[]> {
  const content = join(root, 'content')
  const words = parse(readFileSync(join(content, code, 'words.yaml'), 'utf8')) as Record<string, unknown>
  const {
    chat: { questions },
    explainers,
    glossary,
  } = readLanguage(content, code)
  // What stands under `box` is what visitors type; the guide never says it.
  const { box: _, ...said } = words
  return {
    messages: stringsOf(said, '').filter(({ where, text }) => text.split(/\s+/).length >= fewestWords && !prescribed.test(where)),
    'questions with their whys': Object.entries(questions).flatMap(([id, { title, titleOther, why, whyOther }]) => [
      { where: id, text: `${title} ${why}` },
      ...(titleOther || whyOther ? [{ where: `${id}, for someone else`, text: `${titleOther ?? title} ${whyOther ?? why}` }] : []),
    ]),
    explainers: Object.entries(explainers).map(([id, { short, body }]) => ({ where: id, text: `${short}\n\n${body}` })),
    'words of the glossary': Object.entries(glossary).map(([id, { text }]) => ({ where: `glossary.${id}`, text })),
  }
}

function stringsOf(value: unknown, where: string): Text[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, where === '' ? key : `${where}.${key}`))
}

/** What the page fills in is mostly a name or a number: it counts as one short word. */
function gradedIn(code: Code): (text: Text) => Graded {
  const { of, shortWord } = scales[code]
  return ({ where, text }) => ({ where: `${code}.${where}`, text, grade: of(text.replace(/\{[^}]*\}/g, shortWord)) })
}
