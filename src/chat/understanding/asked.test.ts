import { describe, expect, it } from 'vitest'
import { fold } from '../../text/fold'
import { likelyLanguages } from '../../search/spoken'
import { understand } from '../understand'
import { figures, questionsIn, type Part } from './asked.fixture'
import { contextAt, finders, written, type Code } from './context.fixture'

const codes: Code[] = ['en', 'es']
const marks = { en: written.en.search.marks, es: written.es.search.marks }
const parts: Part[] = ['tuned', 'heldOut', 'later', 'fresh']

/** What the box answers, or offers, at a question that few texts answer. */
function said(text: string, code: Code): { answered: string[]; offered: string[] } {
  const meant = understand(text, contextAt('zip', code))
  const answered = meant.kind === 'question' ? meant.explainers : []
  return { answered, offered: meant.kind === 'unplaced' ? meant.explainers : answered }
}

// Hundreds of searches, perhaps on a busy machine.
describe.each(codes)('questions as people type them, in %s', { timeout: 60_000 }, (code) => {
  const ids = Object.keys(written[code].explainers)

  it('are eighty at least, each with one explainer or two', () => {
    const all = parts.flatMap((part) => questionsIn(code, part))
    expect(questionsIn(code, 'heldOut').length).toBeGreaterThanOrEqual(40)
    expect(all.length).toBeGreaterThanOrEqual(120)
    expect(all.filter(({ right }) => right.length < 1 || right.length > 2 || right.some((id) => !ids.includes(id)))).toEqual([])
  })

  it('are not copied into what the explainers are asked for', () => {
    const asks = new Set(Object.values(written[code].explainers).flatMap((explainer) => explainer.asks.map(fold)))
    const copied = (['heldOut', 'later', 'fresh'] as const).flatMap((part) => questionsIn(code, part)).filter(({ text }) => asks.has(fold(text)))
    expect(copied).toEqual([])
  })

  it.each(['tuned', 'heldOut', 'fresh'] as const)('find the right explainer first 85 times in 100 and among three 95 times, %s', (part) => {
    const { first, three } = figures(questionsIn(code, part), (text) => finders[code](text).map(({ id }) => id))
    expect(first).toBeGreaterThanOrEqual(85)
    expect(three).toBeGreaterThanOrEqual(95)
  })

  it('are answered in the box, or said to be unplaced beside the right one', () => {
    const questions = [...questionsIn(code, 'tuned'), ...questionsIn(code, 'heldOut'), ...questionsIn(code, 'fresh')]
    expect(figures(questions, (text) => said(text, code).answered).first).toBeGreaterThanOrEqual(85)
    expect(figures(questions, (text) => said(text, code).offered).three).toBeGreaterThanOrEqual(95)
  })

  it('are taken for an answer to the first question once in a hundred at most', () => {
    const all = parts.flatMap((part) => questionsIn(code, part))
    expect(all.filter(({ text }) => understand(text, contextAt('coverage', code)).kind === 'answer').length / all.length).toBeLessThanOrEqual(0.01)
  })

  it('never seen before, and roundabout, find it first 70 times in 100, and among three 80 times', () => {
    const { first, three } = figures(questionsIn(code, 'later'), (text) => finders[code](text).map(({ id }) => id))
    expect(first).toBeGreaterThanOrEqual(70)
    expect(three).toBeGreaterThanOrEqual(80)
  })

  it('are said to be unplaced where no explainer answers, 25 times in 30', () => {
    const none = [...questionsIn(code, 'none'), ...questionsIn(code, 'noneHeldOut')]
    expect(none).toHaveLength(30)
    expect(none.filter(({ text }) => understand(text, contextAt('zip', code)).kind === 'unplaced').length).toBeGreaterThanOrEqual(25)
  })

  it('are known by their language on the page of the other', () => {
    const page = codes.find((one) => one !== code)!
    const all = parts.flatMap((part) => questionsIn(code, part))
    expect(all.filter(({ text }) => likelyLanguages(text, marks, page)[0] === code).length / all.length).toBeGreaterThanOrEqual(0.9)
    expect(all.filter(({ text }) => likelyLanguages(text, marks, code)[0] !== code)).toEqual([])
  })
})

it('takes a moment, not more', { timeout: 60_000 }, () => {
  const questions = codes.flatMap((code) => questionsIn(code, 'tuned').map(({ text }) => ({ text, code })))
  const before = performance.now()
  for (const { text, code } of questions) finders[code](text)
  // Two hundred searches; one must be quick enough for every press of Enter on a slow phone.
  expect((performance.now() - before) / questions.length).toBeLessThan(50)
})
