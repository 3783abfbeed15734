import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { doctor, group, manyDoctors, practice } from '../../test/manyDoctors'
import { mistakes, type MistakeKind } from '../../test/mistakes'
import { oneOf, seeded } from '../../test/random'
import { buildSearch, describe, search } from './searchIndex'

const doctors = [
  doctor('vega-1', 'Ana', 'Vega', 'Cardiology'),
  doctor('vega-2', 'Ana', 'Vega', 'Dermatology'),
  doctor('vega-3', 'Robert', 'Vega', 'Family medicine'),
  doctor('vegas', 'Ana', 'Vegas', 'Nephrology'),
  doctor('garcia', 'José', 'García Márquez', 'Ophthalmology'),
  doctor('garcia-a', 'Ana', 'García', 'Podiatry'),
  doctor('cruz', 'Rosa', 'de la Cruz', 'Pediatrics'),
  doctor('delacruz', 'Rosa', 'Delacruz', 'Oncology'),
  doctor('obrien', 'Seán', 'O’Brien', 'Pulmonology'),
  doctor('abelson', 'Ruth', 'Abelson-Kato', 'Neurology'),
  doctor('ahn', 'Jae-won', 'Ahn', 'Gastroenterology'),
  doctor('maryann', 'Mary Ann', 'Lee', 'Internal medicine'),
  doctor('schmidt', 'Karl', 'Schmidt', 'Orthopedic surgery', 'DO'),
  doctor('alvarez-r', 'Rosa', 'Alvarez', 'Urology'),
  doctor('alvarez-a', 'Andrés', 'Alvarez', 'Urology'),
  doctor('initial', 'B.', 'Okafor', 'Psychiatry'),
  doctor('do', 'Linh', 'Do', 'Rheumatology'),
  doctor('first', 'Thomas', 'Zimmer', 'Geriatrics'),
  doctor('last', 'Zoe', 'Thomas', 'Geriatrics'),
  doctor('thomason', 'Al', 'Thomason', 'Geriatrics'),
  doctor('nguyen', 'Thuy', 'Nguyen', 'Endocrinology', 'NP'),
  doctor('shah', 'Priya', 'Shah', ''),
]

const index = buildSearch({
  doctors,
  groups: [group('larkmoor', 'Larkmoor Medical Group'), group('cinder', 'Cindervale Physicians IPA')],
  practices: [
    practice('vega-1', 'larkmoor', '91101', '1 Main Street, Pasadena'),
    practice('vega-1', 'larkmoor', '91101', '2 Main Street, Pasadena'),
    practice('vega-1', 'cinder', '90033', '3 Hill Road, Los Angeles, CA 90033'),
    practice('vega-2', 'cinder', '90012', '4 Hill Road, Los Angeles'),
    practice('nobody', 'cinder', '90012'),
  ],
  listings: [
    { ...practice('vega-1', '', '91101'), network: 'n1' },
    { ...practice('vega-3', '', '94110'), network: 'n1' },
  ],
})

const found = (text: string) => search(index, text).map((match) => match.doctor)

