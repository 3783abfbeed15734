import { expect, it } from 'vitest'
import { asTyped, found, placeOf, withDoctor, type ListedDoctor } from './listedDoctor'

const vega = { doctor: 'vega', name: 'Ana Vega', isTitled: true, specialty: 'Cardiology', places: [{ group: 'Harborview', zip: '00011' }, { group: null, zip: '00012' }] }

it('lists nobody twice, however the name is written, and no more than can be named', () => {
  const list = [found(vega), asTyped('Bob  Quill')]
  expect(withDoctor(list, asTyped('bob quill'))).toBe(list)
  expect(withDoctor(list, found(vega))).toBe(list)
  const full = Array.from('abcdefgh', asTyped).reduce<ListedDoctor[]>(withDoctor, [])
  expect(full.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

it('tells a doctor from a namesake by specialty and places', () => {
  expect(placeOf(vega)).toBe('Cardiology. Harborview, 00011; 00012')
  expect(placeOf({ ...vega, specialty: '', places: [] })).toBe('')
})
