import { expect, it } from 'vitest'
import { contextAt } from './context.fixture'
import { answer, asks, call, command, doctors, needs, said, treated } from './meant.fixture'
import { spanish } from './spanish.fixture'
import type { QuestionId } from '../../recommend/answers'

const explainers = [
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
  expect(said(text, { ...contextAt(question), ...spanish, explainers })).toEqual(expected)
})
