// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { agency, words } from './agency.fixture'
import { asSent, compose, type AnswerLine } from './compose'
import { most, requestIds, type Draft } from './draft'
import { toldRequest } from './inWords'
import { products } from '../agency/products'
import { answerIds, type Message } from './message'
import { Preview } from './Preview'

afterEach(cleanup)

const page: Message['page'] = { kind: 'site', origin: 'https://guide.example.com' }

const typed = (longest: number) => fc.oneof(fc.string({ maxLength: longest, unit: 'grapheme' }), fc.string({ maxLength: longest, unit: 'binary' }), fc.constantFrom('', ' Ann\u202e ', 'line\nline', '<b>{agency}</b>', '{name}'))
const draft: fc.Arbitrary<Draft> = fc.record({
  products: fc.subarray([...products]),
  name: typed(most.name),
  phone: typed(most.phone),
  email: typed(most.email),
  when: typed(most.when),
  language: fc.constantFrom('en', 'es', '', 'tl'),
  message: typed(300),
  removed: fc.subarray([...requestIds, ...answerIds]),
})
/** Two doctors of one name have the same line. */
const line = fc.oneof(fc.constantFrom('Dr. Lee: must keep', 'Dr. Lee: must keep, seen now'), typed(500))
const answers: fc.Arbitrary<AnswerLine[]> = fc.uniqueArray(fc.record({ id: fc.constantFrom(...answerIds), label: fc.constant('A label'), told: fc.array(line, { maxLength: 4 }) }), { selector: ({ id }) => id })

it('shows, letter for letter, what the message holds, and nothing that it does not', { timeout: 60_000 }, () => {
  const { container, rerender } = render(<></>)
  const said = vi.spyOn(console, 'error')
  fc.assert(
    fc.property(draft, answers, (filled, given) => {
      const lines = asSent(given)
      rerender(<Preview {...{ words, agency, page }} answers={lines} draft={filled} told={() => undefined} onToggle={() => undefined} />)
      const shown = Object.fromEntries(
        [...container.querySelectorAll<HTMLElement>('.lead-line')]
          .filter((one) => !one.querySelector('del'))
          .map((one) => [one.dataset.part, [...one.querySelectorAll('.side > span')].map((text) => text.textContent)]),
      )
      const consent = { version: '1', text: 'x', at: '2026-11-21T20:00:00.000Z' }
      const envelope = { page, locale: 'en', recipient: agency.recipient }
      const { request, answers: told } = compose(filled, lines, { contact: consent, answers: consent }, envelope, { id: '6f1c1f0e-6a35-4a7e-9d1e-0a3c3f4a5b6c', at: consent.at })
      const sent = Object.fromEntries(requestIds.filter((id) => request[id] !== undefined).map((id) => [id, toldRequest(id, request, words, agency.languages)]))
      expect(shown).toEqual({ ...sent, ...told })
    }),
    { numRuns: 300, seed: 20261121 },
  )
  expect(said).not.toHaveBeenCalled()
})
