import { expect, it } from 'vitest'
import { contract, group, merged, network, source } from './merging.fixture'
import type { Directory, Group } from '../model'

const withGroups = (name: string, ...groups: Group[]): Directory => source(name, { groups, hospitals: [{ id: `${name}-h`, name: `Hospital of ${name}`, zip: '' }] })
const wren = (id: string, change: Partial<Group> = {}) => group(id, { name: 'Wrenfield Physicians', ...change })
const ids = (...directories: Directory[]) => merged(...directories).directory.groups.map(({ id }) => id)

it('takes groups of one id and name for one', () => {
  expect(ids(withGroups('A', wren('w')), withGroups('B', wren('w', { name: 'WRENFIELD  Physicians' })))).toEqual(['w'])
})

it.each([
  ['a ZIP', { zips: ['90301', '90302'] }, { zips: ['90302'] }],
  ['the phone', { phone: '(213) 555-0125' }, { phone: '1-213-555-0125' }],
])('takes groups of one name for one when they have %s in common', (_, a, b) => {
  expect(ids(withGroups('A', wren('a', a)), withGroups('B', wren('b', b)))).toEqual(['a'])
})

it('keeps groups of one name without a place in common apart, and says so', () => {
  const { directory, report } = merged(withGroups('A', wren('a', { zips: ['90301'] })), withGroups('B', wren('b')))
  expect(directory.groups.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(report.decisions).toEqual([{ reason: expect.stringContaining('without a ZIP or phone in common'), of: 'a (Wrenfield Physicians, A); b (Wrenfield Physicians, B)' }])
})

it('takes a number too short to ring for no place in common', () => {
  expect(ids(withGroups('A', wren('a', { phone: 'ext. 12' })), withGroups('B', wren('b', { phone: 'ext. 12' })))).toEqual(['a', 'b'])
})

it('keeps groups apart when several fit', () => {
  expect(ids(withGroups('A', wren('a', { zips: ['90301', '90302'] })), withGroups('B', wren('b', { zips: ['90301'] }), wren('c', { zips: ['90302'] })))).toEqual(['a', 'b', 'c'])
})

it('keeps groups of one id and two names apart, and gives the later one another id', () => {
  const other = { ...withGroups('B', group('w', { name: 'Ocotillo Bend' })), networks: [network('n')], contracts: [contract('n', 'w')] }
  const { directory, report } = merged(withGroups('A', wren('w')), other)
  expect(directory.groups.map(({ id }) => id)).toEqual(['w', 'w-2'])
  expect(directory.contracts).toMatchObject([{ group: 'w-2' }])
  expect(report.decisions).toMatchObject([{ of: 'w (Ocotillo Bend, B): w-2' }])
})

it('names a tax id that another source names', () => {
  const { directory } = merged(withGroups('A', group('tin-990000001', { name: 'Tax id 990000001' })), withGroups('B', wren('tin-990000001')))
  expect(directory.groups.map(({ name }) => name)).toEqual(['Wrenfield Physicians'])
})

it('fills in, unites lists, and leaves open what differs', () => {
  const { directory, report } = merged(
    withGroups('A', wren('w', { kind: 'ipa', zips: ['90301'], hospitals: ['A-h'], wheelchair: true })),
    withGroups('B', wren('w', { kind: 'foundation', zips: ['90302'], hospitals: ['B-h'], wheelchair: false, phone: '555-0100', languages: ['es'] })),
  )
  expect(directory.groups).toMatchObject([{ kind: 'other', zips: ['90301', '90302'], hospitals: ['A-h', 'B-h'], languages: ['es'], wheelchair: null, phone: '555-0100' }])
  expect(report.conflicts.map(({ field, said }) => [field, ...said.map(({ value }) => value)])).toEqual([['kind', 'ipa', 'foundation'], ['wheelchair', 'yes', 'no']])
})
