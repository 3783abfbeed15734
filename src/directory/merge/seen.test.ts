import { expect, it } from 'vitest'
import { doctor, group, listing, merged, network, practice, source } from './merging.fixture'
import type { Directory, Listing, Practice } from '../model'

const npi = '1234567893'
const base = { doctors: [doctor('d', { npi })], groups: [group('g', { name: 'Wrenfield' })], networks: [network('n', { name: 'N' }), network('m', { name: 'M' })] }
const seenIn = (name: string, ...practices: Partial<Practice>[]): Directory => source(name, { ...base, practices: practices.map((change) => practice('d', 'g', change)) })
const listedIn = (name: string, ...listings: Partial<Listing>[]): Directory => source(name, { ...base, listings: listings.map((change) => listing('d', 'n', change)) })
const accepting = (...directories: Directory[]) => merged(...directories).directory.practices.map((row) => row.accepting)

it('makes one row of two that say the same, with both sources and the newer date', () => {
  const { directory, report } = merged(seenIn('A', { asOf: '2026-10-01' }), seenIn('B', { asOf: '2026-10-09' }))
  expect(directory.practices).toEqual([practice('d', 'g', { source: 'A + B', asOf: '2026-10-09' })])
  expect(report.sources.map(({ tables }) => tables.practices)).toMatchObject([{ read: 1, kept: 1, joined: 0 }, { read: 1, kept: 0, joined: 1 }])
})

it('leaves unknown whether a doctor takes new patients when sources differ, and shows both', () => {
  const { directory, report } = merged(seenIn('A', { address: '1 Wren Way' }), seenIn('B', { accepting: 'nopt', address: '1 Wren Way, Suite 2' }))
  expect(directory.practices).toEqual([practice('d', 'g', { accepting: 'unknown', address: '1 Wren Way', source: 'A + B', asOf: '2026-11-01' })])
  expect(report.conflicts).toEqual([
    { table: 'practices', of: 'd in g at 90301', field: 'accepting', said: [{ value: 'newpt', source: 'A', folder: 'A' }, { value: 'nopt', source: 'B', folder: 'B' }], outcome: 'It is left unknown.' },
  ])
})

it('does so in listings, where no line means all of them', () => {
  const { directory } = merged(listedIn('A', { lines: [] }), listedIn('B', { accepting: 'existptonly' }))
  expect(directory.listings.map((row) => [row.accepting, row.lines])).toEqual([['unknown', []], ['unknown', ['medicare-advantage']]])
})

it('goes by no majority', () => {
  expect(accepting(seenIn('A', {}), seenIn('B', { accepting: 'nopt' }), seenIn('C', {}))).toEqual(['unknown'])
})

it.each<[string, Partial<Practice>]>([
  ['unknown in one', { accepting: 'unknown' }],
  ['on another basis', { accepting: 'nopt', basis: 'inferred' }],
  ['for another line', { accepting: 'nopt', lines: ['commercial'] }],
  ['for no line that is known', { accepting: 'nopt', lines: [] }],
  ['at another ZIP', { accepting: 'nopt', zip: '94704' }],
  ['in another network', { accepting: 'nopt', networks: ['m'] }],
])('sees no conflict in what is %s', (_, other) => {
  const { directory, report } = merged(seenIn('A', { networks: ['n'] }), seenIn('B', { networks: ['n'], ...other }))
  expect(directory.practices.map((row) => row.accepting)).toEqual(['newpt', other.accepting])
  expect(report.conflicts).toEqual([])
})

it('lets a source tell two offices in one ZIP apart', () => {
  const two = [{ address: '1 Wren Way' }, { address: '9 Vex Street', accepting: 'nopt' as const }]
  expect(accepting(seenIn('A', ...two), seenIn('B', ...two))).toEqual(['newpt', 'nopt'])
  expect(accepting(seenIn('A', ...two), seenIn('B', {}))).toEqual(['newpt', 'unknown', 'newpt'])
})
