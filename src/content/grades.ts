import type { File, LanguageFiles } from './check/folder'
import { nameOf } from './check/problem'
import { saidIn } from './check/texts'
import { countText, readingGrade } from './reading'
import { names, readingEase } from './spanishReading'

/** How hard a language's texts are and may be: English by grade, the lower the plainer; Spanish by ease, the higher the plainer. */
export type Scale = {
  /** "reading grade" */
  what: string
  of: (text: string) => number
  isHarder: (a: number, b: number) => boolean
  /** Of any one text. A question with its why, and an explainer, is as plain as the whole. */
  ofAny: number
  ofWhole: number
  onAverage: number
  /** In the place of what the page fills in, mostly a name or a number. */
  shortWord: string
  /** The most words of an explainer. */
  longest: number
}

/** A language without a row is not measured. */
export const scales: Record<string, Scale> = {
  en: { what: 'reading grade', of: (text) => readingGrade(text), isHarder: (a, b) => a > b, ofAny: 8, ofWhole: 6, onAverage: 6, shortWord: 'Lee', longest: 140 },
  es: { what: 'ease of reading', of: (text) => readingEase(text, names), isHarder: (a, b) => a < b, ofAny: 70, ofWhole: 70, onAverage: 80, shortWord: 'Luz', longest: 170 },
}

export const kinds = ['messages', 'questions', 'explainers', 'words of the glossary', 'lines of the learn pages', 'lines of the contact form'] as const

/** Something the guide says, and how hard it is to read. */
export type Graded = {
  kind: (typeof kinds)[number]
  /** From the folder of content. */
  file: string
  line: number
  /** "results.ways.titleOne", or an id. */
  where: string
  text: string
  words: number
  /** On the scale of its language. */
  grade: number
  bar: number
  isHard: boolean
}

/** Shorter ones are labels; the formula says nothing of them. */
const fewestWords = 5

/** Word for word as a law has them, or as the state filed them, or names of what the agency has: not ours to make plainer. */
const prescribed = /^chat\.(rest\.notices\.thirdParty|first\.agency)\b|^permission\.privacy$|^consents\.texts\.note$/

/** Everything said to visitors in a language, with its grade. Empty for one that has no scale. */
export function gradedIn({ code, words, household, lead, glossary, learn, questions, explainers }: LanguageFiles): Graded[] {
  const scale = scales[code]
  if (!scale) return []
  const graded = (kind: Graded['kind'], bar: number) => (text: Pick<Graded, 'file' | 'line' | 'where' | 'text'>) => {
    const grade = scale.of(asRead(text.text, scale))
    return { ...text, kind, words: countText(text.text).words, grade, bar, isHard: scale.isHarder(grade, bar) }
  }
  return [
    ...[words, household].flatMap(messagesOf).map(graded('messages', scale.ofAny)),
    ...[...questions].flatMap(([id, file]) => wholeQuestions(id, file)).map(graded('questions', scale.ofWhole)),
    ...[...explainers].flatMap(([id, file]) => wholeExplainer(id, file)).map(graded('explainers', scale.ofWhole)),
    // What a word is called is no sentence.
    ...messagesOf(glossary).filter(({ where }) => where.endsWith('.text')).map(graded('words of the glossary', scale.ofAny)),
    ...messagesOf(learn).map(graded('lines of the learn pages', scale.ofAny)),
    ...messagesOf(lead).map(graded('lines of the contact form', scale.ofAny)),
  ]
}

/** What stands in braces is mostly a name or a number: it counts as one short word. */
export function asRead(text: string, { shortWord }: Scale): string {
  return text.replaceAll(/\{[^}]*\}/g, shortWord)
}

function messagesOf(file: File) {
  return saidIn(file).map(({ path, ...rest }) => ({ ...rest, where: nameOf(path) })).filter(({ text, where }) => text.split(/\s+/).length >= fewestWords && !prescribed.test(where))
}

function wholeQuestions(id: string, { file, lineOf, read }: File<'question'>) {
  if (!read) return []
  const { title, titleOther, why, whyOther, body } = read
  const other = { file, line: lineOf(['titleOther']), where: `${id}, for someone else`, text: [titleOther ?? title, whyOther ?? why, body].join('\n\n') }
  return [{ file, line: lineOf(['title']), where: id, text: [title, why, body].join('\n\n') }, ...(titleOther || whyOther ? [other] : [])]
}

function wholeExplainer(id: string, { file, lineOf, read }: File<'explainer'>) {
  return read ? [{ file, line: lineOf(['short']), where: id, text: `${read.short}\n\n${read.body}` }] : []
}

/** Of several texts. */
export function meanGrade(each: Graded[]): number {
  return each.reduce((sum, { grade }) => sum + grade, 0) / each.length
}
