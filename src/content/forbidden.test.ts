import { expect, it } from 'vitest'
import { forbidden } from './forbidden'

it.each([
  ['en', 'This is the best plan', true],
  ['en', 'Covered California', false],
  ['es', 'Este es el mejor plan', true],
  ['es', 'Los mejores doctores', true],
  ['es', 'Está cubierto', true],
  ['es', 'Le garantizamos', true],
  ['es', 'Usted debe inscribirse', true],
  ['es', 'No tiene que inscribirse', false],
  ['es', 'Descubierta en 2020', false],
])('in %s, what %j says is told apart', (language, text, isForbidden) => {
  expect(forbidden[language]!.test(text)).toBe(isForbidden)
})
