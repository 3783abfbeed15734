// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { people } from '../test/people'
import { hostileTexts } from '../test/hostile'
import { town } from '../test/directory'
import { today } from '../test/person'
import { resultsIn } from './testing.fixture'
import { sheetText } from './sheetText'
import type { Directory } from '../directory/model'
import type { Answers } from '../recommend/answers'

afterEach(cleanup)

/** The town with hostile texts before all that is shown of it, every one of them somewhere. */
function hostileTown(): Directory {
  // What was the same stays the same.
  const texts = new Map<string, string>()
  const hostile = (text: string) => {
    if (!texts.has(text)) texts.set(text, `${hostileTexts[texts.size % hostileTexts.length]} ${text}`)
    return texts.get(text)!
  }
  const on = <Row extends object>(rows: Row[], ...fields: (keyof Row)[]): Row[] =>
    rows.map((row) => ({ ...row, ...Object.fromEntries(fields.map((field) => [field, row[field] === '' ? '' : hostile(String(row[field]))])) }))
  const { plans, networks, groups, doctors, practices, listings, hospitals, ...rest } = town()
  return {
    ...rest,
    plans: on(plans, 'name', 'issuer', 'phone', 'tty', 'source'),
    networks: on(networks, 'name', 'issuer'),
    groups: on(groups, 'name', 'phone', 'afterHoursPhone', 'source'),
    doctors: on(doctors, 'firstName', 'lastName', 'credential', 'specialty'),
    practices: on(practices, 'address', 'phone', 'source'),
    listings: on(listings, 'address', 'phone', 'source'),
    hospitals: on(hospitals, 'name'),
  }
}

/** The person with another name for each doctor, in the town with the same. */
function renamed(directory: Directory, answers: Answers, to: string[]) {
  const named = answers.doctors!.map(({ doctor }) => doctor!)
  const change = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' && named.includes(one) ? to[named.indexOf(one)] : one)) as Value
  return { directory: change(directory), answers: change(answers) }
}

const shapeOf = (container: HTMLElement) => {
  for (const button of container.querySelectorAll('.show-more, [aria-expanded="false"]')) fireEvent.click(button)
  return new Set([...container.querySelectorAll('*')].flatMap((element) => [element.tagName, ...element.getAttributeNames()]))
}

it.each(['bothDoctorsInOneGroup', 'doctorsInTwoGroups', 'officeAndPlanDisagree'] as const)('shows and copies a hostile directory as text: %s', (name) => {
  const person = people[name]
  const [usual, hostile] = [resultsIn(town(), today), resultsIn(hostileTown(), today)]
  const shape = shapeOf(usual.show(person).container)
  cleanup()
  const { container } = hostile.show(person)
  expect([...shapeOf(container)].filter((one) => !shape.has(one) && one !== 'data-many')).toEqual([])
  for (const link of container.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(#|tel:\+?\d*$|https:)/)
  const sheets = [usual, hostile].map(({ resultOf }) => {
    const { view, recommendation } = resultOf(person)
    return sheetText(view, recommendation)
  })
  expect(hostileTexts.filter((text) => sheets[1]!.includes(text)).length).toBeGreaterThan(2)
  expect(hostileTexts.reduce((sheet, text) => sheet.replaceAll(`${text} `, ''), sheets[1]!)).toBe(sheets[0])
})

it('takes ids that are names of built-in things for ids', () => {
  const person = people.bothDoctorsInOneGroup
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '"><script>']
  const { directory, answers } = renamed(town(), person.answers, ids)
  const usual = resultsIn(town(), today).resultOf(person).recommendation
  const { show, resultOf } = resultsIn(directory, today)
  const { recommendation, view } = resultOf({ answers })
  expect(recommendation.verify.map(({ plan, group, rank }) => [plan, group, rank])).toEqual(usual.verify.map(({ plan, group, rank }) => [plan, group, rank]))
  expect(recommendation.verify.map(({ doctors }) => Object.values(doctors))).toEqual(usual.verify.map(({ doctors }) => Object.values(doctors)))
  const said = show({ answers }).container.textContent
  cleanup()
  expect(said).toBe(resultsIn(town(), today).show(person).container.textContent)
  expect(sheetText(view, recommendation)).not.toMatch(/native code|\[object|undefined/)
})
