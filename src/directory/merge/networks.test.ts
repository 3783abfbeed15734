import { expect, it } from 'vitest'
import { contract, group, listing, doctor, merged, network, plan, source } from './merging.fixture'
import type { Directory, Network } from '../model'

const withNetworks = (name: string, networks: Network[], uses: Record<string, string[]> = {}): Directory =>
  source(name, { networks, plans: Object.entries(uses).map(([id, used]) => plan(id, { networks: used })) })
const ids = (...directories: Directory[]) => merged(...directories).directory.networks.map(({ id }) => id)
const n = (id: string, name = id, issuer = '') => network(id, { name, issuer })

it.each([
  ['name', n('hmo', 'Pelican HMO', 'Pelican'), n('hmo', 'PELICAN HMO', 'Pelican Health')],
  ['issuer', n('hmo', 'Pelican HMO', 'Pelican'), n('hmo', 'Pelican Medicare', 'Pelican')],
  ['Medicare contract', n('hmo', 'hmo', 'H9991'), n('hmo', 'hmo', 'H9991')],
])('takes networks of one id and %s for one', (_, a, b) => {
  expect(ids(withNetworks('A', [a]), withNetworks('B', [b]))).toEqual(['hmo'])
})

it.each([
  ['of which both the name and the issuer differ', n('hmo', 'Pelican HMO', 'Pelican'), n('hmo', 'Heron HMO', 'Heron')],
  ['of which nothing more is known', n('hmo'), n('hmo')],
])('keeps networks of one id apart %s', (_, a, b) => {
  const { directory, report } = merged(withNetworks('A', [a]), withNetworks('B', [b], { p: ['hmo'] }))
  expect(directory.networks.map(({ id }) => id)).toEqual(['hmo', 'hmo-2'])
  expect(directory.plans[0]!.networks).toEqual(['hmo-2'])
  expect(report.decisions).toHaveLength(1)
})

it('takes networks of one id for one when a plan has it in both sources', () => {
  expect(ids(withNetworks('A', [n('NET-1', 'NET-1', 'H9991')], { p: ['NET-1', 'other'] }), withNetworks('B', [n('NET-1', 'Pelican HMO', 'Pelican')], { p: ['NET-1'] }))).toEqual(['NET-1'])
})

it('takes networks of two ids for one when a plan has just the one in each source, and names the plan', () => {
  const feed = { ...withNetworks('A', [n('NET-1', 'NET-1', 'H9991')], { p: ['NET-1'] }), doctors: [doctor('d')], listings: [listing('d', 'NET-1')] }
  const list = { ...withNetworks('B', [n('hmo', 'Pelican HMO', 'Pelican')], { p: ['hmo'], q: ['hmo'] }), groups: [group('g')], contracts: [contract('hmo', 'g')] }
  const { directory, report } = merged(feed, list)
  expect(directory.networks).toMatchObject([{ id: 'NET-1', name: 'Pelican HMO', issuer: 'Pelican', source: 'A + B' }])
  expect(directory.plans.map(({ id, networks }) => [id, networks])).toEqual([['p', ['NET-1']], ['q', ['NET-1']]])
  expect(directory.contracts).toMatchObject([{ network: 'NET-1', group: 'g' }])
  expect(report.decisions).toEqual([{ reason: expect.stringContaining('are one'), of: 'NET-1, hmo: plan p' }])
})

it.each([
  ['two of the other source by another plan', { p: ['a'], q: ['a'] }, { p: ['x'], q: ['y'] }],
  ['left out of another plan by the other source', { p: ['a'], q: ['a', 'b'] }, { p: ['x'], q: ['y'] }],
  ['one of two in the plan', { p: ['a', 'b'] }, { p: ['x'] }],
])('keeps networks apart of which one would be %s', (_, first, second) => {
  const all = (...names: string[]) => names.map((id) => n(id))
  expect(ids(withNetworks('A', all('a', 'b'), first), withNetworks('B', all('x', 'y'), second))).toEqual(['a', 'b', 'x', 'y'])
})

it('keeps networks apart that one source tells apart, though others would join them', () => {
  const a = withNetworks('A', [n('a'), n('b')], { p: ['a'], q: ['b'] })
  const b = withNetworks('B', [n('x')], { p: ['x'] })
  const c = withNetworks('C', [n('y')], { q: ['y'] })
  const d = withNetworks('D', [n('z')], { r: ['z'] })
  const joining = [{ ...b, plans: [...b.plans, plan('r', { networks: ['x'] })] }, { ...c, plans: [...c.plans, plan('r', { networks: ['y'] })] }]
  expect(ids(a, b, c)).toEqual(['a', 'b'])
  const result = merged(a, ...joining, d)
  expect(result.directory.networks.map(({ id }) => id)).toEqual(['a', 'b', 'x', 'y', 'z'])
  expect(result.report.decisions).toMatchObject([{ reason: expect.stringContaining('kept apart') }])
})
