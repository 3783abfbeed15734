// @vitest-environment node
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { saidIn } from '../content/check/texts'
import { gather } from './gather'
import { messagesIn } from './messages'
import { Preview } from './Preview'

const gathered = gather(join(import.meta.dirname, '../../content'), '2026-11-22')
const page = renderToStaticMarkup(<Preview {...gathered} />)

it('every question, explainer and text of the words stands on the page in each language', { timeout: 30_000 }, () => {
  for (const { code, words, household, lead, glossary, learn, questions, explainers } of gathered.content.languages) {
    const places = [words, household, lead, glossary, learn].flatMap(saidIn).map(({ file, line }) => `content/${file}:${line}<`)
    const files = [...questions.keys()].map((id) => `content/${code}/questions/${id}.md:`).concat([...explainers.keys()].map((id) => `content/${code}/explainers/${id}.md:1<`))
    expect([...places, ...files].filter((place) => !page.includes(place))).toEqual([])
  }
})

it('a text of the result stands under endings, with names of the directory in the place of braces', () => {
  const [english] = gathered.columns
  const trade = messagesIn(gathered.content).find(({ name }) => name === 'words.results.warnings.SAME_PLAN_OTHER_GROUP')!
  expect(trade.section).toBe('endings')
  expect(english!.names(trade.name, trade.sides.get('en')!.text)).toMatch(/^With \p{Lu}[^{}]+, you would lose Dr\.\s\S+ and Dr\.\s\S+, even in the same plan/u)
})

it('the agency’s notices name where each is said', () => {
  const notice = gathered.columns[0]!.notices.find(({ text }) => text === 'We are not part of Medicare or the government.')
  expect(notice?.places).toEqual(['medicare, question', 'medicare, result', 'medicare, contact'])
})
