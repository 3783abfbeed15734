import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { boxWordsSchema } from '../content/boxWords'
import { readMarkdown } from '../content/read'
import type { Explainer, QuestionCopy } from '../content/schema'
import { nothingWeighed } from '../guide/conditions'
import { questionIds, questions } from '../guide/questions'
import type { Answers, QuestionId } from '../recommend/answers'
import { understand, type Context, type Understood } from './understand'
import { spanish } from './understanding/spanish.fixture'

const content = join(import.meta.dirname, '../../content/en')
const english = v.parse(boxWordsSchema, (parse(readFileSync(join(content, 'words.yaml'), 'utf8')) as { box: unknown }).box)
const copies = Object.fromEntries(questionIds.map((id) => [id, readMarkdown(join(content, `questions/${id}.md`)) as unknown as QuestionCopy]))
const explainers = readdirSync(join(content, 'explainers')).map((file) => {
  const { title, asks } = readMarkdown(join(content, 'explainers', file)) as unknown as Explainer
  return { id: basename(file, '.md'), title, asks }
})

const answers: Answers = {
  coverage: 'medicare',
  doctors: [
    { doctor: 'd1', keep: 'must', current: true },
    { doctor: 'd2', keep: 'must', current: true },
    { name: 'Rosa Lee', keep: 'nice', current: false },
  ],
}
const names = [
  { value: 'd1', label: 'Dr. Ana Vega' },
  { value: 'd2', label: 'Dr. Ana Smith' },
  { value: 'Rosa Lee', label: 'Rosa Lee' },
]
const counties = [
  { value: '06037', label: 'Los Angeles' },
  { value: '06029', label: 'Kern' },
]
const hospitals = [
  { value: 'h1', label: 'Marigold Street Hospital' },
  { value: 'h2', label: 'Lamplight Bay Medical Center' },
]
const weighed = { ...nothingWeighed, counties: ['06037', '06029'], hospitals: ['h1', 'h2'] }

function contextAt(question: QuestionId | 'result'): Context {
  if (question === 'result') return { ...english, question, answers, explainers }
  const { options = {}, typed } = copies[question]!
  const offered = (questions[question].options?.(answers, weighed) ?? Object.keys(options)).map((value) => ({ value, label: options[value] ?? value }))
  const own = { county: counties, hospital: [...hospitals, ...offered.slice(-1)], mainDoctor: [...names, ...offered.slice(-1)], treatment: [...offered, ...names] }
  return { ...english, question, answers, options: own[question as keyof typeof own] ?? offered, typed, explainers }
}

const said = (text: string, context: Context) => {
  const meant = understand(text, context)
  return meant.kind === 'unplaced' ? 'unplaced' : meant
}
const answer = (value: unknown) => ({ kind: 'answer', value })
const command = (name: string) => ({ kind: 'command', command: name })
const asks = (...ids: string[]) => ({ kind: 'question', explainers: expect.arrayContaining(ids) as string[] })
it('keeps no number of a card', () => {
  expect(understand('my card is 1EG4-TE5-MK73', contextAt('coverage'))).toEqual({ kind: 'private' })
})

const call = (number: string) => ({ kind: 'emergency', call: number })
const doctors = (...them: string[]) => ({ kind: 'doctors', names: them })
const needs = (given: Partial<NonNullable<Answers['needs']>>) => answer({ language: 'en', wheelchair: false, near: false, ...given })
const treated = (given: string, ...keys: string[]) => answer({ answer: given, doctors: keys })

