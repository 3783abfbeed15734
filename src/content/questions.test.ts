import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import * as v from 'valibot'
import { chatWordsSchema } from './chatWords'
import { familiar, forbidden } from './forbidden.fixture'
import { readingGrade } from './reading'
import { questionSchema } from './schema'
import { readingEase } from './spanishReading'

const yesNoUnsure = ['yes', 'no', 'not-sure']

/** Every question and its fixed answers; those that depend on the visitor's ZIP or doctors are not in a file. */
const answers: Record<string, string[]> = {
  coverage: ['medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal', 'not-sure'],
  hasMedicare: yesNoUnsure,
  hasMediCal: yesNoUnsure,
  hasJobCover: yesNoUnsure,
  zip: [],
  county: [],
  timing: ['turning-65', 'have-part-b', 'have-plan', 'new-job', 'losing-cover', 'moved', 'doctor-leaving', 'looking'],
  doctors: [],
  mainDoctor: ['none'],
  treatment: ['yes', 'no', 'rather-not-say'],
  hospital: ['none'],
  weeksAway: ['0', '4', '8', '12', '26'],
  specialists: ['through-main-doctor', 'directly', 'not-sure'],
  budget: ['lowest', 'balanced', 'freedom', 'not-sure'],
  needs: [],
  medicines: ['yes', 'no', 'rather-not-say'],
  checkAnswers: ['done'],
}

const content = join(import.meta.dirname, '../../content')
const languages = readdirSync(content).filter((name) => existsSync(join(content, name, 'questions')))

type Rules = { verbs: RegExp; isPlain: (text: string) => boolean }

/** What is particular to a language. One without a row of its own is held to the rest. */
const rules: Record<string, Rules> = {
  en: {
    verbs: /^(Choose|Enter|Add|Change) /,
    isPlain: (text) => readingGrade(text) <= 6,
  },
  es: {
    verbs: /^(Elija|Escriba|Agregue|Cambie) /,
    isPlain: (text) => readingEase(text) >= 70,
  },
}

const noRules: Rules = { verbs: /./, isPlain: () => true }

describe.each(languages)('questions in %s', (language) => {
  const folder = join(content, language)
  const { verbs, isPlain } = rules[language] ?? noRules
  const questions = Object.keys(answers).map((id) => ({ id, ...read(join(folder, `questions/${id}.md`)) }))

  test('are one file each, and no other', () => {
    const files = readdirSync(join(folder, 'questions')).map((file) => file.replace(/\.md$/, ''))
    expect(files.toSorted()).toEqual(Object.keys(answers).toSorted())
  })

  test.each(questions)('$id has a label for each answer and no other', ({ id, options = {} }) => {
    expect(Object.keys(options).toSorted()).toEqual(answers[id]?.toSorted())
  })

  test.each(questions)('$id rewords and shortens only answers it has', ({ id, optionsOther = {}, told = {} }) => {
    const known = [...(answers[id] ?? []), 'none']
    for (const value of [...Object.keys(optionsOther), ...Object.keys(told)]) expect(known).toContain(value)
  })

  test.each(questions)('what can be typed for $id means one answer only', ({ typed = {} }) => {
    const words = Object.values(typed).flat()
    expect(words).toEqual([...new Set(words)])
  })

  test.each(questions)('$id says what to do about a mistake, beginning with a verb', ({ error }) => {
    expect(error).toMatch(verbs)
  })

  // The others name buttons, which stand in words.yaml.
  test.each(questions.filter(({ options }) => options))('$id names its answers in its mistake as they are written', ({ options = {}, error = '' }) => {
    const quoted = [...error.matchAll(/“([^”]+)”/g)].map(([, text]) => text)
    expect(Object.values(options)).toEqual(expect.arrayContaining(quoted))
  })

  test('offer only explainers there are', () => {
    const offered = questions.flatMap(({ explainer }) => (explainer ? [`${explainer}.md`] : []))
    expect(readdirSync(join(folder, 'explainers'))).toEqual(expect.arrayContaining(offered))
  })

  test.each(questions)('$id can be read in sixth grade', ({ title, why, body }) => {
    expect(isPlain([title, why, body].join('\n\n'))).toBe(true)
  })

  test.each(questions)('$id promises nothing', (question) => {
    // What a visitor may type is never shown.
    const shown = JSON.stringify({ ...question, typed: undefined })
    expect(shown).not.toMatch(forbidden[language] ?? /!/)
    expect(shown).not.toMatch(familiar[language] ?? /^$/)
  })

  test('have the same parts and words as in English', () => {
    const partsOf = ({ options, told, typed, words, explainer, ...rest }: (typeof questions)[number]) => ({
      keys: Object.keys(rest).filter((key) => key !== 'optionsOther').toSorted(),
      explainer,
      ...Object.fromEntries(Object.entries({ options, told, typed, words }).map(([name, part = {}]) => [name, Object.keys(part).toSorted()])),
    })
    const english = Object.keys(answers).map((id) => ({ id, ...read(join(content, 'en', `questions/${id}.md`)) }))
    expect(questions.map(partsOf)).toEqual(english.map(partsOf))
  })
})

test('the words of the conversation are all there, and no other', () => {
  const words = parseYaml(readFileSync(join(content, 'en/words.yaml'), 'utf8')) as { chat: unknown }
  expect(v.safeParse(chatWordsSchema, words.chat).issues).toBeUndefined()
})

function read(file: string) {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? []
  return v.parse(questionSchema, { ...(parseYaml(matter) as object), body })
}