it.each([
  // As it stands, and in any order
  ['Ana Vega', ['vega-1', 'vega-2', 'vegas']],
  ['vega ana', ['vega-1', 'vega-2', 'vegas']],
  ['VEGA, ANA', ['vega-1', 'vega-2', 'vegas']],
  ['  vega ,ana  ', ['vega-1', 'vega-2', 'vegas']],
  // Begun
  ['veg', ['vega-1', 'vega-2', 'vega-3', 'vegas']],
  ['robert v', ['vega-3']],
  // Titles and credentials
  ['Dr. Robert Vega, M.D.', ['vega-3']],
  ['dra vega robert', ['vega-3']],
  ['doctor robert vega md', ['vega-3']],
  ['dr karl schmidt d.o.', ['schmidt']],
  ['Do', ['do', 'cruz']],
  ['linh do', ['do']],
  // Accents or none
  ['garcia marquez', ['garcia']],
  ['GARCÍA MÁRQUEZ', ['garcia']],
  ['sean obrien', ['obrien']],
  // Two last names
  ['jose marquez', ['garcia']],
  ['márquez', ['garcia']],
  ['garciamarquez', ['garcia']],
  // Apostrophes, hyphens, particles
  ["O'Brien", ['obrien']],
  ['o brien', ['obrien', 'initial']],
  ['obrien', ['obrien']],
  ['abelson kato', ['abelson']],
  ['abelson-kato', ['abelson']],
  ['kato', ['abelson']],
  ['jaewon ahn', ['ahn']],
  ['ahn jae won', ['ahn']],
  ['maryann lee', ['maryann']],
  ['mary-ann lee', ['maryann']],
  ['rosa cruz', ['cruz']],
  ['rosa de la cruz', ['cruz']],
  ['rosa delacruz', ['cruz', 'delacruz']],
  // Initials
  ['a alvarez', ['alvarez-a']],
  ['r. alvarez', ['alvarez-r']],
  ['alvarez, a.', ['alvarez-a']],
  ['Benedict Okafor', ['initial']],
  // Sounds alike
  ['shmit', ['schmidt']],
  ['karl shmidt', ['schmidt']],
  ['okaphor', ['initial']],
  // One letter wrong
  ['schidt', ['schmidt']],
  ['schmmidt', ['schmidt']],
  ['shcmidt', ['schmidt']],
  ['schmodt', ['schmidt']],
  ['achmidt', ['schmidt']],
  ['okafro', ['initial']],
  ['albelson-kato, rith', ['abelson']],
  // Typed wrong so far
  ['schmod', ['schmidt']],
  ['zimx', ['first']],
  ['zix', []],
  // Specialty, in the words of the directory and of every day
  ['vega cardiology', ['vega-1']],
  ['vega heart doctor', ['vega-1']],
  ['ana vega corazón', ['vega-1']],
  ['ana vega skin', ['vega-2']],
  ['vega piel', ['vega-2']],
  ['cardiolgy', ['vega-1']],
  ['riñón', ['vegas']],
  ['children', ['cruz']],
  // Group, city, ZIP
  ['ana vega larkmoor', ['vega-1']],
  ['ana vega los angeles', ['vega-1', 'vega-2']],
  ['dr ana vega in pasadena', ['vega-1']],
  ['vega 90012', ['vega-2']],
  ['vega 900', ['vega-1', 'vega-2']],
  // Two letters begin half of all specialties and places
  ['vega ca', ['vega-1', 'vega-2', 'vega-3', 'vegas']],
  // Last names before first names, in full before begun
  ['thomas', ['last', 'first', 'thomason']],
  // A word that is found nowhere
  ['Bob Vega', ['vega-1', 'vega-2', 'vega-3', 'vegas']],
  ['ana quentina vega', ['vega-1', 'vega-2', 'vegas']],
  ['Quentin Zimmex', []],
  // Nothing to look for, nothing near
  ['', []],
  [' ,.- ', []],
  ['dr. ', []],
  ['xylophone', []],
  ['xylophone cardiology', []],
  ['(.*)+$', []],
  ['🩺', []],
  ['فارس', []],
])('finds by %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it('puts first whose name has the small words too, and whose first letter is right', () => {
  const like = buildSearch({ doctors: [doctor('dane', 'Eva', 'Dane', ''), doctor('leon', 'Ana', 'León', ''), doctor('de-leon', 'Ana', 'de León', ''), doctor('rame', 'Eva', 'Rame', '')], groups: [], practices: [], listings: [] })
  expect(['ana de leon', 'ana leon', 'rane'].map((text) => search(like, text).map((match) => match.doctor))).toEqual([['de-leon', 'leon'], ['de-leon', 'leon'], ['rame', 'dane']])
})

it('takes a name for no misspelt word of a specialty', () => {
  const both = buildSearch({ doctors: [doctor('nunez', 'Ana', 'Núñez', ''), doctor('cifuentes', 'Eva', 'Cifuentes', 'Pediatrics')], groups: [], practices: [], listings: [] })
  expect(['nunez', 'ninos'].map((text) => search(both, text)[0]?.doctor)).toEqual(['nunez', 'cifuentes'])
  expect(search(both, 'nunez')).toHaveLength(1)
})

