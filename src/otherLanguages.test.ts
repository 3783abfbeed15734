import { expect, it } from 'vitest'
import { otherLanguages } from './otherLanguages'

it('offers every language but the one spoken, by its own name', () => {
  const languages = { en: { name: 'English' }, es: { name: 'Español' }, 'pt-BR': { name: 'Português' } }
  expect(otherLanguages(languages, 'es')).toEqual([{ code: 'en', name: 'English' }, { code: 'pt-BR', name: 'Português' }])
  expect(otherLanguages({ en: { name: 'English' } }, 'en')).toEqual([])
})
