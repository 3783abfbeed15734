import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionIds } from '../../guide/questions'
import { understand } from '../understand'
import { questionsIn, type Part } from './asked.fixture'
import { contextAt, type Code } from './context.fixture'
import { answer, asks, doctors, noAnswer, reply, said, treated } from './meant.fixture'
import type { QuestionId } from '../../recommend/answers'

const parts: Part[] = ['tuned', 'heldOut', 'later', 'fresh', 'none', 'noneHeldOut']
const asked = (['en', 'es'] as const).flatMap((code) => parts.flatMap((part) => questionsIn(code, part).map(({ text }) => text)))

it('takes no question for an answer, at any place, in either language', () => {
  const place = fc.constantFrom<QuestionId[]>(...questionIds)
  const around = fc.constantFrom((text: string) => `${text.replace(/[.?]+$/, '')}?`, (text: string) => `¿${text}?`, (text: string) => `so is it true, ${text}`, (text: string) => `oiga, quisiera saber ${text}`)
  fc.assert(
    fc.property(fc.constantFrom(...asked), place, fc.constantFrom<Code[]>('en', 'es'), around, (text, question, code, put) => {
      expect(understand(put(text), contextAt(question, code)).kind).not.toBe('answer')
    }),
    { numRuns: 400 },
  )
}, 60_000)

it('takes no question about a doctor of the list for an answer', () => {
  const beginning = fc.constantFrom('is', 'are', 'can', 'do', 'does', 'will', 'what', 'why', 'how', 'who', 'when', 'where', 'so is', 'and can', 'es', 'puede', 'puedo', 'está', 'cuál', 'qué tal', 'cómo está', 'quién', 'por qué', 'y puedo')
  const rest = fc.constantFrom('dr vega', 'Dr. Smith in the plan', 'Rosa Lee 2 weeks away', 'vega con ese plan', 'yes', 'medicare', 'nothing', '3 semanas')
  fc.assert(
    fc.property(beginning, rest, fc.constantFrom<QuestionId[]>(...questionIds), fc.constantFrom<Code[]>('en', 'es'), (begin, more, question, code) => {
      expect(understand(`${begin} ${more}`, contextAt(question, code)).kind).not.toBe('answer')
    }),
    { numRuns: 400 },
  )
}, 60_000)

const unknowing = ['I don’t know', 'no idea', 'idk', 'not sure', 'no sé', 'no se', 'ni idea', 'quién sabe']

it.each<Code>(['en', 'es'])('takes "I don’t know" for the answer that says so, or says what to do, in %s', (code) => {
  for (const text of unknowing)
    for (const question of questionIds) {
      const context = contextAt(question, code)
      const isOffered = context.options?.some(({ value }) => value === 'not-sure')
      expect([question, text, said(text, context)]).toEqual([question, text, isOffered ? answer('not-sure') : reply('unsure')])
    }
})

it.each<Code>(['en', 'es'])('takes a mere yes, no or ok for an answer only where there is one, in %s', (code) => {
  const yesNo = { yes: ['hasMedicare', 'hasMediCal', 'hasJobCover', 'treatment', 'medicines', 'checkAnswers'], no: ['hasMedicare', 'hasMediCal', 'hasJobCover', 'treatment', 'medicines', 'hospital', 'weeksAway', 'needs'], ok: ['checkAnswers'] }
  const texts = { yes: ['yes', 'Sí'], no: ['no', 'nope'], ok: ['ok', 'okay', 'vale'] }
  for (const kind of ['yes', 'no', 'ok'] as const)
    for (const text of texts[kind])
      for (const question of questionIds) {
        // What is wrong is changed, not said.
        if (question === 'checkAnswers' && kind === 'no') continue
        const meant = understand(text, contextAt(question, code))
        expect([question, text, meant.kind]).toEqual([question, text, yesNo[kind].includes(question) ? 'answer' : 'reply'])
      }
})