it.each<[QuestionId | 'result', string, unknown]>([
  // Emergencies, whatever the question
  ['coverage', 'I have chest pain', call('911')],
  ['zip', 'chest pian!!', call('911')],
  ['doctors', 'call 911', call('911')],
  ['result', 'I can’t breathe', call('911')],
  ['weeksAway', 'I had chest pain last year', call('911')],
  ['needs', 'i think im having a heart attack', call('911')],
  ['needs', 'Me duele: DOLOR DE PECHO', call('911')],
  ['budget', 'I want to kill myself', call('988')],
  ['result', 'suicide', call('988')],
  ['timing', 'no quiero vivir', call('988')],
  ['doctors', 'my heart doctor is Ana Vega', doctors('Ana Vega')],
  ['zip', '90911', answer('90911')],
  ['budget', 'will they bill me', 'unplaced'],
  ['needs', 'can I take my wife', asks('changeGroup')],
  ['coverage', 'she had a stroek, having a stroke', call('911')],
  // Commands
  ['coverage', 'back', command('back')],
  ['zip', 'Go back', command('back')],
  ['timing', 'can we go back please?', command('back')],
  ['budget', 'bakc', command('back')],
  ['hospital', 'skip', command('skip')],
  ['hospital', 'skip this one', 'unplaced'],
  ['needs', 'Skip this question.', command('skip')],
  ['result', 'start over', command('startOver')],
  ['coverage', 'strat over', command('startOver')],
  ['doctors', 'that’s all', command('done')],
  ['doctors', 'Done.', command('done')],
  ['doctors', 'continue', command('done')],
  // Choices: label, other words, place, a letter wrong, in a sentence
  ['coverage', 'Medicare', answer('medicare')],
  ['coverage', 'medicare?', answer('medicare')],
  ['coverage', 'i have medicare', answer('medicare')],
  ['coverage', 'medicre', answer('medicare')],
  ['coverage', 'Medicare and Medi-Cal', answer('medicare-and-medi-cal')],
  ['coverage', 'medicare and medical', answer('medicare-and-medi-cal')],
  ['coverage', 'I have both', answer('medicare-and-medi-cal')],
  ['coverage', 'medi cal', answer('medi-cal')],
  ['coverage', 'medicaid', answer('medi-cal')],
  ['coverage', 'obamacare', answer('marketplace')],
  ['coverage', 'through my husbands job', answer('job')],
  ['coverage', 'from my work', answer('job')],
  ['coverage', '2', answer('medicare-and-medi-cal')],
  ['coverage', 'the second one', answer('medicare-and-medi-cal')],
  ['coverage', 'number three', answer('job')],
  ['coverage', '1st', answer('medicare')],
  ['coverage', 'the last', answer('not-sure')],
  ['coverage', '9', 'unplaced'],
  ['coverage', 'not sure', answer('not-sure')],
  ['coverage', 'I don’t know', answer('not-sure')],
  ['coverage', 'i dont know what i have', answer('not-sure')],
  ['coverage', 'no sé', answer('not-sure')],
  ['coverage', 'dunno', answer('not-sure')],
  ['coverage', 'not medicare', 'unplaced'],
  ['hasMedicare', 'yes', answer('yes')],
  ['hasMedicare', 'Yes I do, since March', answer('yes')],
  ['hasMediCal', 'I do not think i have it', answer('no')],
  ['hasMediCal', 'does not matter', 'unplaced'],
  ['hasMediCal', 'nope', answer('no')],
  ['hasJobCover', 'maybe', answer('not-sure')],
  ['county', 'kern', answer('06029')],
  ['county', 'los angles', answer('06037')],
  ['county', 'LA', 'unplaced'],
  ['timing', 'turning 65', answer('turning-65')],
  ['timing', 'When I turn 65', answer('turning-65')],
  ['timing', 'we just moved here', answer('moved')],
  ['timing', 'my doctor is leaving', answer('doctor-leaving')],
  ['timing', 'I do not know', answer('looking')],
  ['budget', 'under 50', answer('lowest')],
  ['budget', 'under $50 a month', answer('lowest')],
  ['budget', 'cheap', answer('lowest')],
  ['budget', 'chaep', answer('lowest')],
  ['budget', 'more choice', answer('freedom')],
  ['specialists', 'without a referral', answer('directly')],
  ['specialists', 'ppo', answer('directly')],
  ['medicines', 'y', answer('yes')],
  ['medicines', 'no, I don’t take any', answer('no')],
  ['medicines', 'I’d rather not say', answer('rather-not-say')],
  ['hospital', 'marigold', answer('h1')],
  ['hospital', 'the lamplight hospital', 'unplaced'],
  ['hospital', 'doesn’t matter', answer('none')],
  ['hospital', 'no idea', answer('none')],
  ['mainDoctor', 'dr vega', answer('d1')],
  ['mainDoctor', 'my main doctor is smith', answer('d2')],
  ['mainDoctor', 'the third', answer('Rosa Lee')],
  ['mainDoctor', 'ana', 'unplaced'],
  ['mainDoctor', 'none of them', answer('none')],
  ['checkAnswers', 'looks good', answer('done')],
  ['checkAnswers', 'yes', answer('done')],
  // ZIP
  ['zip', '94110', answer('94110')],
  ['zip', 'My zip is 94110-1234.', answer('94110')],
  ['zip', '9411', 'unplaced'],
  ['zip', '941101', 'unplaced'],
  // Weeks
  ['weeksAway', '6', answer(6)],
  ['weeksAway', '2 weeks', answer(2)],
  ['weeksAway', 'about 2 to 3 weeks a year', answer(3)],
  ['weeksAway', 'three months', answer(13)],
  ['weeksAway', 'two and a half months', answer(11)],
  ['weeksAway', 'a month', answer(4)],
  ['weeksAway', 'half the year', answer(26)],
  ['weeksAway', 'half a year in Arizona', answer(26)],
  ['weeksAway', '10 days', answer(1)],
  ['weeksAway', '14 months', answer(52)],
  ['weeksAway', 'none', answer(0)],
  ['weeksAway', 'never', answer(0)],
  ['weeksAway', '70', 'unplaced'],
  ['weeksAway', '3 grandchildren', 'unplaced'],
  // Treatment
  ['treatment', 'no', treated('no')],
  ['treatment', 'Yes, with Dr. Vega', treated('yes', 'd1')],
  ['treatment', 'vega and lee', treated('yes', 'd1', 'Rosa Lee')],
  ['treatment', 'yes', treated('yes')],
  ['treatment', 'rather not say', treated('rather-not-say')],
  // Needs
  ['needs', 'spanish', needs({ language: 'es' })],
  ['needs', 'a wheelchair and someone who speaks Vietnamese', needs({ language: 'vi', wheelchair: true })],
  ['needs', 'close to home', needs({ near: true })],
  ['needs', 'spanish, but no wheelchair', needs({ language: 'es' })],
  ['needs', 'no', needs({})],
  ['needs', 'nothing', needs({})],
  // Doctors
  ['doctors', 'dr smith and dr lee', doctors('smith', 'lee')],
  ['doctors', 'Smith, Lee & García', doctors('Smith', 'Lee', 'García')],
  ['doctors', 'my doctor is Ana Vega', doctors('Ana Vega')],
  ['doctors', 'I see Dr. O’Brien\nand also Dr. Jae-won Ahn, please', doctors('O’Brien', 'Jae-won Ahn')],
  ['doctors', 'rosa de la cruz', doctors('rosa de la cruz')],
  ['doctors', 'none', answer([])],
  ['doctors', 'no doctor', answer([])],
  ['doctors', 'I have no doctor', answer([])],
  ['doctors', 'I am in the middle of treatment', asks('continuity')],
  // Questions
  ['coverage', 'What is an IPA?', asks('ipa')],
  ['doctors', 'what is an IPA', asks('ipa')],
  ['coverage', 'what is medicare', asks('originalMedicare')],
  ['coverage', 'So what is an HMO or a PPO', asks('hmoAndPpo')],
  ['zip', 'why do you need this', 'unplaced'],
  ['timing', 'what is a referal', asks('referral')],
  ['result', 'can i trust the directory', asks('lists')],
  ['budget', 'do you sell my data?', asks('yourData')],
  ['needs', 'I would like to know what a network is', asks('network')],
  ['doctors', 'do i have to choose a main doctor', asks('mainDoctor')],
  // Neither
  ['coverage', 'purple elephants', 'unplaced'],
  ['coverage', '', 'unplaced'],
  ['result', 'medicare advantage please', 'unplaced'],
])('at %s, %j', (question, text, expected) => {
  expect(said(text, contextAt(question))).toEqual(expected)
})

