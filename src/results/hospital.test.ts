import { expect, it } from 'vitest'
import { cautions, generalCautions } from './cautions'
import { must, nice, quiet, today } from '../test/person'
import { resultsIn, words } from './testing.fixture'
import { fill } from '../content/fill'
import { shownIn } from './view'
import { town } from '../test/directory'
import type { Answers } from '../recommend/answers'

const { resultOf } = resultsIn(town(), today)
const { noHospital, otherHospital, askHospital } = words.warningWords

/** What is said of the hospital, once for all and on each card. */
function saidOf(answers: Answers) {
  const { view, recommendation } = resultOf({ answers: { ...quiet, ...answers } })
  const hospital = answers.hospital ? view.names.hospital(answers.hospital) : ''
  const about = (texts: string[]) => texts.filter((text) => hospital !== '' && text.includes(hospital))
  const cards = shownIn(recommendation).map((one) => [one.group ?? one.plan, ...about(cautions(view, one, recommendation))])
  return { hospital, once: about(generalCautions(view, recommendation)), cards }
}

const inJuniper: Answers = { doctors: [must('ibarra')], mainDoctor: 'ibarra', budget: 'lowest' }
const inBoth: Answers = { doctors: [nice('ibarra'), nice('halvorsen')], mainDoctor: 'ibarra', budget: 'lowest' }

it('says once that no group shown is listed with the hospital asked for', () => {
  const { once, cards, hospital } = saidOf({ ...inJuniper, hospital: 'thornby-district' })
  expect(once).toEqual([fill(noHospital as string, { hospital })])
  expect(cards.find(([group]) => group === 'juniper')).toEqual(['juniper'])
})

it('says on the card that its group is not listed with it, where the group of another card is', () => {
  const { once, cards, hospital } = saidOf({ ...inBoth, hospital: 'lagoon-memorial' })
  expect(once).toEqual([])
  expect(cards).toContainEqual(['juniper', fill(otherHospital as string, { hospital, group: 'Juniper Medical Group' })])
  expect(cards.filter(([group]) => group === 'lagoon').every((card) => card.length === 1)).toBe(true)
})

it('says of what needs no group that the lists do not tell', () => {
  const { cards, hospital } = saidOf({ ...inJuniper, hospital: 'juniper-general' })
  expect(cards).toContainEqual(['ridge-choice', fill(askHospital as string, { hospital })])
})

it('says nothing of groups where none is shown', () => {
  const { once, cards, hospital } = saidOf({ doctors: [must('siddiqui')], mainDoctor: 'siddiqui', hospital: 'juniper-general' })
  expect([once, cards]).toEqual([[], [['original', fill(askHospital as string, { hospital })]]])
})

it('says nothing of a hospital that nobody asked for', () => {
  const { once, cards } = saidOf({ ...inBoth, hospital: 'none' })
  expect([once, cards.filter((card) => card.length > 1)]).toEqual([[], []])
})