it.each<[Code, QuestionId | 'result', string, unknown]>([
  // Questions
  ['en', 'mainDoctor', 'is dr vega covered', 'unplaced'],
  ['es', 'mainDoctor', 'puede vega ser mi doctora', 'unplaced'],
  ['en', 'mainDoctor', 'puedo seguir con vega', 'unplaced'],
  ['en', 'mainDoctor', 'Dr. Vega, is she taking new people', noAnswer()],
  ['en', 'mainDoctor', 'Ana Vega?', answer('d1')],
  ['en', 'mainDoctor', 'not vega', 'unplaced'],
  ['en', 'doctors', 'can i go to any doctor', asks('noDoctor')],
  ['en', 'doctors', 'dr nunez?', doctors('nunez')],
  ['en', 'weeksAway', 'is 2 weeks too long', 'unplaced'],
  ['en', 'zip', 'is 94110 ok', 'unplaced'],
  ['en', 'zip', '94110?', answer('94110')],
  ['en', 'hasMediCal', 'what next', expect.objectContaining({ kind: 'question' })],
  ['en', 'hospital', 'can i skip this?', { kind: 'command', command: 'skip' }],
  // Beginnings that are no yes and no no
  ['en', 'treatment', 'no doctor told me', asks('whoSaysYes')],
  ['en', 'treatment', 'no one said so', noAnswer()],
  ['en', 'treatment', 'i am scared', noAnswer()],
  ['en', 'treatment', 'no i am not in a treatment', treated('no')],
  ['en', 'treatment', 'no, my doctor said it is over', treated('no')],
  ['en', 'mainDoctor', 'nobody told me which', noAnswer()],
  ['es', 'treatment', 'si me opero pierdo mi doctor', expect.objectContaining({ kind: 'question' })],
  ['es', 'treatment', 'no me siento bien', expect.objectContaining({ kind: 'question' })],
  ['es', 'treatment', 'no estoy en tratamiento', treated('no')],
  ['es', 'hasMediCal', 'no se que es', answer('not-sure')],
  ['en', 'specialists', 'not sure if dr nunez is in it', 'unplaced'],
  // Medi-Cal, as it is written
  ['en', 'coverage', 'Medical', answer('medi-cal')],
  ['en', 'coverage', 'medi cal please', answer('medi-cal')],
  ['es', 'coverage', 'medical', answer('medi-cal')],
  ['en', 'hasMediCal', 'medical', answer('yes')],
  ['en', 'timing', 'medical', asks('mediCal')],
  ['en', 'hasMediCal', 'my medical group dropped me', noAnswer()],
  ['en', 'hasJobCover', 'my doctor retired', noAnswer()],
  ['en', 'checkAnswers', 'is it a good plan or not', noAnswer()],
  ['en', 'checkAnswers', 'my aunt had a good trip', noAnswer()],
  // Greetings, and who asks why
  ['en', 'coverage', 'Hi', reply('hello')],
  ['en', 'doctors', 'hello!', reply('hello')],
  ['es', 'doctors', 'Hola', reply('hello')],
  ['es', 'doctors', 'buenos días', reply('hello')],
  ['en', 'doctors', 'hola', 'unplaced'],
  ['en', 'zip', 'why do you need this', reply('why')],
  ['en', 'budget', 'Why?', reply('why')],
  ['en', 'treatment', 'i don’t understand', reply('why')],
  ['es', 'mainDoctor', 'no entiendo', reply('why')],
  ['es', 'coverage', '¿Por qué preguntan eso?', reply('why')],
])('in %s, at %s, %j', (code, question, text, expected) => {
  expect(said(text, contextAt(question, code))).toEqual(expected)
})

it('opens what Medicare is for who asks that', () => {
  expect(said('what is medicare', contextAt('coverage'))).toMatchObject({ explainers: expect.arrayContaining(['originalMedicare']) as string[] })
  for (const [code, text] of [['en', 'what is medicare'], ['es', 'qué es medicare']] as const) {
    const meant = understand(text, contextAt('zip', code))
    expect(meant).toMatchObject({ kind: 'question', word: 'medicare' })
    expect(meant.kind === 'question' && meant.explainers[0]).toBe('originalMedicare')
  }
})