const inSpanish = (question: QuestionId, more: Partial<Context> = {}): Context => ({ ...contextAt(question), ...spanish, ...more })
const grupos = [
  { id: 'medicalGroup', title: '¿Qué es un grupo médico?', asks: ['que es un grupo medico', 'para que sirve el grupo'] },
  { id: 'ipa', title: '¿Qué es una IPA?', asks: ['que es una ipa', 'que significa ipa'] },
]

it.each<[QuestionId, string, unknown]>([
  ['coverage', 'me duele el pecho, es un dolor en el pecho', call('911')],
  ['coverage', 'quiero morir', call('988')],
  ['coverage', 'que es un grupo medico', asks('medicalGroup')],
  ['doctors', '¿Qué es una IPA?', asks('ipa')],
  ['coverage', 'no lo sé', answer('not-sure')],
  ['coverage', 'atras', command('back')],
  ['coverage', 'empezar de nuevo', command('startOver')],
  ['coverage', 'la segunda', answer('medicare-and-medi-cal')],
  ['hasMedicare', 'Sí', answer('yes')],
  ['weeksAway', 'tres meses', answer(13)],
  ['weeksAway', 'medio año', answer(26)],
  ['weeksAway', 'unas dos semanas', answer(2)],
  ['weeksAway', 'nunca', answer(0)],
  ['doctors', 'Smith, Lee y García', doctors('Smith', 'Lee', 'García')],
  ['doctors', 'mi doctora es Ana de la Vega', doctors('Ana de la Vega')],
  ['doctors', 'eso es todo', command('done')],
  ['doctors', 'ninguno', answer([])],
  ['needs', 'español', needs({ language: 'es' })],
  ['treatment', 'sí, con la doctora vega', treated('yes', 'd1')],
])('in Spanish, at %s, %j', (question, text, expected) => {
  expect(said(text, inSpanish(question, { explainers: grupos }))).toEqual(expected)
})

