// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { now, sample, whole } from './agency.fixture'
import { requirements } from './requirements'
import { standingOf, type Standing } from './standing'

const tracks = ['medicare', 'employer', 'marketplace', 'medi-cal'] as const
const counties = ['06023', '06037', '']
const features = ['named', 'lead'] as const

/** Files in which something is off on purpose, and one in which nothing is. */
const files: unknown[] = [
  whole,
  { ...whole, mode: 'education' },
  { ...whole, counties: ['06037'], sites: ['https://www.tidewater-benefits.com'] },
  { ...whole, counts: [{ ...whole.counts[0]!, counties: ['06037'] }] },
  { ...whole, displayFrom: '2026-12-01' },
  { ...whole, sample: true },
  sample,
]

const wrong = ['x', '', ' ', '__proto__', 'constructor', '2026-02-30', 'NaN', '<b>', 0, -1, 1.5, 1e21, true, false, null, {}, [], [null], { __proto__: null, a: 1 }]
const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value)
/** Another kind of value than stands there: never what the field may be. */
const other = (value: unknown, pick: number): unknown => {
  const others = wrong.filter((one) => kindOf(one) !== kindOf(value))
  return others[pick % others.length]
}

type Damage = { field: string; file: Record<string, unknown> }

/** The file with one value in it, at any depth, in another's place. */
function damaged(file: unknown, picks: number[]): Damage {
  const copy = structuredClone(file) as Record<string, unknown>
  const names = Object.keys(copy).filter((name) => name !== '$schema')
  const field = names[picks[0]! % names.length]!
  let inside: Record<string, unknown> = copy
  let name = field
  for (const pick of picks.slice(1, -1)) {
    const next = inside[name]
    const below = typeof next === 'object' && next !== null ? Object.keys(next) : []
    if (below.length === 0) break
    inside = next as Record<string, unknown>
    name = below[pick % below.length]!
  }
  inside[name] = other(inside[name], picks.at(-1)!)
  return { field, file: copy }
}

const all = tracks.flatMap((track) => counties.flatMap((county) => features.map((feature) => ({ track, county, feature }))))
const isOn = (standing: Standing, { track, county, feature }: (typeof all)[number]) => (feature === 'named' ? standing.mayName(track, county) : standing.mayContact(track, county))

it('a damaged value never switches anything on, and switches off what its field is required for', { timeout: 60_000 }, () => {
  let wasOn = 0
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(fc.nat(1000), { minLength: 2, maxLength: 6 }), fc.boolean(), (file, picks, isInvented) => {
      const at = { ...now, directory: { ...now.directory, sample: isInvented } }
      const before = standingOf(file, at)
      const { field, file: after } = damaged(file, picks)
      const standing = standingOf(after, at)
      expect(all.filter((place) => isOn(standing, place) && !isOn(before, place)), field).toEqual([])
      expect(standing.sites === 'any' && before.sites !== 'any', field).toBe(false)
      for (const { for: needed, only } of requirements.filter((requirement) => requirement.field === field)) {
        for (const place of all.filter(({ track, feature }) => needed.includes(feature) && (only === undefined || track === only))) {
          expect(isOn(standing, place), `${field} ${JSON.stringify(place)}`).toBe(false)
          if (isOn(before, place)) wasOn++
        }
      }
    }),
    { numRuns: 4000, seed: 20261121 },
  )
  expect(wasOn).toBeGreaterThan(1000)
})

it('nothing that JSON can hold stops it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.tuple(fc.constantFrom(...Object.keys(whole)), fc.json()).map(([name, text]) => JSON.stringify({ ...whole, [name]: JSON.parse(text) as unknown }))), (text) => {
      const { problems, mayName, sites } = standingOf(JSON.parse(text), now)
      for (const { field, wrong: what } of problems) expect(field.length + what.length).toBeLessThan(400)
      expect([mayName('medicare', '__proto__'), Array.isArray(sites) || sites === 'any']).toEqual([expect.any(Boolean), true])
    }),
    { numRuns: 2000, seed: 7 },
  )
})
