import { join } from 'node:path'
import { readContent } from '../../src/content/check/folder'
import { gradedIn, kinds, meanGrade, scales, type Graded, type Scale } from '../../src/content/grades'
import { root } from './site'
import { atLeast, atMost, tableLines, type Row } from './table'

type Spoken = { code: string; scale: Scale; graded: Graded[] }

/** How hard everything is that the guide says, by kind. */
export function grades(): Row[] {
  return spoken().flatMap((language) =>
    kinds.flatMap((kind) => {
      const { scale, graded } = language
      const each = graded.filter((one) => one.kind === kind)
      const [worst] = each.toSorted(hardestFirst(scale))
      if (!worst) return []
      const mean = meanGrade(each)
      const hard = each.filter(({ isHard }) => isHard).length
      const what = `${scale.what}, ${language.code}, ${each.length} ${kind}`
      return [
        { what: `${what}, mean`, measured: mean.toFixed(1), bar: barOf(scale, mean, scale.onAverage) },
        { what: `${what}, hardest`, measured: `${worst.grade.toFixed(1)} (${worst.where}; ${hard} past the bar)`, bar: barOf(scale, worst.grade, worst.bar) },
      ]
    }),
  )
}

/** The reading report: the grade of each message, question and explainer beside its bar, by language and kind, hardest first. */
export function readingReport(): string[] {
  return spoken().flatMap(({ code, scale, graded }) =>
    kinds.flatMap((kind) => {
      const rows = graded
        .filter((one) => one.kind === kind)
        .toSorted(hardestFirst(scale))
        .map(({ where, grade, bar, file, line, words }) => ({ what: where, measured: grade.toFixed(1), bar: barOf(scale, grade, bar), where: `${words} words, content/${file}:${line}` }))
      const [head = '', ...lines] = tableLines(rows)
      return ['', `${scale.what}, ${code}, ${kind}`, head, ...lines.map((one, at) => `${one}  ${rows[at]!.where}`)]
    }),
  )
}

/** Every text that is harder than its bar allows. */
export function tooHard(): Graded[] {
  return spoken().flatMap(({ scale, graded }) => graded.filter(({ isHard }) => isHard).toSorted(hardestFirst(scale)))
}

function spoken(): Spoken[] {
  return readContent(join(root, 'content')).languages.flatMap((language) => {
    const scale = scales[language.code]
    return scale ? [{ code: language.code, scale, graded: gradedIn(language) }] : []
  })
}

function hardestFirst({ isHarder }: Scale): (a: Graded, b: Graded) => number {
  return (a, b) => (a.grade === b.grade ? 0 : isHarder(a.grade, b.grade) ? -1 : 1)
}

function barOf({ isHarder }: Scale, value: number, bar: number): Row['bar'] {
  return isHarder(1, 0) ? atMost(value, bar, String(bar)) : atLeast(value, bar, String(bar))
}