it('offers three explainers for what it cannot place', () => {
  expect(understand('purple elephants', contextAt('coverage'))).toEqual({ kind: 'unplaced', explainers: [expect.any(String), expect.any(String), expect.any(String)] })
  expect(understand('something about a hospital', contextAt('coverage'))).toMatchObject({ explainers: expect.arrayContaining(['hospital']) as string[] })
})

it('does not take a question for an answer while the explainers load', () => {
  const early = (text: string) => understand(text, { ...contextAt('coverage'), explainers: [] })
  expect(early('what is medicare')).toEqual({ kind: 'unplaced', explainers: [] })
  expect(early('medicare')).toEqual(answer('medicare'))
})

it('turns around what is not so', () => {
  const context = { ...contextAt('hasMediCal'), typed: { yes: ['have medi-cal'] } }
  expect(understand('I have Medi-Cal since 2020', context)).toEqual(answer('yes'))
  expect(understand('I don’t have Medi-Cal', context)).toEqual(answer('no'))
})

it('takes a doctor by any name', () => {
  const named = ['constructor', '__proto__', 'no']
  const context = { ...contextAt('mainDoctor'), answers: { doctors: named.map((name) => ({ name, keep: 'must' as const, current: true })) }, options: named.map((value) => ({ value, label: value })) }
  expect(understand('constructor', context)).toEqual(answer('constructor'))
})

it('keeps the needs given before', () => {
  const context = { ...contextAt('needs'), answers: { needs: { language: 'es', wheelchair: true, near: false } } }
  expect(understand('also close by', context)).toEqual(answer({ language: 'es', wheelchair: true, near: true }))
})

it('takes any text at any question, and its answer fits', () => {
  const phrases = [...Object.values(english.commands).flat(), ...Object.values(copies).flatMap(({ typed = {} }) => Object.values(typed).flat()), ...names.map(({ label }) => label)]
  const piece = fc.oneof(fc.constantFrom(...phrases), fc.constantFrom('2', '94110', 'weeks', 'half', 'and', ',', '?', '\u202e', '🩺', '\ud800', '__proto__', 'constructor'), fc.string())
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(piece, { maxLength: 8 }).map((all) => all.join(' ')))
  const place = fc.constantFrom<(QuestionId | 'result')[]>(...questionIds, 'result')
  fc.assert(
    fc.property(text, place, fc.constantFrom(english, spanish), (typed, question, words) => fits(understand(typed, { ...contextAt(question), ...words }), question)),
    { numRuns: 150 },
  )
  expect(fits(understand('x'.repeat(10_000), contextAt('doctors')), 'doctors')).toBe(true)
}, 30_000)

function fits(meant: Understood, question: QuestionId | 'result'): boolean {
  if (meant.kind === 'doctors') return question === 'doctors' && meant.names.length > 0 && meant.names.length <= 6
  if (meant.kind !== 'answer') return true
  return question !== 'result' && questions[question].fits(meant.value, answers, weighed)
}

it.each([
  ['words', 'dr smith and '.repeat(1000)],
  ['one word', 'x'.repeat(10_000)],
  ['signs', '(.*)+?'.repeat(2000)],
])('takes 10,000 characters of %s in a blink', (_, text) => {
  const before = performance.now()
  for (const question of ['coverage', 'doctors', 'weeksAway'] as const) understand(text, contextAt(question))
  expect(performance.now() - before).toBeLessThan(3000)
})
