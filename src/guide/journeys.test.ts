import { answerOf } from '../test/journey'
import { everyone } from '../test/people'
import { expect, it } from 'vitest'
import { inTown, pair, weighInTown } from '../test/ask'
import { today, type Person } from '../test/person'
import { town } from '../test/directory'
import { recommend } from '../recommend/recommend'
import { walk } from './walk.fixture'
import { wholeWay } from './way.fixture'
import type { Answers, Evidence, NamedDoctor } from '../recommend/answers'
import type { Combination, Recommendation } from '../recommend/recommendation'

const patiently = { timeout: 30_000 }

it.each(everyone)('%s is asked', patiently, async (name, person) => {
  const { lines, result } = await journey(person)
  await expect([person.story, '', ...lines, '', ...ending(person, result), ''].join('\n')).toMatchFileSnapshot(`./journeys/${name}.txt`)
})

it.each(everyone)('%s loses nothing by what is not asked', patiently, async (_, person) => {
  const { result } = await journey(person)
  expect(placed(result)).toEqual(placed(inTown(person)))
})

/** One line for each question asked, and what the rules make of the answers. */
async function journey(person: Person): Promise<{ lines: string[]; result: Recommendation }> {
  const guide = await walk(weighInTown)
  if (person.answers.whoFor === 'someone-else') await guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
  const { asked } = await wholeWay(guide, (id) => answerOf(person, id))
  const lines = asked.map(({ at, left, value }) => `${String(left).padStart(2)} left  ${at.padEnd(12)}  ${value === undefined ? '(skipped)' : inWords(value)}`)
  return { lines, result: recommend(town(), guide.given().answers, person.evidence ?? [], today) }
}

function inWords(value: NonNullable<Answers[keyof Answers]>): string {
  if (Array.isArray(value)) return value.map(doctorInWords).join(', ') || 'none'
  if (typeof value !== 'object') return String(value)
  if ('answer' in value) return [value.answer, ...value.doctors].join(', ')
  return [value.language, ...(value.wheelchair ? ['wheelchair'] : []), ...(value.near ? ['near'] : [])].join(', ')
}

function doctorInWords({ doctor, name, keep, current }: NamedDoctor): string {
  return `${doctor ?? `“${name}”`} (${keep}${current ? '' : ', not yet a patient'})`
}

function ending({ evidence = [] }: Person, { outcome, lane, verify, otherWays, trade, warnings }: Recommendation): string[] {
  return [
    ...evidence.map(heard),
    [outcome, ...(lane ? [lane] : [])].join(', '),
    ...verify.map((one) => `${one.rank}. ${inFull(one)}`),
    ...otherWays.map((one) => `or ${inFull(one)}`),
    ...trade.flatMap(({ keeps, options }) => [`keeping ${keeps.join(', ')}:`, ...options.map((one) => `   ${inFull(one)}`)]),
    ...(warnings.length > 0 ? [`warnings: ${warnings.join(', ')}`] : []),
  ]
}

function heard({ by, says, doctor, plan, group }: Evidence): string {
  return `the ${by} says ${says}: ${doctor}, ${pair({ plan: nameOf(plan, 'planName'), group: group && nameOf(group, 'groupName') })}`
}

function inFull(one: Combination): string {
  return `${pair(one)}: ${[...one.reasons, ...one.warnings.map((code) => `(${code})`)].join(', ')}`
}

function nameOf<Key extends string>(named: string | { [Name in Key]: string }, key: Key): string {
  return typeof named === 'string' ? named : named[key]
}

function placed({ outcome, lane, verify, otherWays, trade }: Recommendation) {
  return {
    outcome,
    lane,
    verify: verify.map((one) => [one.rank, pair(one)]),
    // These are not ranked: their order is free.
    otherWays: new Set(otherWays.map(pair)),
    trade: trade.map(({ keeps, options }) => [keeps, new Set(options.map(pair))]),
  }
}
