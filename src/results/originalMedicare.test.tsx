// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { calendarEvents } from './calendarEvents'
import { everyone, people } from '../test/people'
import { resultsIn, spanish, words } from './testing.fixture'
import { sheetText } from './sheetText'
import { today } from '../test/person'
import { town } from '../test/directory'

afterEach(cleanup)

const inLanguage = { en: resultsIn(town(), today), es: resultsIn(town(), today, spanish.results) }
const duals = everyone.filter(([, { answers }]) => answers.coverage === 'medicare-and-medi-cal')

it.each(duals.flatMap(([name, person]) => (['en', 'es'] as const).map((language) => ({ name, person, language }))))(
  'never speaks of Medigap to people who have Medi-Cal too: $name, $language',
  ({ person, language }) => {
    const { show, resultOf } = inLanguage[language]
    const { view, recommendation } = resultOf(person)
    expect(recommendation.otherWays.some(({ plan }) => plan === 'original')).toBe(true)
    const { container } = show(person)
    for (const button of container.querySelectorAll('.show-more, [aria-expanded="false"]')) fireEvent.click(button)
    expect(container.innerHTML).not.toMatch(/medigap/i)
    // Chosen to be verified, it stands on the call sheet and in the file of dates as well.
    const chosen = { ...recommendation, verify: recommendation.otherWays }
    expect(sheetText(view, chosen)).toMatch(/Original Medicare with Part D|Medicare Original con la Parte D/)
    expect(sheetText(view, chosen) + JSON.stringify(calendarEvents(view))).not.toMatch(/medigap/i)
  },
)

it.each([
  ['en', words.originalLabel],
  ['es', spanish.results.originalLabel],
] as const)('names Original Medicare with what goes with it, in the language shown: %s', (language, label) => {
  const { container } = inLanguage[language].show(people.doctorsInTwoGroups)
  const heads = [...container.querySelectorAll('.combination h3')].map(({ textContent }) => textContent)
  expect(heads).toContain(label)
  expect(new Set([words.originalLabel, spanish.results.originalLabel]).size).toBe(2)
})
