import { expect, it } from 'vitest'
import { understand } from '../understand'
import { contextAt } from './context.fixture'
import { answer, asks, doctors, needs, said, treated } from './meant.fixture'
import type { QuestionId } from '../../recommend/answers'

it.each<[QuestionId | 'result', string, unknown]>([
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
  // At the first question a word of an answer may be about anything
  ['coverage', 'my doctor retired', asks('doctorLeaves')],
  ['coverage', 'i lost my medicare card', asks('idCard')],
  ['coverage', 'i am a resident, can i have medicare', asks('whoGetsMedicare')],
  ['coverage', 'part b penalty', asks('latePenalty')],
  ['coverage', 'my doctor takes medicare', asks('wrongLine')],
  ['coverage', 'medicare advantage or medigap', asks('advantageOrMedigap')],
  ['coverage', 'medicare denied my claim', 'unplaced'],
  ['coverage', 'i had an accident at work', asks('jobPlans')],
  ['coverage', 'my mother has medi-cal and my father has medicare', asks('medicareAndMediCal')],
  ['coverage', 'i retired last year', answer('medicare')],
  ['coverage', 'my wife is retired and has medicare', answer('medicare')],
  ['coverage', 'i have medicare but my doctor retired', answer('medicare')],
  ['coverage', 'i have part b already', answer('medicare')],
  ['coverage', 'me and my wife have medi-cal', answer('medi-cal')],
  ['coverage', 'we buy our own through covered california', answer('marketplace')],
  ['coverage', 'i dont know what that means', answer('not-sure')],
  ['hasMedicare', 'yes', answer('yes')],
  ['hasMedicare', 'a resident, can i have medicare', asks('whoGetsMedicare')],
  ['hasMedicare', 'Yes I do, since March', answer('yes')],
  ['hasMediCal', 'I do not think i have it', answer('no')],
  ['hasMediCal', 'does not matter', 'unplaced'],
  ['hasMediCal', 'nope', answer('no')],
  ['hasMediCal', 'no, not yet', answer('no')],
  ['hasJobCover', 'maybe', answer('not-sure')],
  ['county', 'kern', answer('06029')],
  ['county', 'los angles', answer('06037')],
  ['county', 'LA', 'unplaced'],
  ['timing', 'turning 65', answer('turning-65')],
  ['timing', 'When I turn 65', answer('turning-65')],
  ['timing', 'we just moved here', answer('moved')],
  ['timing', 'my doctor is leaving', answer('doctor-leaving')],
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
  ['weeksAway', 'a month and a half', answer(7)],
  ['weeksAway', 'half the year', answer(26)],
  ['weeksAway', 'half a year in Arizona', answer(26)],
  ['weeksAway', '10 days', answer(1)],
  ['weeksAway', '14 months', answer(52)],
  ['weeksAway', 'none', answer(0)],
  ['weeksAway', 'never', answer(0)],
  ['weeksAway', '3 to 2 weeks', answer(3)],
  ['weeksAway', '12 or 13', answer(13)],
  ['weeksAway', '53', 'unplaced'],
  ['weeksAway', '70', 'unplaced'],
  ['weeksAway', '3 grandchildren', 'unplaced'],
  // Treatment
  ['treatment', 'no', treated('no')],
  ['treatment', 'Yes, with Dr. Vega', treated('yes', 'd1')],
  ['treatment', 'vega and lee', treated('yes', 'd1', 'Rosa Lee')],
  ['treatment', 'nope, dr vega', treated('no')],
  ['treatment', 'not dr vega', 'unplaced'],
  ['treatment', 'yes', treated('yes')],
  ['treatment', 'rather not say', treated('rather-not-say')],
  // Needs
  ['needs', 'spanish', needs({ language: 'es' })],
  ['needs', 'a wheelchair and someone who speaks Vietnamese', needs({ language: 'vi', wheelchair: true })],
  ['needs', 'close to home', needs({ near: true })],
  ['needs', 'spanish, but no wheelchair', needs({ language: 'es' })],
  ['needs', 'no need of a wheelchair', needs({})],
  ['needs', 'no wheelchair, but close to home', needs({ near: true })],
  ['needs', 'close to home, and no wheelchair', needs({ near: true })],
  ['needs', 'no stairs, I am old and I do use a wheelchair', needs({ wheelchair: true })],
  ['needs', 'english and spanish', needs({ language: 'es' })],
  ['needs', 'no', needs({})],
  ['needs', 'nothing', needs({})],
  // Doctors
  ['doctors', 'dr smith and dr lee', doctors('smith', 'lee')],
  ['doctors', 'Smith, Lee & García', doctors('Smith', 'Lee', 'García')],
  ['doctors', 'my doctor is Ana Vega', doctors('Ana Vega')],
  ['doctors', 'I see Dr. O’Brien\nand also Dr. Jae-won Ahn, please', doctors('O’Brien', 'Jae-won Ahn')],
  ['doctors', 'Juan E. Lopez and Ana B Vega', doctors('Juan E. Lopez', 'Ana B Vega')],
  ['doctors', 'rosa de la cruz', doctors('rosa de la cruz')],
  ['doctors', 'none', answer([])],
  ['doctors', 'no doctor', answer([])],
  ['doctors', 'I have no doctor', answer([])],
  ['doctors', 'I am in the middle of treatment', asks('continuity')],
  ['doctors', 'my doctor retired', asks('doctorLeaves')],
  ['doctors', 'medigap vs advantage', asks('advantageOrMedigap')],
])('at %s, %j', (question, text, expected) => {
  expect(said(text, contextAt(question))).toEqual(expected)
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