it('finds at most as many as asked for', () => {
  expect(search(index, 'vega', 2)).toHaveLength(2)
  expect(search(index, 'vega', 0)).toEqual([])
})

it('tells apart those who share a name by specialty, group and office', () => {
  expect(search(index, 'ana vega', 2)).toEqual([
    {
      doctor: 'vega-1',
      name: 'Ana Vega', isTitled: true,
      specialty: 'Cardiology',
      places: [
        { group: 'Larkmoor Medical Group', zip: '91101' },
        { group: 'Cindervale Physicians IPA', zip: '90033' },
      ],
    },
    { doctor: 'vega-2', name: 'Ana Vega', isTitled: true, specialty: 'Dermatology', places: [{ group: 'Cindervale Physicians IPA', zip: '90012' }] },
  ])
})

it('names a place without a group for a doctor who is only listed', () => {
  expect(search(index, 'robert vega')[0]?.places).toEqual([{ group: null, zip: '94110' }])
})

it('calls a doctor a doctor, and others by their name', () => {
  expect(search(index, 'nguyen')[0]?.name).toBe('Thuy Nguyen')
})

it('describes a doctor by id', () => {
  expect(describe(index, 'vega-3')).toEqual(search(index, 'robert vega')[0])
  expect(describe(index, 'nobody')).toBeUndefined()
})

it('does not depend on the order of the directory', () => {
  const turned = buildSearch({ doctors: doctors.toReversed(), practices: [], listings: [], groups: [] })
  for (const text of ['vega', 'ana', 'thomas', 'a alvarez', 'shmit'])
    expect(search(turned, text).map((match) => match.doctor)).toEqual(found(text))
})

const many = manyDoctors(3000)
const manyIndex = buildSearch(many)

it.each(Object.keys(mistakes) as MistakeKind[])('finds in the first ten a name typed wrong (%s), in either order', (kind) => {
  const random = seeded(11)
  const forms = [(first: string, last: string) => `${first} ${last}`, (first: string, last: string) => `${last}, ${first}`]
  let asked = 0
  const missed: string[] = []
  while (asked < 300) {
    const { id, firstName, lastName } = oneOf(many.doctors, random)
    const wrong = mistakes[kind](lastName.toLowerCase(), random)
    if (lastName.length < 4 || wrong === lastName.toLowerCase()) continue
    const text = oneOf(forms, random)(firstName, wrong)
    asked += 1
    if (!search(manyIndex, text).some((match) => match.doctor === id)) missed.push(`${text}: ${lastName}`)
  }
  expect(missed.length / asked, missed.join('; ')).toBeLessThanOrEqual(0.03)
})

it('takes any text, gives only its own doctors, each once, and the same again', () => {
  const ids = new Set(doctors.map(({ id }) => id))
  const pieces = fc.constantFrom('vega', 'ana', 'ga', 'dr', 'de la', 'cruz', "o'", 'heart', '91101', ',', ' ', '-', '\u202e', '🩺', 'é', '\ud800', '(')
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')), fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')))
  const isSound = (typed: string) => {
    const matches = found(typed)
    const isSame = found(typed).join() === matches.join()
    return isSame && matches.length <= 10 && new Set(matches).size === matches.length && matches.every((id) => ids.has(id))
  }
  expect(fc.check(fc.property(text, isSound))).toMatchObject({ failed: false })
}, 30_000)

it.each([
  ['of one letter', 'a'.repeat(10_000)],
  ['of many words', 'ana vega '.repeat(1200)],
  ['of signs', '(.*)+'.repeat(2000)],
  ['of faces', '🩺'.repeat(5000)],
  ['from right to left', '\u202e فارس '.repeat(2000)],
  ['of marks', 'e' + '\u0301'.repeat(10_000)],
])('takes 10,000 characters %s', (_, text) => {
  const before = performance.now()
  search(manyIndex, text)
  expect(performance.now() - before).toBeLessThan(1000)
})
