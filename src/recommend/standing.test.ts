import { expect, it } from 'vitest'
import { listing, practice, town, townWith, withRow } from '../test/directory'
import { nice, quiet, today } from '../test/person'
import { recommend } from './recommend'
import type { Accepting, Directory, Listing, Practice } from '../directory/model'
import type { DoctorStatus } from './recommendation'

/** Dr Mori practises in no group of the town; Dr Ibarra and Dr Halvorsen, named too, bring the pairs on the page. */
function mori(directory: Directory, seat: { plan?: string; group?: string | null; current?: boolean } = {}): DoctorStatus | undefined {
  const { plan = 'juniper-prime', group = 'juniper', current = true } = seat
  const doctors = [nice('ibarra'), nice('halvorsen'), { ...nice('mori'), current }]
  const { verify, otherWays } = recommend(directory, { ...quiet, doctors }, [], today)
  return [...verify, ...otherWays].find((one) => one.plan === plan && one.group === group)?.doctors.mori
}

function practising(...rows: Practice[]): Directory {
  return townWith(({ practices }) => ({ practices: [...practices, ...rows] }))
}

function listed(...rows: Listing[]): Directory {
  return townWith(({ listings }) => ({ listings: [...listings.filter(({ doctor }) => doctor !== 'mori'), ...rows] }))
}

it.each<[Accepting, DoctorStatus, DoctorStatus]>([
  ['newpt', 'kept', 'kept'],
  ['unknown', 'kept', 'kept'],
  ['nopt', 'kept-ask-existing', 'closed'],
  ['existptonly', 'kept-ask-existing', 'closed'],
  ['existptfam', 'kept-ask-existing', 'closed'],
])('%s is %s for who goes there now, else %s', (accepting, whenCurrent, whenNot) => {
  const directory = practising(practice('mori', 'juniper', { accepting }))
  expect(mori(directory, { current: true })).toBe(whenCurrent)
  expect(mori(directory, { current: false })).toBe(whenNot)
})

it('no row for the group is not listed', () => {
  expect(mori(town())).toBe('not-listed')
  expect(mori(practising(practice('mori', 'lagoon')))).toBe('not-listed')
})

it('what only a contract or billing records say is unknown', () => {
  expect(mori(practising(practice('mori', 'juniper', { basis: 'contract' })))).toBe('unknown')
  expect(mori(practising(practice('mori', 'juniper', { basis: 'inferred' })))).toBe('unknown')
})

it('a practice for another line of business is the wrong line, for no known line unknown', () => {
  expect(mori(practising(practice('mori', 'juniper', { lines: ['commercial'] })))).toBe('wrong-line')
  expect(mori(practising(practice('mori', 'juniper', { lines: ['commercial', 'medicare-advantage'] })))).toBe('kept')
  expect(mori(practising(practice('mori', 'juniper', { lines: [] })))).toBe('unknown')
})

it('a practice that names its networks is for these only', () => {
  expect(mori(practising(practice('mori', 'juniper', { networks: ['juniper-ma'] })))).toBe('kept')
  expect(mori(practising(practice('mori', 'juniper', { networks: ['brook-wide'] })))).toBe('not-listed')
})

it('of several offices the best counts', () => {
  const closed = practice('mori', 'juniper', { accepting: 'nopt' })
  const contract = practice('mori', 'juniper', { basis: 'contract' })
  const forJobs = practice('mori', 'juniper', { lines: ['commercial'] })
  const without = { current: false }
  expect(mori(practising(forJobs, closed, contract, practice('mori', 'juniper')), without)).toBe('kept')
  expect(mori(practising(forJobs, closed, contract), { current: true })).toBe('kept-ask-existing')
  expect(mori(practising(forJobs, closed, contract), without)).toBe('unknown')
  expect(mori(practising(forJobs, closed), without)).toBe('closed')
})

it('listed in the network with no known group is unknown in each of its groups', () => {
  const directory = listed(listing('mori', 'juniper-ma'))
  expect(mori(directory)).toBe('unknown')
  expect(mori(directory, { group: 'lagoon' })).toBe('unknown')
  expect(mori(directory, { plan: 'meadow-senior', group: 'lagoon' })).toBe('not-listed')
})

it('listed in the network, and in one of its groups, is not listed in the others', () => {
  const inNetwork = listed(listing('mori', 'juniper-ma'))
  const known = { ...inNetwork, practices: [...inNetwork.practices, practice('mori', 'lagoon')] }
  expect(mori(known, { group: 'lagoon' })).toBe('kept')
  expect(mori(known)).toBe('not-listed')
})

it('listed in the network, for another line, says nothing of its groups', () => {
  expect(mori(listed(listing('mori', 'juniper-ma', { lines: ['commercial'] })))).toBe('not-listed')
})

it('a PPO goes by its list alone', () => {
  const ridge = { plan: 'ridge-choice', group: null }
  expect(mori(listed(), ridge)).toBe('not-listed')
  expect(mori(listed(listing('mori', 'ridge-ppo')), ridge)).toBe('kept')
  expect(mori(listed(listing('mori', 'ridge-ppo', { lines: ['commercial'] })), ridge)).toBe('wrong-line')
  expect(mori(listed(listing('mori', 'ridge-ppo', { basis: 'inferred' })), ridge)).toBe('unknown')
  expect(mori(listed(listing('mori', 'ridge-ppo', { accepting: 'nopt' })), { ...ridge, current: false })).toBe('closed')
})

it.each<[boolean | null, DoctorStatus]>([
  [true, 'kept'],
  [false, 'not-listed'],
  [null, 'unknown'],
])('taking Original Medicare %s is %s there', (takesOriginalMedicare, status) => {
  const directory = townWith(({ doctors }) => ({ doctors: withRow(doctors, 'mori', { takesOriginalMedicare }) }))
  expect(mori(directory, { plan: 'original', group: null })).toBe(status)
})

it('a doctor whom the directory does not have is unknown everywhere', () => {
  const directory = townWith(({ doctors }) => ({ doctors: doctors.filter(({ id }) => id !== 'mori') }))
  expect(mori(directory)).toBe('unknown')
  expect(mori(directory, { plan: 'original', group: null })).toBe('unknown')
})
