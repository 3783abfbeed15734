import type { BoxWords } from '../../content/boxWords'
import { isSame, numbersOf, phrasesIn, setOf } from './phrases'

type Unit = keyof BoxWords['units']

/** 4.345 weeks are a twelfth of a year. */
const weeksIn: Record<Unit, number> = { day: 1 / 7, week: 1, month: 4.345, year: 52 }
const mostWeeks = 52
/** How far before its unit a number may stand: "half of the year". */
const reach = 5

/**
 * Weeks a year from a number with or without its unit: "2 weeks", "three months", "half the year", "6".
 * A span counts as its longer end. Undefined where the number is of something else, or there is none.
 */
export function weeksFrom(words: readonly string[], box: BoxWords): number | undefined {
  if (phrasesIn([...box.commands.none, ...box.commands.no]).some((phrase) => isSame(phrase, words))) return 0
  const small = setOf(box.small)
  const numbers = numbersOf(box.numbers)
  const units = unitsIn(words, box.units)
  if (units.length === 0) return bareNumber(words, numbers, small)

  const said = units.map(({ unit, at }) => withHalf(halfAfter(words, at, numbers, small), { unit, ...numberBefore(words, at, numbers, small) }))
  // "Two weeks a year": the year says how often.
  const counted = said.filter(({ count }) => count !== undefined)
  const meant = counted.length > 0 ? counted : said.filter(({ isOne }) => isOne)
  if (meant.length === 0) return undefined
  return Math.min(mostWeeks, Math.max(...meant.map(({ unit, count = 1 }) => Math.round(count * weeksIn[unit]))))
}

/** Whether nothing but a number, its unit and small words is said. */
export function isBareTime(words: readonly string[], box: BoxWords): boolean {
  const known = setOf([...box.small, ...Object.values(box.units).flat()])
  const numbers = numbersOf(box.numbers)
  return words.every((word) => known.has(word) || numberOf(word, numbers) !== undefined)
}

function unitsIn(words: readonly string[], units: BoxWords['units']): { unit: Unit; at: number }[] {
  const names = (Object.keys(weeksIn) as Unit[]).map((unit) => ({ unit, called: setOf(units[unit]) }))
  return words.flatMap((word, at) => names.filter(({ called }) => called.has(word)).map(({ unit }) => ({ unit, at })))
}

/** @returns `count`: the number; `isOne`: there is only an article, "a month". */
function numberBefore(words: readonly string[], unit: number, numbers: ReadonlyMap<string, number>, small: ReadonlySet<string>): { count?: number; isOne: boolean } {
  const counts: number[] = []
  let half = 0
  let isOne = false
  for (const word of words.slice(Math.max(0, unit - reach), unit).reverse()) {
    const number = numberOf(word, numbers)
    if (number === undefined && !small.has(word)) break
    if (number === 0.5) half = 0.5
    else if (number !== undefined && small.has(word)) isOne = true
    else if (number !== undefined) counts.push(number)
  }
  if (counts.length > 0 || half > 0) return { count: Math.max(0, ...counts) + half, isOne }
  return { isOne }
}

type Said = { unit: Unit; count?: number; isOne: boolean }

function withHalf(half: number, said: Said): Said {
  return half === 0 || (said.count === undefined && !said.isOne) ? said : { ...said, count: (said.count ?? 1) + half }
}

/** "A month and a half", "dos meses y medio": with nothing to be half of behind it. */
function halfAfter(words: readonly string[], unit: number, numbers: ReadonlyMap<string, number>, small: ReadonlySet<string>): number {
  const after = words.slice(unit + 1)
  const half = after.findIndex((word) => !small.has(word))
  return half > 0 && half < 3 && half === after.length - 1 && numbers.get(after[half] ?? '') === 0.5 ? 0.5 : 0
}

function bareNumber(words: readonly string[], numbers: ReadonlyMap<string, number>, small: ReadonlySet<string>): number | undefined {
  const loud = words.filter((word) => !small.has(word)).map((word) => numberOf(word, numbers))
  if (loud.length === 0 || !loud.every((number) => number !== undefined && Number.isInteger(number))) return undefined
  const most = Math.max(...(loud as number[]))
  return most <= mostWeeks ? most : undefined
}

function numberOf(word: string, numbers: ReadonlyMap<string, number>): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return numbers.get(word)
}
